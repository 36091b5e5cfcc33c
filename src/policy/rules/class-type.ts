/** `type` itself: what it may be called with, and where it may stand. What it gives is class-from-type.ts. */

import { typePositions } from '../analysis/libraries/type-positions.js';
import { split } from '../analysis/names/references.js';
import type { Entry, Scope } from '../analysis/names/scopes.js';
import { SEEN, useOf } from '../analysis/names/uses.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'class/type',
  title: 'type is called with one value, and is not a value itself',
  why: 'With three arguments type makes a class whose methods no rule has seen, of a class it gives what makes classes, and of a function what makes functions.',
  rank: 3,
  good: [
    'from typing import Optional, get_args\nprint(get_args(Optional[int]))',
    'from typing import Type\ndef make(kind: Type[int]) -> int:\n    return kind(3)\nmake(int)',
    'x = 3\nprint(type(x))\nimport pandas as pd\npd.Series([1]).map(type)',
    'class A:\n    def clone(self):\n        return type(self)()',
    'isinstance(type(3), type)',
  ],
  bad: [
    'import typing\nt = typing.Type[int]\ntyping.get_origin(t)("X", (), {})',
    'from typing import *\ndef f(k: Type[int]):\n    pass\nget_origin(get_type_hints(f)["k"])("X", (), {})',
    'F = type(lambda: 0)\nF(1, {})',
    'def f():\n    yield\nfor kind in [type(f)]:\n    print(kind)',
    'type(int)("A", (), {})',
    'type(type(1))("A", (), {})',
    'list(map(type, ["A"], [()], [{}]))',
    'x = [type]',
    'class A:\n    @classmethod\n    def f(cls):\n        return type(cls)("B", (), {})',
    'from functools import partial\npartial(type)("A", (), {})',
    'T = type(1)\ntype(T)("A", (), {})',
    'import pandas as pd\npd.Series(["A"]).apply(type, args=((), {}))',
    'type("A", (), {})',
  ],
  check(context) {
    const { survey, resolver, report } = context;
    for (const { node, scope, refs } of resolver.namedCalls())
      if (refs.has('builtin:type')) checkCall(context, node, scope);
    const positions = typePositions(context);
    for (const entry of survey.all('Name')) {
      const { node, scope, parent, field, role } = entry;
      if (role !== 0 || node.id !== 'type' || !resolver.refs(node, scope).has('builtin:type')) continue;
      if (parent?.node.type === 'Call' && field === 'func') {
        if (givesFunctions(context, parent.node, scope) && !isShown(context, parent))
          report(
            node.at,
            'type() of a function gives what makes functions.',
            'Use callable(f), or print(type(f)).',
          );
      }
      if ((!positions.has(entry) || isAliased(entry)) && !isMapped(context, entry))
        report(
          node.at,
          'type is used as a value.',
          'Call it where it is needed: lambda x: type(x).__name__.',
        );
    }
    // typing.get_origin(Type[int]) is type.
    for (const entry of positions.readsBack ? [...survey.all('Name'), ...survey.all('Attribute')] : []) {
      if (entry.role === 0 && resolver.refs(entry.node, entry.scope).has('name:typing.Type'))
        report(
          entry.node.at,
          'typing.Type stands in a program that reads back what types are made of, which gives type.',
          'Leave it out, or get_args() and the like.',
        );
    }
  },
};

function checkCall(context: RuleContext, { at, args, keywords }: Call, scope: Scope): void {
  const [first] = args;
  if (args.length !== 1 || first?.type === 'Starred' || keywords.length > 0)
    context.report(
      at,
      'type() with more than one argument makes a class.',
      'Write a class statement, or a dict.',
    );
  if (first && mayBeClass(context, first, scope, 4))
    context.report(at, 'type() of a class gives what makes classes.', 'Use type() on values only.');
}

function givesFunctions({ resolver }: RuleContext, { args: [value] }: Call, scope: Scope): boolean {
  if (!value || value.type === 'Lambda') return value !== undefined;
  const refs = [...(resolver.only(value, scope) ?? [])];
  return refs.length > 0 && refs.every((ref) => ref.startsWith('function:'));
}

const SHOWING = ['print', 'isinstance', 'str', 'repr'].map((name) => `builtin:${name}`);

/** Where a type is looked at: `type(f).__name__`, `type(f) is type(g)`, `print(type(f))`. */
function isShown({ resolver }: RuleContext, entry: Entry): boolean {
  const use = useOf(entry);
  if (use.kind === 'given')
    return (
      typeof use.place === 'number' &&
      SHOWING.some((ref) => resolver.only(use.call.func, entry.scope)?.has(ref))
    );
  return use.kind === 'attribute' || use.kind === 'method' || SEEN.has(use.kind);
}

/** Whether the value may itself be a class. */
function mayBeClass(context: RuleContext, value: Expr, scope: Scope, depth: number): boolean {
  const { resolver, own } = context;
  if (own.isClassParameter(value, scope)) return true;
  if (value.type === 'Call') {
    if ([...resolver.refs(value.func, scope)].includes('builtin:type')) return true;
  }
  for (const ref of resolver.refs(value, scope)) {
    const [kind, name] = split(ref);
    if (
      kind === 'class' ||
      (kind === 'name' && resolver.references.isClass(name)) ||
      (kind === 'builtin' && BUILTIN_CLASSES.has(name))
    )
      return true;
  }
  if (value.type === 'Name' && depth > 0) {
    const binding = resolver.lookup(scope, value.id);
    return (binding?.definitions ?? []).some(
      (definition) =>
        definition.value !== undefined &&
        definition.value !== value &&
        definition.how === 'assign' &&
        mayBeClass(context, definition.value, definition.scope, depth - 1),
    );
  }
  return value.type === 'Attribute' && value.attr === '__class__';
}

const BUILTIN_CLASSES = new Set([
  'int',
  'str',
  'float',
  'bool',
  'list',
  'dict',
  'tuple',
  'set',
  'frozenset',
  'bytes',
  'bytearray',
  'object',
  'type',
  'complex',
  'range',
  'slice',
  'property',
  'super',
]);

const MAPPERS = new Set(['map', 'apply', 'applymap', 'transform']);

/** `df.map(type)`, `map(type, values)`: the one function that they are given. */
function isMapped({ own, resolver, survey }: RuleContext, { parent }: Entry): boolean {
  const call = parent?.node;
  if (call?.type !== 'Call' || !parent) return false;
  const { func, args, keywords } = call;
  if (func.type === 'Attribute')
    return (
      MAPPERS.has(func.attr) &&
      !own.has(func.attr) &&
      !survey.ownNames.mayBeLabel(func.attr) &&
      args.length === 1 &&
      keywords.length === 0
    );
  return args.length === 2 && resolver.only(func, parent.scope)?.has('builtin:map') === true;
}

/** `kind = type`: calls of it are seen under its own name alone. */
function isAliased({ parent, field }: Entry): boolean {
  let at = parent;
  let by = field;
  while (at && /^(?:IfExp|BoolOp|Tuple|List|Subscript)$/.test(at.node.type)) [at, by] = [at.parent, at.field];
  return by === 'value' && (at?.node.type === 'Assign' || at?.node.type === 'AnnAssign');
}
