/** Arrays laid over bytes hold no objects: those would be addresses. */
import type { Scope } from '../analysis/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, Keyword } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'data/memory',
  title: 'Arrays over bytes hold plain values',
  why: '`np.ndarray(shape, object, buffer)` takes the bytes it is given for addresses of objects: whoever writes the bytes chooses what is there.',
  rank: 2,
  good: [
    'import numpy as np\nnp.ndarray((2,), buffer=np.array([1, 2, 3]), offset=np.int_().itemsize, dtype=int)\nnp.ndarray((2,), dtype=object)',
  ],
  bad: [
    'import numpy as np\nnp.ndarray((1,), dtype=object, buffer=bytearray(8))',
    'import numpy as np\nnp.ndarray((1,), "O", bytearray(8))',
    'import numpy as np\nnp.recarray((1,), formats="O", buf=bytearray(8))',
    'import numpy as np\nnp.rec.fromstring("x" * 8, formats="O")',
    'import numpy as np\nnp.rec.array(b"12345678", formats="O")',
    'import numpy as np\nclass A(np.ndarray):\n    pass\nA((1,), object, bytearray(8))',
    'import numpy as np\nclass A(np.ndarray):\n    def __new__(cls):\n        return super().__new__(cls, (1,), object, bytearray(8))',
    'import numpy as np\nt = "O"\nnp.ndarray((1,), t, bytearray(8))',
  ],
  check(context) {
    const { survey, resolver } = context;
    for (const { node, scope, refs } of resolver.namedCalls()) {
      const over = [...refs].find((ref) => OVER_MEMORY.test(ref));
      if (over) checkMemory(context, node, scope, over.endsWith('fromstring'));
    }
    const onArrays = survey
      .all('ClassDef')
      .filter(({ node, scope }) =>
        node.bases.some((base) => [...resolver.refs(base, scope)].some((ref) => OVER_MEMORY.test(ref))),
      );
    const arrays = new Set(onArrays.map(({ node }) => node.name));
    for (const { node, scope } of survey.all('Call')) {
      const { func, args } = node;
      if (func.type === 'Name' && arrays.has(func.id)) checkMemory(context, node, scope, false);
      // super().__new__(cls, shape, dtype, buffer)
      if (arrays.size > 0 && func.type === 'Attribute' && func.attr === '__new__')
        checkMemory(context, { ...node, args: args.slice(1) }, scope, false);
    }
  },
};

/** What lays an array over the bytes it is given: as objects, those are addresses. */
const OVER_MEMORY = /^name:numpy\.(?:ndarray|recarray|(?:rec|char)\.\w*array|rec\.fromstring)$/;
const OBJECTS = /O|object/;

function checkMemory(context: RuleContext, { args, keywords }: Call, scope: Scope, isAlways: boolean): void {
  const isMemory = ({ arg }: Keyword) => arg === null || arg === 'buffer' || arg === 'buf' || arg === 'obj';
  const given = keywords.filter(({ arg }) => arg === 'dtype' || arg === 'formats' || arg === null);
  const isFirst = isAlways || (args[0]?.type === 'Constant' && args[0].kind === 'bytes');
  if (!isFirst && args.length < 3 && !keywords.some(isMemory) && !args.some(({ type }) => type === 'Starred'))
    return;
  const unread = given.find(({ arg }) => arg === null)?.value;
  const kinds = [...args.slice(1, 2), ...given.map(({ value }) => value)];
  for (const kind of kinds) {
    if (kind === unread || !isPlainType(context, kind, scope))
      context.report(
        kind.at,
        'An array over bytes may hold objects.',
        'Write its type out: np.ndarray((2,), dtype=float, buffer=data), or use np.frombuffer(data, dtype="i4").',
      );
  }
}

function isPlainType(context: RuleContext, value: Expr, scope: Scope): boolean {
  if (value.type === 'Constant') return value.kind !== 'str' || !OBJECTS.test(value.value);
  if (value.type === 'Attribute') return !OBJECTS.test(value.attr);
  if (value.type === 'List' || value.type === 'Tuple')
    return value.elts.every((item) => isPlainType(context, item, scope));
  if (value.type === 'Call') return value.args.every((item) => isPlainType(context, item, scope));
  if (value.type !== 'Name' || value.id === 'object') return false;
  return context.literals.texts(value, scope)?.every((text) => !OBJECTS.test(text)) ?? SCALARS.has(value.id);
}

const SCALARS = new Set(['int', 'float', 'bool', 'complex', 'str', 'bytes']);
