/** The patterns of `match` statements, as CPython's `ast` names them. */
import type { Constant, Expr } from './ast.js';

interface Base {
  readonly at: number;
}
export interface MatchValue extends Base {
  readonly type: 'MatchValue';
  readonly value: Expr;
}
export interface MatchSingleton extends Base {
  readonly type: 'MatchSingleton';
  readonly value: Constant;
}
export interface MatchSequence extends Base {
  readonly type: 'MatchSequence' | 'MatchOr';
  readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Base {
  readonly type: 'MatchMapping';
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}
export interface MatchClass extends Base {
  readonly type: 'MatchClass';
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly Pattern[];
}
export interface MatchStar extends Base {
  readonly type: 'MatchStar';
  readonly name: string | null;
}
export interface MatchAs extends Base {
  readonly type: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs;
