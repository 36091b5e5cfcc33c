/**
 * What surely is bytes, or an array of numbers written in the program: memory in which no object stands. What may be laid
 * over it is rules/data-buffer.ts's to say.
 */
import type { RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';
import type { Scope } from './scopes.js';

/** Methods of texts, numbers, arrays and files in memory that give bytes. */
const GIVING = new Set(['encode', 'tobytes', 'to_bytes', 'getvalue', 'getbuffer', 'fromhex', 'read']);
const MAKING =
  /^(?:builtin:(?:bytes|bytearray)|name:(?:array\.array|struct\.pack|base64\.\w+|binascii\.\w+|zlib\.\w+))$/;
/** What makes arrays of the numbers it is given, without `dtype=` of numbers. */
const NUMBERING = /^name:numpy\.(?:array|arange|zeros|ones|linspace)$/;
const DEPTH = 6;

export function isPlainBytes(context: RuleContext, value: Expr, scope: Scope, depth = DEPTH): boolean {
  if (depth === 0) return false;
  const next = (item: Expr, at = scope) => isPlainBytes(context, item, at, depth - 1);
  switch (value.type) {
    case 'Constant':
      return value.kind === 'bytes' || value.kind === 'str';
    case 'BinOp':
      return next(value.left) && (value.op === 'Mult' ? value.right.type === 'Constant' : next(value.right));
    case 'Subscript':
      return value.slice.type === 'Slice' && next(value.value);
    case 'Name': {
      const definitions = context.resolver.lookup(scope, value.id)?.definitions ?? [];
      return (
        definitions.length > 0 &&
        definitions.every(
          ({ how, value: given, scope: at }) => how === 'assign' && given !== undefined && next(given, at),
        )
      );
    }
    case 'Call':
      return isMade(context, value, scope);
    default:
      return false;
  }
}

function isMade({ resolver, survey }: RuleContext, { func, args, keywords }: Call, scope: Scope): boolean {
  const refs = [...(resolver.only(func, scope) ?? [])];
  if (refs.length > 0 && refs.every((ref) => MAKING.test(ref))) return true;
  if (refs.length > 0 && refs.every((ref) => NUMBERING.test(ref)))
    return keywords.length === 0 && args.every(isNumbers);
  return func.type === 'Attribute' && GIVING.has(func.attr) && !survey.ownNames.has(func.attr);
}

/** `3`, `[1, 2.5]` */
function isNumbers(value: Expr): boolean {
  if (value.type === 'List' || value.type === 'Tuple') return value.elts.every(isNumbers);
  return value.type === 'Constant' && value.kind === 'number';
}
