/** What the survey writes down: scopes, what binds a name in them, and every node with its place. */
import type { Expr, For, FunctionDef, Node } from '../../syntax/ast.js';

export type ScopeKind = 'module' | 'function' | 'class' | 'comprehension';

export interface Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | undefined;
  /** The node that opens it: Module, FunctionDef, Lambda, ClassDef or a comprehension. */
  readonly node: Node;
  readonly bindings: Map<string, Binding>;
  /** Names declared `global` or `nonlocal` here. */
  readonly outer: Map<string, 'Global' | 'Nonlocal'>;
  /** What names read here were found to refer to, and null for those found nowhere; the resolver's own. */
  readonly lookups: Map<string, Binding | null>;
}

export type BindingHow =
  | 'import'
  | 'assign'
  | 'part'
  | 'parameter'
  | 'function'
  | 'class'
  | 'loop'
  | 'with'
  | 'delete'
  | 'augmented'
  | 'annotation'
  | 'other';

export interface Definition {
  readonly how: BindingHow;
  readonly node: Node;
  readonly at: number;
  /** What is bound, for `assign` and `with`; for a parameter its default; what `+=` adds. */
  readonly value?: Expr;
  /** True for `async with`. */
  readonly awaited?: boolean;
  /** True where the value has another holder from the start: `a = b = []`, `(a := []).append(1)`. */
  readonly shared?: boolean;
  /** For imports: the canonical module, and the name taken from it. */
  readonly module?: string;
  readonly member?: string;
  /** What a loop runs over. */
  readonly iter?: Expr;
  /** The loop whose body runs only with the name bound. */
  readonly body?: For;
  /** For `part`: what is unpacked, or what a loop unpacks each element of, and the places that lead to the name. */
  readonly part?: { readonly from: Expr; readonly loop: boolean; readonly path: readonly number[] };
  /** The function a parameter belongs to. */
  readonly owner?: FunctionDef;
  /** Where `value` is evaluated. */
  readonly scope: Scope;
  /** The statement in the body of its scope that binds it whenever it runs; undefined where it may run and not bind it. */
  readonly always?: Node;
}

export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  readonly definitions: Definition[];
}

/** 0 read, 1 bound, 2 deleted. */
export type Role = 0 | 1 | 2;

/** A node where it stands. */
export interface Entry<N extends Node = Node> {
  readonly node: N;
  readonly parent: Entry | undefined;
  /** The parent's field that holds it. */
  readonly field: string;
  readonly scope: Scope;
  readonly role: Role;
}

/** Whether it stands where a call names what it calls. */
export function isCallee({ parent, field }: Entry): boolean {
  return parent?.node.type === 'Call' && field === 'func';
}
