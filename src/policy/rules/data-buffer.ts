/** What numbers are laid over, so that no object stands where a number is written. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { overMemory } from '../analysis/libraries/over-memory.js';
import { isPlainBytes } from '../analysis/libraries/plain-bytes.js';
import type { Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';

type Taking = readonly [keyword: string, place: number];
/** What lays arrays over memory: by which keyword it takes that, and at which place. */
const LAYING: readonly (readonly [ref: RegExp, taking: Taking])[] = [
  [/^name:numpy\.(?:ma\.)?frombuffer$/, ['buffer', 0]],
  [/^name:numpy\.rec\.fromstring$/, ['datastring', 0]],
  [/^name:numpy\.(?:rec\.)?recarray$/, ['buf', 2]],
  [/^name:numpy\.char\.chararray$/, ['buffer', 3]],
];
/** So do `np.ndarray` and the classes that build on it. */
const ARRAY: Taking = ['buffer', 2];
/** Make arrays of what they are given, and lay none over it. */
const MAKER = /^name:numpy\.(?:rec|char)\.array$/;

export const rule: Rule = {
  id: 'data/buffer',
  title: 'Numbers are laid over bytes only',
  why: '`np.frombuffer(things, dtype="i8")` of an array of objects gives their addresses as numbers: whoever writes the number chooses the object.',
  rank: 2,
  good: [
    'import numpy as np\nnp.frombuffer(b"\\x01\\x02", dtype=np.uint8)\nnp.frombuffer("abc".encode(), dtype="u1", count=2)',
    'import numpy as np\ndata = bytearray(16)\nnp.frombuffer(data, dtype=float)\nnp.ndarray((2,), dtype=float, buffer=data)',
    'import hashlib\nimport numpy as np\nx = np.arange(6)\nnp.frombuffer(x.astype("i4").tobytes(), dtype="i4")\nnp.frombuffer(bytes(x), dtype=int)\nnp.frombuffer(hashlib.sha256(b"a").digest(), dtype="u1")\nnp.frombuffer((5).to_bytes(8, "little"), dtype="i8")',
    'import io\nimport numpy as np\nf = io.BytesIO()\nf.write(np.arange(3).tobytes())\nnp.frombuffer(f.getvalue(), dtype=int)',
    'import numpy as np\nnp.ndarray((2,), buffer=np.array([1, 2, 3]), offset=np.int_().itemsize, dtype=int)',
    'import numpy as np\na = np.arange(6).reshape(2, 3)\nprint(a.strides, a.data, a.T.strides == (8, 24))',
    'class Road:\n    def __init__(self):\n        self.strides = 3\nr = Road()\nprint(r.strides)',
    'from typing import cast\nx = cast(int, "3")',
    'from collections import namedtuple\nclass Point(namedtuple("Point", "x y z")):\n    def __new__(cls, x, y, z=0):\n        return super().__new__(cls, x, y, z)\nprint(Point(1, 2))',
    'from datetime import date\nclass Day(date):\n    def __new__(cls, y, m, d):\n        return super().__new__(cls, y, m, d)\nprint(Day(2026, 1, 1))',
  ],
  bad: [
    'import numpy as np\nthings = np.array([None], dtype=object)\nnp.frombuffer(things, dtype="i8")',
    'from numpy import frombuffer as read\nimport numpy as np\nread(np.array([None]))',
    'import numpy as np\ndef f(x):\n    return np.ma.frombuffer(x, dtype="i8")\nf(np.array([None]))',
    'import numpy as np\nnp.frombuffer(**{"buffer": np.array([None])})',
    'import numpy as np\nnp.frombuffer(*[np.array([None])])',
    'import numpy as np\nnp.frombuffer(np.array([None]).data)',
    'import numpy as np\nnp.frombuffer(np.array([1], dtype=object))',
    'import numpy as np\nnp.frombuffer(np.array([99999999999999999999999]), dtype="i8")',
    'import numpy as np\nnp.frombuffer(np.array([1]) * 99999999999999999999999, dtype="i8")',
    'import numpy as np\nimport pandas as pd\nrow = pd.Series({"get" + "value": np.cumsum})\nnp.frombuffer(row.getvalue([1], 0, object), dtype="i8")',
    'import numpy as np\nb = np.array([None])\nclass A:\n    if len(b) > 3:\n        b = b"x"\n    m = np.frombuffer(b, "i8")',
    'import numpy as np\nthings = np.array([None], dtype=object)\nnp.ndarray((1,), "i8", things)',
    'import numpy as np\nthings = np.array([None], dtype=object)\nnp.recarray((1,), dtype=[("x", "i8")], buf=things)',
    'import numpy as np\nthings = np.array([None], dtype=object)\nnp.rec.fromstring(things, dtype=[("x", "i8")])',
    'import numpy as np\nthings = np.array([None], dtype=object)\nnp.char.chararray((1,), 8, False, things)',
    'import numpy as np\nthings = np.array([None], dtype=object)\nclass A(np.ndarray):\n    pass\nA((1,), "i8", things)',
    'import numpy as np\nthings = np.array([None], dtype=object)\nclass A(np.ndarray):\n    def __new__(cls):\n        return super().__new__(cls, (1,), "i8", things)',
    'import numpy as np\nt = np.zeros(3, dtype=[("n", "i8"), ("x", "O")])["x"]\nt.strides = (8,)',
    'import numpy as np\nt = np.zeros(3, dtype=[("n", "i8"), ("x", "O")])["x"]\nt.strides, n = (8,), 1',
    'import numpy as np\nt = np.zeros(3, dtype=[("n", "i8"), ("x", "O")])["x"]\nfor t.strides in [(8,)]:\n    pass',
    'import numpy as np\nclass A(np.ndarray):\n    def shift(self):\n        self.strides = (8,)',
  ],
  check(context) {
    const { survey, resolver, own } = context;
    const over = overMemory(context);
    for (const { node, scope, refs } of resolver.namedCalls())
      for (const [ref, taking] of LAYING)
        if ([...refs].some((name) => ref.test(name))) judge(context, node, scope, taking);
    // Without an array in reach, __new__ is a named tuple's or a date's.
    for (const { node, scope } of over.any ? survey.all('Call') : []) {
      const { func, args } = node;
      if (over.is(func, scope) && isArray(resolver.refs(func, scope))) judge(context, node, scope, ARRAY);
      else if (over.hasClasses && own.isClassParameter(func, scope)) judge(context, node, scope, ARRAY);
      else if (func.type === 'Attribute' && func.attr === '__new__')
        judge(context, { ...node, args: args.slice(1) }, scope, ARRAY);
    }
    for (const { node, role, scope } of survey.all('Attribute')) {
      if (node.attr !== 'strides' || role === 0) continue;
      if (own.has(node.attr) && isOwnValue(context, node.value, scope)) continue;
      context.report(
        node.nameAt,
        'The strides of an array say where its values stand.',
        'Take other values of it: a[::2], a.T, a.reshape(2, 3), np.lib.stride_tricks.sliding_window_view(a, 3).',
      );
    }
  },
};

/** `np.ndarray` or what builds on it: the others take their memory elsewhere, or none. */
function isArray(refs: ReadonlySet<string>): boolean {
  const isOther = (ref: string) => MAKER.test(ref) || LAYING.some(([laying]) => laying.test(ref));
  return refs.size === 0 || ![...refs].every(isOther);
}

function judge(context: RuleContext, call: Call, scope: Scope, taking: Taking): void {
  for (const given of givenFor(call, taking))
    if (!isPlainBytes(context, given, scope))
      context.report(
        given.at,
        'What the array is laid over may hold objects.',
        'Give bytes: np.frombuffer(values.tobytes(), dtype=float), or make an array with np.array(values, dtype=float).',
      );
}

/** What may be given for it: what unpacks may be. */
function givenFor({ args, keywords }: Call, [keyword, place]: Taking): readonly Expr[] {
  const named = keywords.flatMap(({ arg, value }) => (arg === null || arg === keyword ? [value] : []));
  const stars = args.slice(0, place + 1).filter(({ type }) => type === 'Starred');
  return [...named, ...stars, ...args.slice(place, place + 1)];
}
