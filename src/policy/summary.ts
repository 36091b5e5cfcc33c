/** What a program does as far as its syntax tells: the disclosure's scope. */
import { split } from './analysis/names/references.js';
import type { Resolver } from './analysis/names/resolve.js';
import type { Survey } from './analysis/names/survey.js';
import type { Scope } from './policy.js';

const SHOWN = 12;
const COUNTED = 60;
/** Calls that say little about an analysis. */
const COMMON = new Set([
  'print',
  'len',
  'range',
  'str',
  'int',
  'float',
  'list',
  'dict',
  'round',
  'sum',
  'zip',
  'enumerate',
  'sorted',
  'set',
  'tuple',
  'min',
  'max',
  'abs',
]);
const DRAWS = new Set(['plot', 'hist', 'boxplot', 'savefig', 'subplots', 'scatter_matrix']);

/** A name of what draws by pyplot: the library itself, and our own charts over it. */
const isDrawing = (name: string) => /^(matplotlib|strategic\.charts)(\.|$)/.test(name);

export const NO_SCOPE: Scope = { imports: [], calls: [], text: 'not readable as Python', charts: false };

/** @param own index from which on the nodes are the caller's; what preludes do is told by their own text */
export function summarise(survey: Survey, resolver: Resolver, own: number, lines: number): Scope {
  const imports = new Set<string>();
  let charts = false;
  for (const { node } of survey.all('Import')) {
    for (const alias of node.names) {
      if (node.at >= own) imports.add(alias.name);
      if (node.at >= own && isDrawing(alias.name)) charts = true;
    }
  }
  for (const { node } of survey.all('ImportFrom')) {
    const module = '.'.repeat(node.level) + (node.module ?? '');
    if (node.at >= own) imports.add(module);
    const drawn = [module, ...node.names.map((alias) => `${module}.${alias.name}`)];
    if (node.at >= own && drawn.some(isDrawing)) charts = true;
  }
  const counts = new Map<string, number>();
  for (const { node, scope } of survey.all('Call')) {
    if (node.at < own) continue;
    const { func } = node;
    let name: string | undefined;
    for (const ref of resolver.refs(func, scope)) {
      const [kind, path] = split(ref);
      if (kind === 'name' || kind === 'leak' || kind === 'builtin') name ??= path;
    }
    if (name !== undefined && isDrawing(name)) charts = true;
    if (name === undefined && func.type === 'Attribute') name = func.attr;
    if (name === undefined) continue;
    if (func.type === 'Attribute' && DRAWS.has(func.attr)) charts = true;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const { node } of survey.all('Attribute')) {
    if (node.at >= own && node.fetched) counts.set('getattr', (counts.get('getattr') ?? 0) + 1);
    if (node.at >= own && (node.attr === 'plot' || node.attr === 'hist')) charts = true;
  }
  const weight = (name: string) => (COMMON.has(name) ? 2 : name.includes('.') ? 0 : 1);
  const calls = [...counts.keys()].sort((a, b) => weight(a) - weight(b)).slice(0, COUNTED);
  const sorted = [...imports].sort();
  return { imports: sorted, calls, text: sentence(sorted, calls, lines), charts };
}

/** Every module that is imported, in preludes too. */
export function importsOf(survey: Survey): readonly string[] {
  const found = new Set<string>();
  for (const { node } of survey.all('Import')) for (const { name } of node.names) found.add(name);
  for (const { node } of survey.all('ImportFrom')) if (node.level === 0) found.add(node.module ?? '');
  return [...found];
}

function sentence(imports: readonly string[], calls: readonly string[], lines: number): string {
  const parts = [
    imports.length > 0 ? `imports ${list(imports)}` : 'no imports',
    calls.length > 0
      ? `calls ${list(calls.map((name) => name.slice(name.lastIndexOf('.') + 1)))}`
      : 'no calls',
    `${lines} ${lines === 1 ? 'line' : 'lines'}`,
  ];
  return parts.join('; ');
}

function list(names: readonly string[]): string {
  const once = [...new Set(names)];
  const shown = once.slice(0, SHOWN).map((name) => name.slice(0, 60));
  return shown.join(', ') + (once.length > SHOWN ? ` and ${once.length - SHOWN} more` : '');
}
