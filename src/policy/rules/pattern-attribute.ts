/** Patterns read attributes too. */
import { canPretend } from '../analysis/classes/guards.js';
import { matched } from '../analysis/classes/positional-names.js';
import { BACKENDS, IN_PLACE } from '../analysis/values/in-place.js';
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
    'from dataclasses import dataclass\n@dataclass\nclass Host:\n    os: str\n    name: str\nmatch Host("linux", "a"):\n    case Host("linux", n):\n        print(n)\n    case Host(os="bsd"):\n        pass',
    'from dataclasses import dataclass\n@dataclass\nclass View:\n    filter: str\nclass Views:\n    def register(self, view):\n        match view:\n            case View(filter):\n                print(filter)\nViews().register(View("a"))',
    'from abc import ABC\nfrom dataclasses import dataclass\n@dataclass\nclass Shape(ABC):\n    name: str\n@dataclass\nclass Square(Shape):\n    side: float\nmatch Square("a", 2):\n    case Square(n, side):\n        print(n, side)',
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
    'from abc import ABC\nfrom dataclasses import dataclass\n@dataclass\nclass P:\n    gi_frame: int\nclass Q(P, ABC):\n    pass\nQ.register(type(i for i in ()))\nmatch 1:\n    case Q(x):\n        pass',
    'from typing import Protocol, runtime_checkable\n@runtime_checkable\nclass P(Protocol):\n    __match_args__ = ("to_csv",)\nmatch 1:\n    case P(f):\n        f("/tmp/x.csv")',
    'from abc import ABCMeta\nclass P(metaclass=ABCMeta):\n    __match_args__ = ("gi_frame",)\nP.register(type(i for i in ()))\nmatch 1:\n    case P(x):\n        pass',
    'class E(Exception):\n    __match_args__ = ("with_traceback",)\nmatch E():\n    case E(f):\n        f(None)',
  ],
  check({ survey, resolver, own, policy, report }) {
    if (survey.all('MatchClass').length === 0) return;
    const read = matched({ survey, resolver });
    // `P.register(DataFrame)` makes tables match it.
    const pretends = canPretend({ survey, resolver });
    // What may only be called where it stands is no value of a pattern either.
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
      const refs = [...(resolver.only(node.cls, scope) ?? [])];
      const classes = refs.filter((ref) => ref.startsWith('class:')).map((ref) => Number(ref.slice(6)));
      const isPlain =
        refs.length > 0 && classes.length === refs.length && classes.every((at) => own.isPlain(at));
      const isOwn = isPlain && classes.every((at) => read(at).isBare && !(pretends && read(at).isVirtual));
      const judge = (name: string): void => {
        if (isOwn && !name.startsWith('_')) return;
        if (
          name.startsWith('_') ||
          sharp.some((names) => names.has(name)) ||
          policy.attributes.denied.has(name)
        )
          report(node.at, `The pattern reads the attribute ${name}.`, 'Match public attributes.');
      };
      node.kwd_attrs.forEach(judge);
      if (node.patterns.length === 0) continue;
      const fine =
        refs.length > 0 &&
        refs.every(
          (ref) => POSITIONAL.has(ref) || (ref.startsWith('class:') && own.isPlain(Number(ref.slice(6)))),
        );
      if (!fine)
        report(
          node.at,
          'A positional class pattern reads attributes that are not named.',
          'Name them: case Point(x=0).',
        );
      else for (const at of classes) read(at).names.forEach(judge);
    }
  },
};

/** Of a table it is no value: who is given it hands on keywords that nobody reads. */
const PLOT = new Set(['plot']);
