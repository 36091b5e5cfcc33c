/**
 * From text to syntax tree: tree-sitter parses, a cursor walks once over its nodes, and the builders turn
 * each node into ours when it is left. Nothing recurses, so no depth of input can overflow the stack.
 * Only the reader process imports this file: tree-sitter is native code.
 */
import Parser from 'tree-sitter';
import Python from 'tree-sitter-python';
import type { Module, Stmt } from './ast.js';
import { type Builder, EXPRESSION_BUILDERS } from './build-expressions.js';
import { PATTERN_BUILDERS, sequencePattern } from './build-patterns.js';
import { STATEMENT_BUILDERS } from './build-statements.js';
import { type Kid, Unreadable } from './kid.js';
import { knownGap } from './unsupported.js';

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
/** Keep their children although they also mean something. */
const KEEPS_KIDS = new Set([
  'type',
  'splat_type',
  'constrained_type',
  'generic_type',
  'interpolation',
  'format_expression',
  'as_pattern',
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

enum Kind {
  Token,
  Leaf,
  Inner,
  Skip,
}
interface TypeInfo {
  readonly name: string;
  readonly kind: Kind;
  readonly builder: Builder | undefined;
  readonly token: Kid;
  readonly positioned: boolean;
  /** 0 none, 1 a bracket, 2 a block. */
  readonly nests: number;
}

const NO_KIDS: readonly Kid[] = [];
/** Nodes whose last part may have swallowed the `as` of a with item. */
const OPERATORS = new Set([
  'conditional_expression',
  'boolean_operator',
  'not_operator',
  'comparison_operator',
  'binary_operator',
  'unary_operator',
  'lambda',
  'await',
]);
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
  };
}

const types: (TypeInfo | undefined)[] = [];

export interface TreeLimits {
  readonly parseMs: number;
  readonly nodes: number;
  readonly brackets: number;
  readonly blocks: number;
}

export class TooLarge extends Error {}

interface Frame {
  readonly info: TypeInfo;
  readonly at: number;
  readonly end: number;
  readonly kids: Kid[];
}

let parser: Parser | undefined;

function parse(source: string, limitMs: number): Parser.Tree {
  if (!parser) {
    parser = new Parser();
    parser.setLanguage(Python as unknown as Parser.Language);
  }
  const until = performance.now() + limitMs;
  let tree: Parser.Tree | null;
  try {
    tree = parser.parse(source, null, {
      bufferSize: Math.max(32 * 1024, source.length * 2 + 2),
      progressCallback: () => performance.now() > until,
    });
  } catch {
    tree = null;
  }
  if (!tree) {
    parser.reset();
    throw new TooLarge(`it takes longer than ${limitMs} ms to parse`);
  }
  return tree;
}

/**
 * @param text one unit; it stands at `base` in `whole`, and positions in the result are indexes into `whole`
 * @throws Unreadable, TooLarge
 */
