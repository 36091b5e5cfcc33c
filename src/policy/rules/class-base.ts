/** Classes build on classes: a base that is something else is called with the name and body of the class. */
import { split } from '../analysis/names/references.js';
import type { Resolver } from '../analysis/names/resolve.js';
import type { Scope } from '../analysis/names/scopes.js';
import type { Survey } from '../analysis/names/survey.js';
import type { PolicyData } from '../policy-data.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Attribute, Call, Expr, Name } from '../syntax/ast.js';

/** What classes of an analysis build on among built-ins, besides exceptions. */
const CLASSES = new Set(
  'object int float complex str bytes bytearray list tuple dict set frozenset property BaseExceptionGroup'.split(
    ' ',
  ),
);
const EXCEPTION = /(?:Error|Exception|Warning|Group|Exit|Interrupt|Iteration)$/;
/** Functions and values that stand for classes where they are a base, and functions that make one. */
const AS_BASE = /^typing\.[A-Z]\w*$/;
const MAKERS = /^(?:collections\.namedtuple|typing\.(?:NamedTuple|TypedDict|NewType))$/;

export const rule: Rule = {
  id: 'class/base',
  title: 'The bases of a class are known to be classes',
  why: 'A base that is no class makes Python call its type with the name and the body of the class: a call nobody sees, with a name no rule reads.',
  rank: 3,
  good: [
    'class A:\n    pass\nclass B(A):\n    pass',
    'class M(ValueError):\n    pass',
    'from collections import namedtuple\nclass P(namedtuple("P", "x y")):\n    pass',
    'from collections import namedtuple\nPoint = namedtuple("Point", "x y")\nclass P(Point):\n    pass',
    'from typing import NamedTuple, Generic, TypeVar\nT = TypeVar("T")\nclass P(NamedTuple):\n    x: int\nclass B(Generic[T]):\n    pass',
    'from enum import Enum\nfrom abc import ABC\nclass E(Enum):\n    A = 1\nclass B(ABC):\n    pass',
    'class A:\n    x = 1\n    class B:\n        pass\nclass C(A.B):\n    pass',
    'class Rows(list[int]):\n    pass',
    'import pandas as pd\nFrame = pd.DataFrame\nclass F(Frame):\n    pass',
  ],
  bad: [
    'import operator\nclass to_pickle(operator.methodcaller("x")):\n    pass',
    'import operator\nm = operator.methodcaller("x")\nclass query(m):\n    pass',
    'import numpy as np\nclass C(np.mean):\n    pass',
    'import functools\nclass C(functools.partial(print)):\n    pass',
    'class C(len):\n    pass',
    'class A:\n    pass\na = A()\nclass C(a):\n    pass',
    'def make(base):\n    class C(base):\n        pass\n    return C',
    'class C([object][0]):\n    pass',
    'class A:\n    B = len\nclass C(A.B):\n    pass',
    'class A:\n    class B:\n        pass\n    B = len\nclass C(A.B):\n    pass',
    'class C("text"):\n    pass',
  ],
  check(context) {
    const { survey, report } = context;
    for (const { node, scope } of survey.all('ClassDef')) {
      for (const base of node.bases) {
        if (isKnownClass(base, scope, context)) continue;
        report(
          base.at,
          'The base of the class is not known to be a class.',
          'Build on a class by its name: one of the program, a built-in or a listed one.',
        );
      }
    }
  },
};

function isKnownClass(base: Expr, scope: Scope, context: RuleContext): boolean {
  const { survey, resolver, policy } = context;
  if (base.type === 'Subscript') return isKnownClass(base.value, scope, context);
  if (base.type === 'Call') return makesClass(base, scope, resolver);
  if (base.type !== 'Name' && base.type !== 'Attribute') return false;
  if (base.type === 'Name' && isMade(base, scope, resolver)) return true;
  if (base.type === 'Attribute' && isNested(base, scope, resolver, survey)) return true;
  const refs = resolver.only(base, scope);
  return refs !== undefined && refs.size > 0 && [...refs].every((ref) => standsForClass(ref, policy));
}

/** A class that stands in the body of another, under a name that nothing else binds. */
function isNested({ value, attr }: Attribute, scope: Scope, resolver: Resolver, survey: Survey): boolean {
  const refs = [...(resolver.only(value, scope) ?? [])];
  if (refs.length === 0 || survey.all('Attribute').some(({ node, role }) => role !== 0 && node.attr === attr))
    return false;
  return refs.every((ref) => {
    const [kind, number] = split(ref);
    const outer = kind === 'class' ? resolver.nodes.get(Number(number)) : undefined;
    const definitions = (outer && survey.scopeOf(outer)?.bindings.get(attr)?.definitions) ?? [];
    return definitions.length > 0 && definitions.every(({ how }) => how === 'class');
  });
}

/** `Point = namedtuple(...)`, however often. */
function isMade(base: Name, scope: Scope, resolver: Resolver): boolean {
  const definitions = resolver.lookup(scope, base.id)?.definitions ?? [];
  return (
    definitions.length > 0 &&
    definitions.every(({ how, value, scope: within }) => {
      return how === 'assign' && value?.type === 'Call' && makesClass(value, within, resolver);
    })
  );
}

function makesClass({ func }: Call, scope: Scope, resolver: Resolver): boolean {
  const refs = resolver.only(func, scope);
  return refs !== undefined && refs.size > 0 && [...refs].every((ref) => MAKERS.test(split(ref)[1]));
}

function standsForClass(ref: string, policy: PolicyData): boolean {
  const [kind, name] = split(ref);
  if (kind === 'class') return true;
  if (kind === 'builtin') return CLASSES.has(name) || EXCEPTION.test(name);
  // What is not public is told by its own rule, and says more.
  if (kind === 'leak' || kind === 'module') return true;
  if (kind !== 'name' || AS_BASE.test(name)) return kind === 'name';
  const dot = name.lastIndexOf('.');
  return policy.modules.get(name.slice(0, dot))?.names.get(name.slice(dot + 1)) === 'class';
}
