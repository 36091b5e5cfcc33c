/** Arrays laid over bytes hold no objects: those would be addresses. */
import { overMemory } from '../analysis/libraries/over-memory.js';
import { isPlainType } from '../analysis/libraries/plain-types.js';
import { typePositions } from '../analysis/libraries/type-positions.js';
import type { Entry, Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Attribute, Call, Keyword, Name } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'data/memory',
  title: 'Arrays over bytes hold plain values',
  why: '`np.ndarray(shape, object, buffer)` takes the bytes it is given for addresses of objects: whoever writes the bytes chooses what is there.',
  rank: 2,
  good: [
    'import numpy as np\nnp.ndarray((2,), buffer=np.array([1, 2, 3]), offset=np.int_().itemsize, dtype=int)\nnp.ndarray((2,), dtype=object)',
    'import numpy as np\nfrom numpy.typing import NDArray\nVector = NDArray[np.float64]\nKINDS = (list, np.ndarray)\ndef f(x: np.ndarray | None, v: Vector) -> list[np.ndarray]:\n    match x:\n        case np.ndarray():\n            return [x]\n    return [v] if isinstance(x, KINDS) or type(x) is np.ndarray else []',
    'import numpy as np\nclass Info(np.ndarray):\n    def __new__(cls, data, info=None):\n        obj = np.asarray(data).view(cls)\n        obj.info = info\n        return obj\n    def __array_finalize__(self, obj):\n        if obj is None:\n            return\n        self.info = getattr(obj, "info", None)\nprint(np.zeros(2).view(Info), isinstance(Info([1]), Info), np.zeros(2).view(np.recarray))',
    'import numpy as np\nt = np.dtype([("a", np.int32), ("b", "f8", (2,))])\nnp.ndarray((1,), t, bytearray(20))\nnp.ndarray((1,), np.dtype(np.float64), bytearray(8))',
    'import numpy as np\nnp.ndarray((2, 2), "<f8, 3S5", bytearray(92), 0, (46, 23), "C")\nnp.ndarray((1,), "M8[ns]", bytearray(8))\nnp.ndarray((1,), [("O", "u1"), ("at", np.datetime64)], bytearray(9))',
    'import numpy as np\nrows = [(1, 2.0)]\nkind = [("a", int), ("b", float)]\nnp.rec.array(rows, dtype=kind)\nnp.rec.array([(1, "x")], dtype=[("a", int), ("b", object)])',
    'import numpy as np\nKINDS = [int, float, np.ndarray]\nOTHERS = (np.ndarray, np.recarray)\ndef f(x):\n    return type(x) in KINDS or type(x) not in OTHERS or isinstance(x, OTHERS)\nf(1)',
  ],
  bad: [
    'import numpy as np\nfrom operator import attrgetter\nclass Box:\n    class Arr(np.ndarray):\n        pass\nattrgetter("Arr")(Box)((1,), object, bytearray(8))',
    'import numpy as np\nfrom functools import partial\npartial(np.ndarray, (1,), object)(bytearray(8))',
    'import numpy as np\nKINDS = [np.ndarray]\nprint(int in KINDS)\nKINDS.pop()((1,), object, bytearray(8))',
    'import numpy as np\nKINDS = [np.ndarray]\nfor kind in KINDS:\n    kind((1,), object, bytearray(8))',
    'import numpy as np\nclass A:\n    def __eq__(self, kind):\n        return kind((1,), object, bytearray(8))\nKINDS = [np.ndarray]\nA() in KINDS',
    'import numpy as np\n[np.ndarray][0]((1,), object, bytearray(8))',
    'import numpy as np\nlist(map(np.ndarray, [(1,)], [object], [bytearray(8)]))',
    'import numpy as np\ndef f():\n    return np.ndarray\nf()((1,), object, bytearray(8))',
    'import numpy as np\nnp.ndarray(*[(1,), object, bytearray(8)])',
    'import numpy as np\nnp.recarray((1,), None, bytearray(8), 0, None, "O")',
    'import numpy as np\nb = b"x" * 8\nnp.rec.array(b, formats="O", shape=1)',
    'from numpy.typing import NDArray\nV = NDArray[int]\nV((1,), object, bytearray(8))',
    'from numpy.typing import NDArray\nNDArray[int]((1,), object, bytearray(8))',
    'import numpy as np\nclass A(np.ndarray):\n    pass\n[A][0]((1,), object, bytearray(8))',
    'import numpy as np\nclass A(np.ndarray):\n    @classmethod\n    def f(cls):\n        return cls((1,), object, bytearray(8))',
    'import numpy as np\nclass A(np.ndarray):\n    def __new__(cls):\n        n = super().__new__\n        return n(cls, (1,), object, bytearray(8))',
    'import numpy as np\nfrom dataclasses import dataclass, fields\n@dataclass\nclass A:\n    x: np.ndarray\nfields(A)[0].type((1,), object, bytearray(8))',
    'import numpy as np\nfrom typing import get_args, Optional\nget_args(Optional[np.ndarray])[0]((1,), object, bytearray(8))',
    'import numpy as np\nclass A:\n    def __getitem__(self, k):\n        return k((1,), object, bytearray(8))\nA()[np.ndarray]',
    'import numpy as np\nnp.ndarray((1,), dtype=object, buffer=bytearray(8))',
    'import numpy as np\nnp.ndarray((1,), "O", bytearray(8))',
    'import numpy as np\nnp.recarray((1,), formats="O", buf=bytearray(8))',
    'import numpy as np\nnp.rec.fromstring("x" * 8, formats="O")',
    'import numpy as np\nnp.rec.array(b"12345678", formats="O")',
    'import numpy as np\nclass A(np.ndarray):\n    pass\nA((1,), object, bytearray(8))',
    'import numpy as np\nclass A(np.ndarray):\n    def __new__(cls):\n        return super().__new__(cls, (1,), object, bytearray(8))',
    'import numpy as np\nt = "O"\nnp.ndarray((1,), t, bytearray(8))',
    'import numpy as np\nt = chr(79)\nnp.ndarray((1,), t, bytearray(8))',
    'import numpy as np\nnp.ndarray((1,), np.array([None]).dtype, bytearray(8))',
    'import numpy as np\nnp.ndarray((1,), [("a", chr(79))], bytearray(8))',
    'import numpy as np\nnp.ndarray((1,), np.result_type(1, None), bytearray(8))',
    'import numpy as np\nnp.ndarray((1,), np.dtypes.ObjectDType(), bytearray(8))',
    'import numpy as np\nnp.ndarray((1,), np.dtypes.StringDType(), bytearray(16))',
    'import numpy as np\nnp.ndarray((1,), "T", bytearray(16))',
    'import numpy as np\nnp.ndarray((1,), np.dtype(dtype=object), bytearray(8))',
    'import numpy as np\nnp.ndarray((1,), b"O", bytearray(8))',
    'import numpy as np\nnp.ndarray((1,), np.matrix, bytearray(8))',
    'import numpy as np\nnp.rec.fromstring(datastring=b"12345678", formats="O", shape=1)',
  ],
  check(context) {
    const { survey, own } = context;
    const over = overMemory(context);
    if (!over.any) return;
    const positions = typePositions(context);
    const judge = (entry: Entry<Name> | Entry<Attribute>) => {
      const { node, role, scope } = entry;
      const isGiven = over.hasClasses && own.isClassParameter(node, scope);
      if (role !== 0 || (!isGiven && !over.is(node, scope))) return;
      // A parameter is not followed through a choice, as a name is.
      if (positions.has(entry) && !(isGiven && CHOICES.has(entry.parent?.node.type ?? ''))) return;
      context.report(
        node.type === 'Attribute' ? node.nameAt : node.at,
        'What makes arrays over bytes is used as a value.',
        'Call it where it is needed, or make arrays with np.array, np.zeros or np.empty.',
      );
    };
    for (const entry of survey.all('Name')) judge(entry);
    for (const entry of survey.all('Attribute')) judge(entry);
    for (const { node, scope } of survey.all('Call')) {
      const { func, args } = node;
      if (over.is(func, scope)) checkMemory(context, node, scope, takesText(context, node, scope));
      // A class method's cls, and super().__new__(cls, shape, dtype, buffer)
      else if (over.hasClasses && own.isClassParameter(func, scope)) checkMemory(context, node, scope, false);
      else if (func.type === 'Attribute' && func.attr === '__new__')
        checkMemory(context, { ...node, args: args.slice(1) }, scope, false);
    }
    // As an attribute of another class it could be read by a name or a pattern.
    for (const { node, scope } of survey.all('ClassDef'))
      if (scope.kind === 'class' && node.bases.some((base) => over.is(base, scope)))
        context.report(
          node.at,
          'A class on an array stands in the body of a class.',
          'Write it on its own, before that class.',
        );
    for (const { node, parent, role } of survey.all('Attribute')) {
      if (node.attr !== '__new__' || role !== 0 || !over.hasClasses) continue;
      if (parent?.node.type !== 'Call' || parent.node.func !== node)
        context.report(node.nameAt, '__new__ is used as a value.', 'Call it: super().__new__(cls).');
    }
  },
};