export function readTree(text: string, limits: TreeLimits, base = 0, whole = text): Module {
  const source = whole;
  const tree = parse(text, limits.parseMs);
  if (tree.rootNode.hasError) {
    const error = firstError(tree, limits.nodes, base);
    const local = error.at - base;
    const end = text.indexOf('\n', local);
    const line = text.slice(text.lastIndexOf('\n', local - 1) + 1, end === -1 ? undefined : end);
    const gap = knownGap(line);
    throw gap ? new Unreadable(error.at, gap.message, gap.hint, 'parser/unsupported') : error;
  }
  const cursor = tree.walk();
  const stack: Frame[] = [];
  let seen = 0;
  let brackets = 0;
  let blocks = 0;
  for (;;) {
    if (++seen > limits.nodes) throw new TooLarge(`it has more than ${limits.nodes} syntax nodes`);
    const id = cursor.nodeTypeId;
    let info = types[id];
    if (!info) {
      info = describe(cursor.nodeType, cursor.nodeIsNamed);
      types[id] = info;
    }
    const parent = stack[stack.length - 1];
    if (info.kind === Kind.Inner) {
      if (info.nests === 1 && ++brackets > limits.brackets)
        throw new TooLarge(`brackets are nested deeper than ${limits.brackets}`);
      if (info.nests === 2 && ++blocks > limits.blocks)
        throw new TooLarge(`blocks are nested deeper than ${limits.blocks}`);
      const at = base + cursor.startIndex;
      const end = parent?.info.positioned ? base + cursor.endIndex : -1;
      stack.push({ info, at, end, kids: [] });
      if (cursor.gotoFirstChild()) continue;
      const done = leave(stack.pop() as Frame, source);
      if (info.nests === 1) brackets--;
      if (info.nests === 2) blocks--;
      stack[stack.length - 1]?.kids.push(done);
      if (stack.length === 0) return done.v as Module;
    } else if (info.kind === Kind.Leaf) {
      const at = base + cursor.startIndex;
      const end = base + cursor.endIndex;
      const v = info.builder?.(NO_KIDS, at, source, end);
      parent?.kids.push({ t: info.name, at, end, v, kids: NO_KIDS });
    } else if (info.kind === Kind.Token) {
      if (parent?.info.positioned) {
        parent.kids.push({ ...info.token, at: base + cursor.startIndex, end: base + cursor.endIndex });
      } else parent?.kids.push(info.token);
    }
    while (!cursor.gotoNextSibling()) {
      cursor.gotoParent();
      const frame = stack.pop() as Frame;
      if (frame.info.nests === 1) brackets--;
      if (frame.info.nests === 2) blocks--;
      const done = leave(frame, source);
      const above = stack[stack.length - 1];
      if (!above) return done.v as Module;
      above.kids.push(done);
    }
  }
}

function leave(frame: Frame, source: string): Kid {
  const { info, at, end, kids } = frame;
  const { name } = info;
  if (name === 'module') {
    const body = kids.flatMap((kid) => (kid.v ? [kid.v as Stmt] : []));
    return { t: name, at: 0, end: -1, v: { type: 'Module', at: 0, body }, kids: NO_KIDS };
  }
  if (name === 'parenthesized_expression' && kids.some((kid) => kid.t === 'as_pattern')) {
    return { t: name, at, end, v: undefined, kids };
  }
  if (name === 'case_pattern' && kids[0]?.t === 'keyword_pattern')
    return { t: name, at, end, v: undefined, kids };
  if (name === 'type' || name === 'as_pattern_target') return { t: name, at, end, v: kids[0]?.v, kids };
  const last = kids.at(-1);
  if (info.builder && last?.t === 'as_pattern' && OPERATORS.has(name)) {
    // `with a if b else c as d`: the grammar gives the `as` to `c`; Python gives it to the whole.
    const [inner, ...rest] = last.kids;
    const whole = leave({ ...frame, kids: [...kids.slice(0, -1), ...(inner ? [inner] : [])] }, source);
    return { ...last, kids: [whole, ...rest] };
  }
  const built =
    (name === 'tuple_pattern' || name === 'list_pattern' ? sequencePattern(name, kids, at) : undefined) ??
    info.builder?.(kids, at, source, end);
  return {
    t: name,
    at: built?.at ?? at,
    end,
    v: built,
    kids: built && !KEEPS_KIDS.has(name) ? NO_KIDS : kids,
  };
}

/** Where the first ERROR or MISSING node is: found with a cursor, bounded like every walk here. */
function firstError(tree: Parser.Tree, limit: number, base: number): Unreadable {
  const cursor = tree.walk();
  for (let seen = 0; seen < limit; seen++) {
    const at = base + cursor.startIndex;
    if (cursor.nodeIsMissing) return new Unreadable(at, `\`${cursor.nodeType}\` is missing here`);
    if (cursor.nodeType === 'ERROR') return new Unreadable(at, 'this is not valid Python');
    if (cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) seen = limit;
  }
  return new Unreadable(base, 'this is not valid Python');
}
