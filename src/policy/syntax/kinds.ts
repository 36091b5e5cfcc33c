/** What the walk of tree.ts does with each of tree-sitter's node types. Says nothing of what they mean. */
import type Parser from 'tree-sitter';
import { EXPRESSION_BUILDERS } from './build-expressions.js';
import { PATTERN_BUILDERS } from './build-patterns.js';
import { STATEMENT_BUILDERS } from './build-statements.js';
import type { Builder, Kid } from './kid.js';
import type { Form } from './straight/straight.js';

const BUILDERS: Readonly<Record<string, Builder>> = {
  ...EXPRESSION_BUILDERS,
  ...STATEMENT_BUILDERS,
  ...PATTERN_BUILDERS,
};

/** Wholly left out: nothing in them is read (string texts are cut from the source by position). */
const SKIPPED = new Set([
  'comment',
  'line_continuation',
  'string_content',
  '\n',
  ';',
  'escape_interpolation',
]);
/** Their children's ends are read. */
const POSITIONED = new Set([
  'string',
  'interpolation',
  'format_expression',
  'format_specifier',
  'pattern_list',
]);
const BRACKETED = new Set([
  'parenthesized_expression',
  'tuple',
  'list',
  'set',
  'dictionary',
  'argument_list',
  'subscript',
  'parameters',
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
  'interpolation',
  'tuple_pattern',
  'list_pattern',
  'dict_pattern',
  'class_pattern',
  'type_parameter',
  'format_expression',
]);

export enum Kind {
  Token,
  Leaf,
  Inner,
  Skip,
}
export interface TypeInfo {
  readonly name: string;
  readonly kind: Kind;
  readonly builder: Builder | undefined;
  readonly token: Kid;
  readonly positioned: boolean;
  /** 0 none, 1 a bracket, 2 a block. */
  readonly nests: number;
  /** As what it may be read straight from the text, without a visit to its children. */
  readonly straight: Form | undefined;
  /** Whether the builder cuts the leaf's text out of the source, so that its end must be known. */
  readonly ends: boolean;
}

export const NO_KIDS: readonly Kid[] = [];
const LEAVES = new Set([
  'identifier',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'type_conversion',
  'string_start',
  'string_end',
  'wildcard_import',
  'keyword_separator',
  'positional_separator',
  'pass_statement',
  'break_statement',
  'continue_statement',
]);
const TOKENS_WITH_KIDS = new Set(['not in', 'is not']);

const EXPRESSIONS = [
  'attribute',
  'binary_operator',
  'boolean_operator',
  'call',
  'comparison_operator',
  'concatenated_string',
  'conditional_expression',
  'dictionary',
  'dictionary_comprehension',
  'generator_expression',
  'lambda',
  'list',
  'list_comprehension',
  'not_operator',
  'parenthesized_expression',
  'set',
  'set_comprehension',
  'string',
  'subscript',
  'tuple',
  'unary_operator',
];
const STRAIGHT: ReadonlyMap<string, Form> = new Map([
  ...EXPRESSIONS.map((name) => [name, 'expression'] as const),
  ['expression_statement', 'statement'],
  ['return_statement', 'return'],
]);

function describe(name: string, isNamed: boolean): TypeInfo {
  let kind = Kind.Inner;
  if (SKIPPED.has(name)) kind = Kind.Skip;
  else if (!isNamed || TOKENS_WITH_KIDS.has(name)) kind = Kind.Token;
  else if (LEAVES.has(name)) kind = Kind.Leaf;
  return {
    name,
    kind,
    builder: kind === Kind.Inner || kind === Kind.Leaf ? BUILDERS[name] : undefined,
    token: { t: name, at: 0, end: -1, v: undefined, kids: NO_KIDS },
    positioned: POSITIONED.has(name),
    nests: name === 'block' ? 2 : BRACKETED.has(name) ? 1 : 0,
    straight: STRAIGHT.get(name),
    ends: name === 'identifier' || name === 'integer' || name === 'float',
  };
}

const types: (TypeInfo | undefined)[] = [];

/** What is known of the type of the node under the cursor. */
export function typeOf(cursor: Parser.TreeCursor): TypeInfo {
  const id = cursor.nodeTypeId;
  const known = types[id];
  if (known) return known;
  const info = describe(cursor.nodeType, cursor.nodeIsNamed);
  types[id] = info;
  return info;
}