const CHOICES = new Set(['BoolOp', 'IfExp', 'NamedExpr']);
/** Places of the type, and of the formats of records. */
const KINDS = new Set([1, 4, 5]);

/** `np.rec.array(text, formats=...)` and `np.rec.fromstring`: what comes first may be bytes. */
function takesText({ resolver }: RuleContext, { func, args }: Call, scope: Scope): boolean {
  const refs = [...resolver.refs(func, scope)];
  if (!refs.some((ref) => /\.rec\.(?:array|fromstring)$/.test(ref))) return false;
  const [first] = args;
  return !/^(?:List|Tuple|ListComp)$/.test(first?.type ?? '');
}

function checkMemory(context: RuleContext, { args, keywords }: Call, scope: Scope, isFirst: boolean): void {
  const isMemory = ({ arg }: Keyword) => arg === null || arg === 'buffer' || arg === 'buf' || arg === 'obj';
  const given = keywords.filter(({ arg }) => arg === 'dtype' || arg === 'formats' || arg === null);
  const stars = args.filter(({ type }) => type === 'Starred');
  if (!isFirst && args.length < 3 && !keywords.some(isMemory) && stars.length === 0) return;
  const unread = given.find(({ arg }) => arg === null)?.value;
  const kinds = [
    ...args.filter((_, place) => KINDS.has(place)),
    ...stars,
    ...given.map(({ value }) => value),
  ];
  for (const kind of kinds) {
    if (kind === unread || !isPlainType(context, kind, scope))
      context.report(
        kind.at,
        'An array over bytes may hold objects.',
        'Write its type out: np.ndarray((2,), dtype=float, buffer=data), or use np.frombuffer(data, dtype="i4").',
      );
  }
}
