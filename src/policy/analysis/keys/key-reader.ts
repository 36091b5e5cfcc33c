/** What the readers of a mapping's keys have in common: keys.ts follows expressions, key-holders.ts and key-callers.ts uses. */
import type { Constant, Expr } from '../../syntax/ast.js';
import type { Binding, Scope } from '../names/scopes.js';

/** A key with its value: a name that is written out, or an expression. */
export interface Key {
  readonly name?: string;
  readonly expr?: Expr;
  readonly value: Expr;
  readonly at: number;
  readonly scope: Scope;
}

/** Undefined where one cannot be read. */
export type Found = readonly Key[] | undefined;

/** The places that lead from a list, tuple or dict to a mapping in it; any place, where it is not written. */
export type Path = readonly (number | Constant | 'any')[];

/** What follows expressions to their keys. */
export interface KeyReader {
  /** The keys of what stands at the path of the value. */
  at(value: Expr, scope: Scope, path: Path, depth: number): Found;
  /** `[("a", 1)]` */
  pairs(value: Expr, scope: Scope): Found;
}

/** A name as what it is followed for. */
export function openKey({ name, scope }: Binding, path: Path): string {
  return `${scope.node.at} ${scope.kind} ${name} ${pathKey(path)}`;
}

export function pathKey(path: Path): string {
  return JSON.stringify(path.map((place) => (typeof place === 'object' ? [place.kind, place.value] : place)));
}
