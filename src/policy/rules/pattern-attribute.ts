/** Patterns read attributes too. */
import type { Rule } from '../rule.js';

const POSITIONAL = new Set(
  ['bool', 'bytearray', 'bytes', 'dict', 'float', 'frozenset', 'int', 'list', 'set', 'str', 'tuple'].map(
    (name) => `builtin:${name}`,
  ),
);

export const rule: Rule = {
  id: 'pattern/attribute',
  title: 'Class patterns read only public attributes',
  why: '`case object(_os=x)` reads an attribute without writing a dot, and a positional pattern reads whatever __match_args__ names.',
  rank: 2,
  good: [
    'match {"a": 1}:\n    case {"a": int(x)}:\n        print(x)',
    'from dataclasses import dataclass\n@dataclass\nclass P:\n    a: int\nmatch P(1):\n    case P(a=1):\n        print(1)',
    'match 3:\n    case int() | float():\n        print(1)',
  ],
  bad: [
    'match 1:\n    case object(__class__=c):\n        print(c)',
    'match 1:\n    case object(_os=x):\n        pass',
    'import pandas as pd\nmatch 1:\n    case pd.DataFrame(x):\n        pass',
    'from abc import ABC\nfrom dataclasses import dataclass\n@dataclass\nclass P(ABC):\n    _mgr: int\nmatch 1:\n    case P(x):\n        pass',
  ],
  check({ survey, resolver, own, policy, report }) {
    // A data class lists its fields in __match_args__, and `P.register(DataFrame)` makes tables match it.
    const hidden = survey
      .all('AnnAssign')
      .some(
        ({ node, scope }) =>
          scope.kind === 'class' && node.target.type === 'Name' && node.target.id.startsWith('_'),
      );
    for (const { node, scope } of survey.all('MatchClass')) {
      for (const name of node.kwd_attrs) {
        if (name.startsWith('_') || policy.attributes.denied.has(name)) {
          report(node.at, `The pattern reads the attribute ${name}.`, 'Match public attributes.');
        }
      }
      if (node.patterns.length === 0) continue;
      const refs = resolver.only(node.cls, scope);
      const fine =
        refs &&
        !(hidden && [...refs].some((ref) => ref.startsWith('class:'))) &&
        [...refs].every(
          (ref) => POSITIONAL.has(ref) || (ref.startsWith('class:') && own.isPlain(Number(ref.slice(6)))),
        );
      if (!fine)
        report(
          node.at,
          'A positional class pattern reads attributes that are not named.',
          'Name them: case Point(x=0).',
        );
    }
  },
};
