/** What of an expression that was read decides whether it can be assigned to. */
import type { Token } from './token.js';

/** What of an expression decides whether it can be assigned to. */
export interface Read {
  /** CPython's name of its kind. */
  readonly kind: string;
  readonly first: Token;
  /** Elements of a list or tuple, or what is starred. */
  readonly parts?: readonly Read[];
  /** Nothing of lower rank than `|` in it: a sum, a call, a name. */
  readonly plain?: boolean;
  /** A name without brackets around it. */
  readonly bare?: boolean;
  /** Ends in a comma, or has several elements. */
  readonly comma?: boolean;
}

const ASSIGNABLE = new Set(['name', 'attribute', 'subscript']);

/** The part that cannot be assigned to. */
export function notAssignable(read: Read): Read | undefined {
  if (ASSIGNABLE.has(read.kind)) return undefined;
  if (read.kind === 'list' || read.kind === 'tuple' || read.kind === 'starred') {
    for (const part of read.parts ?? []) {
      const found = notAssignable(part);
      if (found) return found;
    }
    return undefined;
  }
  return read;
}
