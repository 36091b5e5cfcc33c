/** What writes into the class or function it is given stands above one of the program's own. */
import { knownDecorator } from '../analysis/functions/known-decorators.js';
import { type Entry, isCallee } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'decorator/value',
  title: 'What writes into a class is not called with one of a library',
  why: 'A decorator that writes methods into the class it is given replaces those of a library, if it is given one of that.',
  rank: 2,
  good: [
    'from dataclasses import dataclass\n@dataclass(order=True)\nclass A:\n    x: int\nclass B:\n    y: int = 0\nprint(A(1) < A(2), dataclass(B)())',
  ],
  bad: [
    'from dataclasses import dataclass\nimport random\ndataclass(random.Random)',
    'from dataclasses import dataclass\nimport random\ndataclass(repr=True)(random.Random)',
  ],
  check(context) {
    const { survey, resolver } = context;
    for (const entry of [...survey.all('Name'), ...survey.all('Attribute')])
      if (entry.role === 0 && [...resolver.refs(entry.node, entry.scope)].some((ref) => isMark(ref)))
        checkMark(context, entry);
  },
};

/** What writes into the class or function it is given, without being a decorator that gives it back. */
const MARKS =
  /^name:(?:functools\.update_wrapper|typing\.no_type_check_decorator|abc\.(?:abstract\w+|update_abstractmethods))$/;

/** Whether it writes into the class or function it is given. */
function isMark(ref: string): boolean {
  const known = knownDecorator(ref);
  return known?.ofFunction === 'itself' || known?.ofClass === 'itself' || MARKS.test(ref);
}

function callOf(entry: Entry): Entry<Call> | undefined {
  return isCallee(entry) ? (entry.parent as Entry<Call>) : undefined;
}

/** It stands above a function or class, or is called with one of the program. */
function checkMark(context: RuleContext, entry: Entry<Expr>): void {
  const { resolver, own } = context;
  const refs = [...resolver.refs(entry.node, entry.scope)];
  let at = callOf(entry);
  const isFactory =
    at?.node.args.length === 0 || refs.some((ref) => knownDecorator(ref)?.written === 'called');
  // `wraps(f)(inner)`, `dataclass(order=True)(A)`.
  if (at && isFactory && at.field !== 'decorator_list') at = callOf(at);
  const first = at?.node.args[0];
  if ((at ?? entry).field === 'decorator_list' && (!first || isFactory)) return;
  if (first && at) {
    if (first.type === 'Lambda') return;
    const found = [...(resolver.only(first, at.scope) ?? [''])];
    if (own.isSelf(first, at.scope) || found.every((ref) => /^(?:class|function):/.test(ref))) return;
  }
  context.report(
    entry.node.at,
    'What writes into the class or function it is given is used as a value, or called with what may be of a library.',
    'Let it stand above a class or function of your own: @dataclass.',
  );
}
