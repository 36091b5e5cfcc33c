/**
 * From text to syntax tree: tree-sitter parses, a cursor walks once over its nodes, and the builders turn
 * each node into ours when it is left. Nothing recurses, so no depth of input can overflow the stack.
 * Only the reader process imports this file: tree-sitter is native code.
 */
import type { Module, Stmt } from './ast.js';
import { sequencePattern } from './build-patterns.js';
import { plainString } from './build-strings.js';
import type { Kid } from './kid.js';
import { Kind, NO_KIDS, type TypeInfo, typeOf } from './kinds.js';
import { errorIn, parse, TooLarge } from './parse.js';
import { endOfName } from './straight/scan.js';
import { Straight } from './straight/straight.js';

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
export interface TreeLimits {
  readonly parseMs: number;
  readonly nodes: number;
  readonly brackets: number;
  readonly blocks: number;
}

interface Frame {
  readonly info: TypeInfo;
  readonly at: number;
  readonly end: number;
  readonly kids: Kid[];
}

/**
 * @param text one unit; it stands at `base` in `whole`, and positions in the result are indexes into `whole`
 * @throws Unreadable, TooLarge
 */
export function readTree(text: string, limits: TreeLimits, base = 0, whole = text): Module {
  const tree = parse(text, limits.parseMs);
  if (tree.rootNode.hasError) throw errorIn(tree, text, base, limits.nodes);
  const cursor = tree.walk();
  const straight = new Straight(whole);
  const stack: Frame[] = [];
  let seen = 0;
  let brackets = 0;
  let blocks = 0;
  // Where the node begins, when that is known without asking: each question is a call out of JavaScript.
  let known = -1;
  const begins = () => (known === -1 ? base + cursor.startIndex : known);
  for (;;) {
    if (++seen > limits.nodes) throw new TooLarge(`it has more than ${limits.nodes} syntax nodes`);
    const info = typeOf(cursor);
    const parent = stack[stack.length - 1];
    if (info.kind === Kind.Inner) {
      const at = begins();
      const end = info.straight || parent?.info.positioned ? base + cursor.endIndex : -1;
      const v =
        (info.name === 'string' ? plainString(whole, at, end) : undefined) ??
        (info.straight && straight.read(info.straight, at, end, limits.brackets - brackets));
      if (v) parent?.kids.push({ t: info.name, at: v.at, end, v, kids: NO_KIDS });
      else {
        if (info.nests === 1 && ++brackets > limits.brackets)
          throw new TooLarge(`brackets are nested deeper than ${limits.brackets}`);
        if (info.nests === 2 && ++blocks > limits.blocks)
          throw new TooLarge(`blocks are nested deeper than ${limits.blocks}`);
        stack.push({ info, at, end, kids: [] });
        if (cursor.gotoFirstChild()) {
          // A block begins with what indents it.
          known = info.nests === 2 || !parent ? -1 : at;
          continue;
        }
        const done = leave(stack.pop() as Frame, whole);
        if (info.nests === 1) brackets--;
        if (info.nests === 2) blocks--;
        if (!parent) return done.v as Module;
        parent.kids.push(done);
      }
    } else if (info.kind === Kind.Leaf) {
      const at = begins();
      let end = info.name === 'identifier' ? endOfName(whole, at) : -1;
      if (end === -1 && (info.ends || parent?.info.positioned)) end = base + cursor.endIndex;
      const v = info.builder?.(NO_KIDS, at, whole, end);
      parent?.kids.push({ t: info.name, at, end, v, kids: NO_KIDS });
    } else if (info.kind === Kind.Token) {
      parent?.kids.push(
        parent.info.positioned ? { ...info.token, at: begins(), end: base + cursor.endIndex } : info.token,
      );
    }
    known = -1;
    while (!cursor.gotoNextSibling()) {
      cursor.gotoParent();
      const frame = stack.pop() as Frame;
      if (frame.info.nests === 1) brackets--;
      if (frame.info.nests === 2) blocks--;
      const done = leave(frame, whole);
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
