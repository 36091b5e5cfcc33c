/** Attributes by name only with names that can be read. */
import { split } from '../analysis/resolve.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

const FETCHERS: Readonly<Record<string, 'second' | 'all' | 'first'>> = {
  'builtin:getattr': 'second',
  'builtin:hasattr': 'second',
  'name:operator.attrgetter': 'all',
  'name:operator.methodcaller': 'first',
};

export const rule: Rule = {
  id: 'attribute/by-name',
  title: 'getattr, hasattr, attrgetter and methodcaller take literal public names',
  why: 'An attribute whose name is computed is one no rule has seen.',
  rank: 2,
  good: [
    'x = 1\ngetattr(x, "real", 0)',
    'from operator import itemgetter, attrgetter\nsorted([{"a": 1}], key=itemgetter("a"))\nattrgetter("year", "month")',
    'hasattr([], "append")',
    'class A:\n    def f(self):\n        self._x = 1\n        return hasattr(self, "_x")',
  ],
  bad: [
    'getattr(1, "__class__")',
    'n = "real"\ngetattr(1, n)',
    'from operator import attrgetter\nattrgetter("a.__class__")',
    'from operator import methodcaller\nmethodcaller("to_pickle", "x")',
    'import pandas as pd\ngetattr(pd, "io")',
    'getattr(*[1, "real"])',
  ],
  check(context) {
    const { survey, resolver } = context;
    for (const { node, scope } of survey.all('Call')) {
      for (const ref of resolver.refs(node.func, scope)) {
        const which = FETCHERS[ref];
        if (!which) continue;
        const own = node.args[0] !== undefined && context.own.isSelf(node.args[0], scope);
        for (const name of namesOf(node, which)) check(context, node, name, split(ref)[1], own);
        const target = which === 'second' ? node.args[0] : undefined;
        if (target && [...resolver.refs(target, scope)].some((base) => base.startsWith('module:'))) {
          context.report(node.at, 'An attribute of a module is fetched by name.', 'Write module.name.');
        }
      }
    }
  },
};

function namesOf(call: Call, which: 'second' | 'all' | 'first'): readonly (Expr | undefined)[] {
  if (call.args.some((arg) => arg.type === 'Starred') || (which !== 'first' && call.keywords.length > 0))
    return [undefined];
  if (which === 'second') return [call.args[1]];
  return which === 'first' ? [call.args[0]] : call.args;
}

function check(
  { policy, own, report }: RuleContext,
  call: Call,
  name: Expr | undefined,
  fetcher: string,
  isSelf: boolean,
): void {
  if (name?.type !== 'Constant' || name.kind !== 'str') {
    report(
      name?.at ?? call.at,
      `${fetcher} takes its attribute's name from a value.`,
      'Write the attribute itself, or use a dict: values[name]; of a table use df[name].',
    );
    return;
  }
  for (const part of name.value.normalize('NFKC').split('.')) {
    if (isSelf && own.defines(part)) continue;
    const hidden = part.startsWith('_') && !policy.attributes.privateAllowed.has(part);
    if (
      hidden ||
      policy.attributes.denied.has(part) ||
      policy.files.readers.has(part) ||
      policy.files.writers.has(part) ||
      policy.strings.has(part)
    ) {
      report(name.at, `${fetcher} reaches for ${part}.`, 'Name a public attribute.');
    }
  }
}
