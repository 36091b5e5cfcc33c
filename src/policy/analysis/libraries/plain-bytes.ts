/**
 * What surely is bytes, or an array of numbers written in the program: memory in which no object stands. What may be laid
 * over it is rules/data-buffer.ts's to say.
 */
import type { RuleContext } from '../../rule.js';
import type { Call, Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import { areAll, isNoRow } from './no-row.js';

/** Methods of texts, numbers, arrays, hashes and files in memory that give bytes. */
const GIVING = new Set(['encode', 'tobytes', 'to_bytes', 'getvalue', 'getbuffer', 'read', 'digest']);
const MAKING =
  /^(?:builtin:(?:bytes|bytearray)|name:(?:builtins\.\w+\.(?:encode|to_bytes|fromhex)|array\.array|base64\.\w+|zlib\.\w+|secrets\.token_bytes|random\.randbytes))$/;
/** What makes arrays of the numbers it is given, without `dtype=` of numbers. */
const NUMBERING = /^name:numpy\.(?:array|arange|zeros|ones|linspace)$/;
/** A longer number may fit no word of the machine, and then stands as an object. */
const LONGEST = 15;
const DEPTH = 6;

export function isPlainBytes(context: RuleContext, value: Expr, scope: Scope, depth = DEPTH): boolean {
  if (depth === 0) return false;
  const next = (item: Expr, at = scope) => isPlainBytes(context, item, at, depth - 1);
  switch (value.type) {
    case 'Constant':
      return value.kind === 'bytes' || value.kind === 'str';
    case 'BinOp':
      return next(value.left) && (value.op === 'Mult' ? isNumbers(value.right) : next(value.right));
    case 'Subscript':
      return value.slice.type === 'Slice' && next(value.value);
    case 'Name':
      return areAll(context.resolver, value.id, scope, next);
    case 'Call':
      return isMade(context, value, scope);
    default:
      return false;
  }
}

function isMade(context: RuleContext, call: Call, scope: Scope): boolean {
  const { func, args, keywords } = call;
  const refs = [...(context.resolver.only(func, scope) ?? [])];
  if (refs.length > 0 && refs.every((ref) => MAKING.test(ref))) return true;
  if (refs.length > 0 && refs.every((ref) => NUMBERING.test(ref)))
    return keywords.length === 0 && args.every(isNumbers);
  return (
    func.type === 'Attribute' &&
    GIVING.has(func.attr) &&
    !context.survey.ownNames.isGiven(func.attr) &&
    isNoRow(context.resolver, func.value, scope)
  );
}

/** `3`, `[1, 2.5]` */
function isNumbers(value: Expr): boolean {
  if (value.type === 'List' || value.type === 'Tuple') return value.elts.every(isNumbers);
  const isNumber = value.type === 'Constant' && value.kind === 'number';
  return isNumber && value.raw !== undefined && value.raw.length <= LONGEST;
}
