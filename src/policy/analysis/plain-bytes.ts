/**
 * What surely is bytes, or an array of numbers written in the program: memory in which no object stands. What may be laid
 * over it is rules/data-buffer.ts's to say.
 */
import type { RuleContext } from '../rule.js';
import type { Call, Expr } from '../syntax/ast.js';
import type { Scope } from './scopes.js';

/** Methods of texts, numbers, arrays, hashes and files in memory that give bytes. */
const GIVING = new Set(['encode', 'tobytes', 'to_bytes', 'getvalue', 'getbuffer', 'read', 'digest']);
const MAKING =
  /^(?:builtin:(?:bytes|bytearray)|name:(?:builtins\.\w+\.(?:encode|to_bytes|fromhex)|array\.array|base64\.\w+|zlib\.\w+|secrets\.token_bytes|random\.randbytes))$/;
/** What makes arrays of the numbers it is given, without `dtype=` of numbers. */
const NUMBERING = /^name:numpy\.(?:array|arange|zeros|ones|linspace)$/;
/** A longer number may fit no word of the machine, and then stands as an object. */
const LONGEST = 15;
/** What makes files, hashes and arrays, whose methods no label stands before; and what makes arrays of these. */
const MADE =
  /^(?:builtin:(?:str|int|chr|repr|format|bytes|bytearray)|instance:io\.\w+|name:(?:io|hashlib|numpy)\.(?:\w+IO|\w*(?:sha|md|blake)\w+|\w*array|arange|zeros|ones|linspace|full|empty))$/;
const OF_ARRAYS = new Set(['astype', 'reshape', 'ravel', 'flatten', 'copy', 'round', 'transpose']);
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
      return areAll(context, value.id, scope, next);
    case 'Call':
      return isMade(context, value, scope, depth);
    default:
      return false;
  }
}

/** Whether the name is assigned such values and nothing else. */
function areAll(
  { resolver }: RuleContext,
  name: string,
  scope: Scope,
  isIt: (value: Expr, scope: Scope) => boolean,
): boolean {
  const binding = resolver.lookup(scope, name);
  // A class body also reads the names around it.
  if (!binding || binding.scope.kind === 'class' || resolver.isStarred(name)) return false;
  return binding.definitions.every(
    ({ how, value, scope: at }) => how === 'assign' && value !== undefined && isIt(value, at),
  );
}

function isMade(context: RuleContext, call: Call, scope: Scope, depth: number): boolean {
  const { func, args, keywords } = call;
  const refs = [...(context.resolver.only(func, scope) ?? [])];
  if (refs.length > 0 && refs.every((ref) => MAKING.test(ref))) return true;
  if (refs.length > 0 && refs.every((ref) => NUMBERING.test(ref)))
    return keywords.length === 0 && args.every(isNumbers);
  return (
    func.type === 'Attribute' &&
    GIVING.has(func.attr) &&
    !context.survey.ownNames.isGiven(func.attr) &&
    isNoRow(context, func.value, scope, depth - 1)
  );
}

/** Whether what a method is called of is a text, a number, an array, a hash or a file, and no row with a label of that name. */
function isNoRow(context: RuleContext, value: Expr, scope: Scope, depth: number): boolean {
  if (depth <= 0) return false;
  const next = (item: Expr, at = scope) => isNoRow(context, item, at, depth - 1);
  if (value.type === 'Constant' || value.type === 'JoinedStr') return true;
  const refs = [...(context.resolver.only(value, scope) ?? [])];
  if (refs.length > 0) return refs.every((ref) => MADE.test(ref));
  if (value.type === 'Name') return areAll(context, value.id, scope, next);
  if (value.type !== 'Call') return false;
  const { func } = value;
  const made = [...(context.resolver.only(func, scope) ?? [])];
  if (made.length > 0) return made.every((ref) => MADE.test(ref));
  return func.type === 'Attribute' && OF_ARRAYS.has(func.attr) && next(func.value);
}

/** `3`, `[1, 2.5]` */
function isNumbers(value: Expr): boolean {
  if (value.type === 'List' || value.type === 'Tuple') return value.elts.every(isNumbers);
  const isNumber = value.type === 'Constant' && value.kind === 'number';
  return isNumber && value.raw !== undefined && value.raw.length <= LONGEST;
}
