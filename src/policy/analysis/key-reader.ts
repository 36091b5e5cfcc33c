/** What the readers of a mapping's keys have in common: keys.ts follows expressions, key-stores.ts and key-callers.ts uses. */
import type { Expr } from '../syntax/ast.js';
import type { Binding, Definition, Scope } from './scopes.js';

/** A key with its value: a name that is written out, or an expression. */
export interface Key {
  readonly name?: string;
  readonly expr?: Expr;
  readonly value: Expr;
  readonly at: number;
  readonly scope: Scope;
}

/** What follows expressions and definitions to their keys; undefined where one cannot be read. */
export interface KeyReader {
  of(value: Expr, scope: Scope, depth: number): readonly Key[] | undefined;
  pairs(value: Expr, scope: Scope): readonly Key[] | undefined;
  defined(definition: Definition, binding: Binding, depth: number): readonly Key[] | undefined;
  /** Whether the values matter too: then a mapping that another may change is not read at all. */
  readonly strict: boolean;
  /** What is being followed: whatever leads back to it adds nothing. */
  readonly open: Set<unknown>;
}

const MOST = 500;

/** The keys of all items together; undefined where those of one cannot be read, or there are too many. */
export function all<T>(
  items: readonly T[],
  keys: (item: T, index: number) => readonly Key[] | undefined,
): readonly Key[] | undefined {
  const out: Key[] = [];
  for (const [index, item] of items.entries()) {
    const found = keys(item, index);
    if (!found || out.length + found.length > MOST) return undefined;
    out.push(...found);
  }
  return out;
}
