/** How a verdict came about: what each name of the code stands for, and what each rule found. */
import { split } from './analysis/names/references.js';
import type { Resolver } from './analysis/names/resolve.js';
import type { Survey } from './analysis/names/survey.js';
import type { Finding, Rule } from './rule.js';
import type { Source } from './source.js';
import type { Expr } from './syntax/ast.js';

export interface Explanation {
  /** Each name or dotted chain once, in order of appearance. */
  readonly names: readonly NameExplained[];
  /** How many names there were beyond those. */
  readonly more: number;
  /** Every rule, with the number of places where it spoke. */
  readonly rules: readonly { readonly rule: string; readonly title: string; readonly found: number }[];
}

export interface NameExplained {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** What it can stand for; all of it is judged. */
  readonly stands_for: readonly string[];
}

const MOST_NAMES = 200;
const LONGEST = 120;

/** @param own index from which on the nodes are the caller's */
export function explain(
  { survey, resolver, source, own }: { survey: Survey; resolver: Resolver; source: Source; own: number },
  rules: readonly Rule[],
  findings: readonly Finding[],
): Explanation {
  const found = new Map<string, { name: string; at: number; stands_for: string[] }>();
  for (const entry of [...survey.all('Name'), ...survey.all('Attribute')]) {
    const { node, scope, parent, role } = entry;
    if (role !== 0 || node.at < own) continue;
    // The whole chain tells what its beginning stands for too.
    if (parent?.node.type === 'Attribute') continue;
    const name = chain(node);
    const stands_for = [...resolver.refs(node, scope)].map(words);
    if (name === undefined || stands_for.length === 0) continue;
    const key = `${name} ${stands_for.join(' ')}`;
    const before = found.get(key);
    if (!before || node.at < before.at) found.set(key, { name, at: node.at, stands_for });
  }
  const names = [...found.values()].sort((a, b) => a.at - b.at);
  return {
    names: names.slice(0, MOST_NAMES).map(({ name, at, stands_for }) => {
      const { line = 1, column = 1 } = source.place(at) ?? {};
      return { name, line, column, stands_for };
    }),
    more: Math.max(0, names.length - MOST_NAMES),
    rules: rules.map(({ id, title }) => ({
      rule: id,
      title,
      found: findings.filter(({ rule }) => rule === id).length,
    })),
  };
}

/** `a.b.c` as it is written; undefined for what begins with something else than a name. */
function chain(value: Expr): string | undefined {
  const parts: string[] = [];
  let item = value;
  while (item.type === 'Attribute') {
    parts.push(item.attr);
    item = item.value;
  }
  if (item.type !== 'Name') return undefined;
  return [item.id, ...parts.reverse()].join('.').slice(0, LONGEST);
}

const KINDS: Readonly<Record<string, string>> = {
  module: 'the module',
  instance: 'an instance of',
  builtin: 'the built-in',
  leak: 'not public:',
  class: 'a class of the code',
  own: 'an instance of a class of the code',
  function: 'a function of the code',
};

function words(ref: string): string {
  const [kind, name] = split(ref);
  const isOwn = kind === 'class' || kind === 'own' || kind === 'function';
  return [KINDS[kind] ?? '', isOwn ? '' : name.slice(0, LONGEST)].filter(Boolean).join(' ');
}
