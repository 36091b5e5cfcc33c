/**
 * What readers and writers are given for a file, and which names a program gives files of its own. Which of them are fine
 * is rules/file-path.ts; what a name may look like is file-names.ts.
 */
import type { FileArgument } from '../../policy-data.js';
import type { Call, Expr } from '../../syntax/ast.js';
import { once } from '../names/once.js';
import type { Scope } from '../names/scopes.js';
import { fromHere, isPlainName, type Program, wholeTexts } from './file-names.js';

/** What a call is given for its file, by place or keyword; `unknown` where a star may give it. */
export function fileArgument(call: Call, { keyword, place }: FileArgument): Expr | undefined | 'unknown' {
  const given = call.args[place];
  if (call.args.slice(0, place + 1).some((arg) => arg.type === 'Starred')) return 'unknown';
  if (given) return given;
  const named = call.keywords.find((item) => item.arg === keyword)?.value;
  if (named) return named;
  return call.keywords.some((item) => item.arg === null) ? 'unknown' : undefined;
}

/** A file in memory, or a name that stands for nothing else. */
export function isMemory(program: Program, value: Expr, scope: Scope): boolean {
  const { resolver, policy, literals } = program;
  const refs = resolver.only(value, scope);
  if (refs)
    return [...refs].every((ref) => ref.startsWith('instance:') && policy.files.memory.has(ref.slice(9)));
  // A parameter that every call gives such a file, or a name: `def load(source)`.
  const isNamed = value.type === 'Name' || value.type === 'Attribute';
  const found = isNamed ? literals.values(value, scope) : undefined;
  return found?.every(({ expr, scope: at }) => expr.type === 'Call' && isMemory(program, expr, at)) ?? false;
}

/** Names the program gives its own results: it may read them again. */
export const writtenNames = once((program: Program): ReadonlySet<string> => {
  const out = new Set<string>();
  for (const { node, scope } of program.survey.all('Call')) {
    const { func } = node;
    let name = func.type === 'Attribute' ? func.attr : '';
    if (func.type === 'Name')
      for (const ref of program.resolver.refs(func, scope)) name = ref.slice(ref.lastIndexOf('.') + 1);
    const where = program.policy.files.writers.get(name);
    const value = where && fileArgument(node, where);
    if (value === undefined || value === 'unknown') continue;
    const given = program.literals.values(value, scope) ?? [{ expr: value, scope }];
    for (const text of given.flatMap((item) => wholeTexts(program, item.expr, item.scope) ?? [])) {
      if (isPlainName(program, { type: 'Constant', kind: 'str', value: text, at: value.at }, scope))
        out.add(fromHere(text));
    }
  }
  return out;
});
