/** Dunder names as keyword arguments and as plain names. */
import { mangled } from '../analysis/names/mangled.js';
import type { Rule } from '../rule.js';
import { nfkc } from '../syntax/nfkc.js';

const READABLE = new Set([
  '__name__',
  '__doc__',
  '__debug__',
  '__version__',
  '__author__',
  '__all__',
  '__file__',
]);
/** Of these, what others look things up by: the module a class says it is of. */
const LEADING = new Set(['__name__']);

/** What numpy asks an object for that says where its numbers are. */
const ADDRESS = /__array_(?:interface|struct)__/;

export const rule: Rule = {
  id: 'name/dunder',
  title: 'Dunder names are not bound, read or passed',
  why: 'They are how the interpreter finds things; giving them other values changes what plain code does.',
  rank: 3,
  good: [
    'if __name__ == "__main__":\n    print(1)',
    '__version__ = "1"',
    'dict(open=1, eval=2)',
    'class A:\n    __slots__ = ("x",)',
  ],
  bad: [
    'import pandas as pd\npd.Series({"__array_interface__": {}})',
    'import json\njson.loads(\'{"__array_struct__": 1}\')',
    'dict(__class__=1)',
    'dict(**{"__class__": 1})',
    '__annotations__ = {}',
    'print(__cached__)',
    'class A:\n    def f(self):\n        return __class__',
    'def f(__import__): pass',
    'global __builtins__',
    'def __build_class__(): pass',
    'lambda **__globals__: 1',
    '__name__ = "os"',
    'class A:\n    __annotations__ = {"x": int}',
    'match {"a": 1}:\n    case {**__builtins__}:\n        pass',
    '__f = 1\nmatch {"a": 1}:\n    case {**_A__f}:\n        pass\nclass A:\n    def f(self):\n        return __f',
    'type X[__import__] = int',
    '__f = 1\n_A__f = 2\nclass A:\n    def f(self):\n        return __f',
  ],
  check({ survey, policy, report }) {
    const refuse = (at: number, name: string) =>
      report(
        at,
        `The name ${name} belongs to the interpreter.`,
        'Use a name without the double underscores.',
      );
    const isMangled = mangled(survey);
    const hidden = (name: string) =>
      name.startsWith('_') &&
      ((name.startsWith('__') && name.endsWith('__') && name.length > 4) || isMangled(name));
    for (const { node } of survey.all('keyword')) if (node.arg && hidden(node.arg)) refuse(node.at, node.arg);
    // As a label or key it becomes an attribute, and numpy takes an address from that.
    for (const { node, parent } of survey.all('Constant'))
      if ((node.kind === 'str' || node.kind === 'bytes') && parent?.node.type !== 'Expr') {
        const found = ADDRESS.exec(nfkc(node.value))?.[0];
        if (found) refuse(node.at, found);
      }
    for (const { node, parent } of survey.all('Dict')) {
      // `f(**{"__class__": 1})` is a keyword argument as well.
      if (parent?.node.type !== 'keyword' || parent.node.arg !== null) continue;
      for (const key of node.keys)
        if (key?.type === 'Constant' && key.kind === 'str' && hidden(key.value)) refuse(key.at, key.value);
    }
    for (const { node, role, scope } of survey.all('Name')) {
      if (!hidden(node.id) || policy.builtins.denied.has(node.id)) continue;
      if (scope.kind === 'class' && policy.attributes.definable.has(node.id)) continue;
      if (READABLE.has(node.id) && (role === 0 || !LEADING.has(node.id))) continue;
      refuse(node.at, node.id);
    }
    // What else binds a name: functions, parameters, imports, patterns.
    const bindings = new Set(survey.scopes.flatMap(({ bindings }) => [...bindings.values()]));
    for (const { name, scope, definitions } of bindings)
      for (const { node, at } of hidden(name) ? definitions : []) {
        const isMethod = scope.kind === 'class' && 'decorator_list' in node;
        if (node.type !== 'Name' && !isMethod) refuse(at, name);
      }
    for (const type of ['Global', 'Nonlocal'] as const) {
      for (const { node } of survey.all(type))
        for (const name of node.names) if (hidden(name)) refuse(node.at, name);
    }
  },
};
