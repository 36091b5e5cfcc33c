/** A few built-ins that every reading of classes goes by keep their names. */
import type { Rule } from '../rule.js';

const TRUSTED = new Set([
  'super',
  'property',
  'classmethod',
  'staticmethod',
  'isinstance',
  'issubclass',
  'callable',
]);

export const rule: Rule = {
  id: 'name/trusted',
  title: 'Built-ins that tell what a class or method is keep their names',
  why: 'What a class is and whom its methods are given is read from `property`, `super` and their kin: under these names stands nothing else.',
  rank: 3,
  good: [
    'class A:\n    @classmethod\n    def classmethod(cls):\n        return 1\nprint(A.classmethod())',
    'from dataclasses import dataclass\n@dataclass\nclass House:\n    property: str = "a"\nprint(House(property="b").property)',
  ],
  bad: [
    'def classmethod(f):\n    return f',
    'property = print',
    'def f(isinstance):\n    return isinstance(1, int)',
    'for super in [print]:\n    super()',
    'from enum import property',
    'from enum import *\nclass A:\n    @property\n    def a(self):\n        return 1',
    'class A:\n    def property(f):\n        return f\n    x = property(print)',
    'class A:\n    for callable in [print]:\n        callable(1)',
    'match 1:\n    case issubclass:\n        pass',
  ],
  check({ survey, resolver, report }) {
    const refuse = (at: number, name: string) =>
      report(at, `${name} stands for something else than the built-in.`, 'Give it another name.');
    for (const scope of survey.scopes) {
      for (const { name, definitions } of scope.bindings.values()) {
        if (!TRUSTED.has(name)) continue;
        // What a class has under the name is had of the class, but further down in its body.
        const isBelow = (at: number) =>
          survey.named(name).some((use) => use.role === 0 && use.scope === scope && use.node.at > at);
        for (const { at, certain, how } of definitions)
          if (how !== 'annotation' && (scope.kind !== 'class' || !certain || isBelow(at))) refuse(at, name);
      }
    }
    for (const name of TRUSTED)
      for (const { node, role } of resolver.isStarred(name) ? survey.named(name) : [])
        if (role === 0) refuse(node.at, name);
  },
};
