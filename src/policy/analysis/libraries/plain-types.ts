/**
 * Types of numbers, dates and texts of a fixed length, written out: what of an array that is laid over memory may stand there.
 * Every other type is, or may be, one of objects, which are addresses.
 */
import type { RuleContext } from '../../rule.js';
import type { Call, Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';

/** `int32`, and `f8`, `<M8[ns]`, `S5`; not `O`, nor `T`, whose texts stand elsewhere. */
const NAMED =
  /^(?:u?int(?:\d+|c|p)?|float\d*|complex\d*|bool_?|u?byte|u?short|u?long|u?longlong|intc|single|double|half|longdouble|datetime64|timedelta64|str_?|bytes_?)$/;
const CODED = /^\s*\d*\s*[<>=|]?(?:[?bBhHiIlLqQnNefdgFDG]|[biufcSUVa]\d+|[SUV])\s*$/;
const DATED = /^\s*[<>=|]?(?:M8|m8|datetime64|timedelta64)\[\w+\]\s*$/;
/** The order of an array, which stands beside its type. */
const ORDER = /^[CFAK]$/;
const SCALARS = new Set(['int', 'float', 'bool', 'complex', 'str', 'bytes']);

export function isPlainType(context: RuleContext, value: Expr, scope: Scope): boolean {
  const next = (item: Expr) => isPlainType(context, item, scope);
  switch (value.type) {
    case 'Constant':
      if (value.kind === 'str') return namesNoObjects(value.value);
      return value.kind === 'None' || value.kind === 'number';
    case 'List':
      return value.elts.every((item) => isField(context, item, scope) || next(item));
    case 'Tuple':
      // `(int, 2)`, and a tuple of strides.
      return value.elts.every((item) => isCount(item) || next(item));
    case 'Call':
      return isDtype(context, value, scope) && value.args.every(next);
    case 'Attribute':
    case 'Name':
      return isNamed(context, value, scope) || isFollowed(context, value, scope);
    default:
      return false;
  }
}

function namesNoObjects(text: string): boolean {
  if (ORDER.test(text)) return true;
  return text.split(',').every((part) => NAMED.test(part.trim()) || CODED.test(part) || DATED.test(part));
}

/** `("cost", "f8")`, `("cost", float, (2,))` */
function isField(context: RuleContext, value: Expr, scope: Scope): boolean {
  const [name, kind, shape, ...others] = value.type === 'Tuple' ? value.elts : [];
  return (
    name?.type === 'Constant' &&
    name.kind === 'str' &&
    kind !== undefined &&
    isPlainType(context, kind, scope) &&
    (shape === undefined || isCount(shape)) &&
    others.length === 0
  );
}

function isCount(value: Expr): boolean {
  if (value.type === 'Tuple') return value.elts.every(isCount);
  return value.type === 'Constant' && value.kind === 'number';
}

/** `np.dtype(...)` of one type: by keywords it is given it elsewhere. */
function isDtype({ resolver }: RuleContext, { func, args, keywords }: Call, scope: Scope): boolean {
  const refs = [...(resolver.only(func, scope) ?? [])];
  return refs.length === 1 && refs[0] === 'name:numpy.dtype' && args.length === 1 && keywords.length === 0;
}

/** `np.float64`, `float` */
function isNamed({ resolver }: RuleContext, value: Expr, scope: Scope): boolean {
  const refs = [...(resolver.only(value, scope) ?? [])];
  return (
    refs.length > 0 &&
    refs.every((ref) => {
      const [, module, name = ''] = /^(builtin:|name:numpy\.)(\w+)$/.exec(ref) ?? [];
      return module === 'builtin:' ? SCALARS.has(name) : module !== undefined && NAMED.test(name);
    })
  );
}

function isFollowed(context: RuleContext, value: Expr, scope: Scope): boolean {
  const found = context.literals.values(value, scope);
  return (
    found !== undefined &&
    found.length > 0 &&
    found.every(({ expr, scope: at }) => expr !== value && isPlainType(context, expr, at))
  );
}
