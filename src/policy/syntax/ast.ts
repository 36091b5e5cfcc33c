/**
 * The syntax tree the policy reads: the node types and field names of CPython 3.13's own `ast`, so that one
 * description serves both readers. It is built from tree-sitter's tree (build-*.ts) and carries no verdicts.
 *
 * `at` is an index into the text of all units joined (see source.ts). Contexts (`Load`, `Store`), type
 * comments and the values of numbers are left out: nothing is decided by them.
 */
import type { Pattern } from './patterns.js';

interface Base {
  readonly at: number;
}

// Expressions
export interface Name extends Base {
  readonly type: 'Name';
  readonly id: string;
}
export interface Constant extends Base {
  readonly type: 'Constant';
  readonly kind: 'str' | 'bytes' | 'number' | 'True' | 'False' | 'None' | 'Ellipsis';
  /** The decoded text of a string, the bytes (one character each) of a bytes literal, else empty. */
  readonly value: string;
  /** The digits of an integer or float as written; only with kind `number`. */
  readonly raw?: string;
}
export interface JoinedStr extends Base {
  readonly type: 'JoinedStr';
  readonly values: readonly (Constant | FormattedValue)[];
}
export interface FormattedValue extends Base {
  readonly type: 'FormattedValue';
  readonly value: Expr;
  /** -1, or the character code of `s`, `r`, `a`. */
  readonly conversion: number;
  readonly format_spec: JoinedStr | null;
}
export interface BoolOp extends Base {
  readonly type: 'BoolOp';
  readonly op: string;
  readonly values: readonly Expr[];
}
export interface NamedExpr extends Base {
  readonly type: 'NamedExpr';
  readonly target: Expr;
  readonly value: Expr;
}
export interface BinOp extends Base {
  readonly type: 'BinOp';
  readonly left: Expr;
  readonly op: string;
  readonly right: Expr;
}
export interface UnaryOp extends Base {
  readonly type: 'UnaryOp';
  readonly op: string;
  readonly operand: Expr;
}
export interface Lambda extends Base {
  readonly type: 'Lambda';
  readonly args: Arguments;
  readonly body: Expr;
}
export interface IfExp extends Base {
  readonly type: 'IfExp';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
export interface Dict extends Base {
  readonly type: 'Dict';
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}
export interface Elements extends Base {
  readonly type: 'List' | 'Tuple' | 'Set';
  readonly elts: readonly Expr[];
}
export interface Comp extends Base {
  readonly type: 'ListComp' | 'SetComp' | 'GeneratorExp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface DictComp extends Base {
  readonly type: 'DictComp';
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}
export interface Await extends Base {
  readonly type: 'Await' | 'YieldFrom';
  readonly value: Expr;
}
export interface Yield extends Base {
  readonly type: 'Yield';
  readonly value: Expr | null;
}
export interface Compare extends Base {
  readonly type: 'Compare';
  readonly left: Expr;
  readonly ops: readonly string[];
  readonly comparators: readonly Expr[];
}
export interface Call extends Base {
  readonly type: 'Call';
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}
export interface Attribute extends Base {
  readonly type: 'Attribute';
  readonly value: Expr;
  readonly attr: string;
  /** Where the attribute's own name begins. */
  readonly nameAt: number;
  /** Written as `getattr(value, "attr")`. */
  readonly fetched?: true;
}
export interface Subscript extends Base {
  readonly type: 'Subscript';
  readonly value: Expr;
  readonly slice: Expr;
}
export interface Starred extends Base {
  readonly type: 'Starred';
  readonly value: Expr;
}
export interface Slice extends Base {
  readonly type: 'Slice';
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}
export type Expr =
  | Name
  | Constant
  | JoinedStr
  | FormattedValue
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Elements
  | Comp
  | DictComp
  | Await
  | Yield
  | Compare
  | Call
  | Attribute
  | Subscript
  | Starred
  | Slice;

// Parts of expressions and statements
export interface Comprehension extends Base {
  readonly type: 'comprehension';
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly is_async: number;
}
export interface Arguments extends Base {
  readonly type: 'arguments';
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  readonly kw_defaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  readonly defaults: readonly Expr[];
}
export interface Arg extends Base {
  readonly type: 'arg';
  readonly arg: string;
  readonly annotation: Expr | null;
}
export interface Keyword extends Base {
  readonly type: 'keyword';
  /** Null for `**mapping`. */
  readonly arg: string | null;
  readonly value: Expr;
}
export interface Alias extends Base {
  readonly type: 'alias';
  readonly name: string;
  readonly asname: string | null;
}
export interface WithItem extends Base {
  readonly type: 'withitem';
  readonly context_expr: Expr;
  readonly optional_vars: Expr | null;
}
export interface ExceptHandler extends Base {
  readonly type: 'ExceptHandler';
  readonly exc: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}
export interface MatchCase extends Base {
  readonly type: 'match_case';
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}
export interface TypeParam extends Base {
  readonly type: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple';
  readonly name: string;
  readonly bound: Expr | null;
}

// Statements
export interface FunctionDef extends Base {
  readonly type: 'FunctionDef' | 'AsyncFunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
  readonly type_params: readonly TypeParam[];
}
export interface ClassDef extends Base {
  readonly type: 'ClassDef';
  readonly name: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly type_params: readonly TypeParam[];
}
export interface Return extends Base {
  readonly type: 'Return';
  readonly value: Expr | null;
}
export interface Delete extends Base {
  readonly type: 'Delete';
  readonly targets: readonly Expr[];
}
export interface Assign extends Base {
  readonly type: 'Assign';
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface TypeAlias extends Base {
  readonly type: 'TypeAlias';
  readonly name: Expr;
  readonly type_params: readonly TypeParam[];
  readonly value: Expr;
}
export interface AugAssign extends Base {
  readonly type: 'AugAssign';
  readonly target: Expr;
  readonly op: string;
  readonly value: Expr;
}
export interface AnnAssign extends Base {
  readonly type: 'AnnAssign';
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
}
export interface For extends Base {
  readonly type: 'For' | 'AsyncFor';
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface Branch extends Base {
  readonly type: 'While' | 'If';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface With extends Base {
  readonly type: 'With' | 'AsyncWith';
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}
export interface Match extends Base {
  readonly type: 'Match';
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Base {
  readonly type: 'Raise';
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}
export interface Try extends Base {
  readonly type: 'Try' | 'TryStar';
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}
export interface Assert extends Base {
  readonly type: 'Assert';
  readonly test: Expr;
  readonly msg: Expr | null;
}
export interface Import extends Base {
  readonly type: 'Import';
  readonly names: readonly Alias[];
}
export interface ImportFrom extends Base {
  readonly type: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}
export interface Outer extends Base {
  readonly type: 'Global' | 'Nonlocal';
  readonly names: readonly string[];
}
export interface ExprStmt extends Base {
  readonly type: 'Expr';
  readonly value: Expr;
}
export interface Simple extends Base {
  readonly type: 'Pass' | 'Break' | 'Continue';
}
export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | Branch
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Outer
  | ExprStmt
  | Simple;

export interface Module extends Base {
  readonly type: 'Module';
  readonly body: readonly Stmt[];
}

export type Node =
  | Module
  | Stmt
  | Expr
  | Pattern
  | Comprehension
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | ExceptHandler
  | MatchCase
  | TypeParam;
export type NodeType = Node['type'];
