/** Patterns read attributes too. */
import { canPretend } from '../analysis/guards.js';
import { BACKENDS, IN_PLACE } from '../analysis/in-place.js';
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
    'class Request:\n    def __init__(self, query):\n        self.query = query\nmatch Request("a"):\n    case Request(query=text):\n        print(text)',
    'match {"a": 1}:\n    case {"a": int(x)}:\n        print(x)',
    'from dataclasses import dataclass\n@dataclass\nclass P:\n    a: int\nmatch P(1):\n    case P(a=1):\n        print(1)',
    'match 3:\n    case int() | float():\n        print(1)',
  ],
  bad: [
    'df = 1\nmatch df:\n    case object(agg=f):\n        f("to_pickle")',
    'df = 1\nmatch df:\n    case object(to_csv=f):\n        f("/tmp/x.csv")',
    'match "{}":\n    case str(format=fill):\n        fill(1)',
    'match 1:\n    case object(__class__=c):\n        print(c)',
    'match 1:\n    case object(_os=x):\n        pass',
    'import pandas as pd\nmatch 1:\n    case pd.DataFrame(x):\n        pass',
    'from typing import *\n@runtime_checkable\nclass P(Protocol):\n    shape = 0\nmatch 1:\n    case P(to_csv=f):\n        f("/tmp/x.csv")',
    'from abc import ABC\nfrom dataclasses import dataclass\n@dataclass\nclass P(ABC):\n    _mgr: int\nmatch 1:\n    case P(x):\n        pass',
  ],
  check({ survey, resolver, own, policy, report }) {
    // A data class lists its fields in __match_args__, and `P.register(DataFrame)` makes tables match it.
    if (survey.all('MatchClass').length === 0) return;
    const hidden = survey
      .all('AnnAssign')
      .some(
        ({ node, scope }) =>
          scope.kind === 'class' && node.target.type === 'Name' && node.target.id.startsWith('_'),
      );
    // What may only be called where it stands is no value of a pattern either.
    const pretends = canPretend({ survey, resolver });
    const sharp = [
      PLOT,
      IN_PLACE,
      BACKENDS,
      policy.methods.takers,
      policy.strings,
      policy.files.readers,
      policy.files.writers,
    ];
    for (const { node, scope } of survey.all('MatchClass')) {
      const refs = resolver.only(node.cls, scope);
      const isOwn =
        refs &&
        refs.size > 0 &&
        !pretends &&
        [...refs].every((ref) => ref.startsWith('class:') && own.isPlain(Number(ref.slice(6))));
      for (const name of node.kwd_attrs) {
        const isSharp = !isOwn && sharp.some((names) => names.has(name));
        if (name.startsWith('_') || isSharp || policy.attributes.denied.has(name)) {
          report(node.at, `The pattern reads the attribute ${name}.`, 'Match public attributes.');
        }
      }
      if (node.patterns.length === 0) continue;
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

/** Of a table it is no value: who is given it hands on keywords that nobody reads. */
const PLOT = new Set(['plot']);
