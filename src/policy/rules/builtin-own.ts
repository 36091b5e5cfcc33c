/** Functions of the program under names of built-ins that say what something is. */
import type { Rule } from '../rule.js';

/** What a reader takes for a look at a value or for what makes a method of a function. */
const TELLING = new Set([
  ...['isinstance', 'issubclass', 'callable', 'hasattr', 'type', 'super'],
  ...['classmethod', 'staticmethod', 'property'],
]);

/** What makes something else of a method than what its first parameter reads like. */
const MAKING = new Set(['classmethod', 'staticmethod']);

export const rule: Rule = {
  id: 'builtin/own',
  title: 'Built-ins that say what a value is are called by their own meaning',
  why: 'Who reads `@classmethod` or `isinstance(x, A)` relies on what Python means by it.',
  rank: 4,
  good: [
    'class A:\n    @classmethod\n    def make(cls):\n        return cls()\nprint(isinstance(A.make(), A))',
    'property = {"price": 3}\ntype = "house"\nprint(property["price"], type)',
    'class A:\n    @classmethod\n    def classmethod(cls):\n        return cls',
    'def show(type, property=None):\n    return type, property\nshow("a")',
  ],
  bad: [
    'def classmethod(f):\n    return f\nclass A:\n    @classmethod\n    def make(cls):\n        return cls()',
    'def isinstance(a, b):\n    return b()\nisinstance(1, int)',
    'super = print\nclass A:\n    def go(self):\n        super()',
    'def f(property):\n    return property(1)\nf(print)',
    'type = print\ntype(1)',
    'kept = classmethod\nclass A:\n    @kept\n    def make(cls):\n        return cls()',
    'list(map(staticmethod, [print]))',
    'from enum import *\nclass A:\n    @property\n    def a(self):\n        return 1',
  ],
  check({ survey, resolver, report }) {
    for (const { node, scope, role, parent, field } of survey.all('Name')) {
      const binding = TELLING.has(node.id) && role === 0 ? resolver.lookup(scope, node.id) : undefined;
      const isStarred = TELLING.has(node.id) && role === 0 && resolver.isStarred(node.id);
      const isAbove =
        field === 'decorator_list' || (parent?.node.type === 'Call' && parent.node.args[0] !== node);
      if (MAKING.has(node.id) && role === 0 && !binding && !isAbove)
        report(
          node.at,
          `${node.id} is used as a value, and what stands below its other name reads like a plain method.`,
          `Write @${node.id} above the method.`,
        );
      // A method of that name, whose decorators are read above it.
      const isBelow =
        binding?.scope.kind === 'class' &&
        binding.definitions.every(({ at, always }) => always && at >= node.at);
      if (!isStarred && (!binding || isBelow)) continue;
      const isCalled = field === 'decorator_list' || (parent?.node.type === 'Call' && field === 'func');
      if (isCalled)
        report(
          node.at,
          `${node.id} is the program's own here, and not what Python means by it.`,
          `Give your own another name: my_${node.id}.`,
        );
    }
  },
};
