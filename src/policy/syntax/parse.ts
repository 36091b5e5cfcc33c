/** tree-sitter itself: one parser, a time limit, and a reason where a text has no whole tree. */
import Parser from 'tree-sitter';
import Python from 'tree-sitter-python';
import { Unreadable } from './kid.js';
import { knownGap } from './unsupported.js';

/** Said where there is nothing better; ../diagnosis has CPython's own words. */
const NOT_PYTHON = 'this is not valid Python';

export class TooLarge extends Error {}

let parser: Parser | undefined;

/** @throws TooLarge when it takes longer */
export function parse(source: string, limitMs: number): Parser.Tree {
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

/** Why a tree with errors cannot be read, at the first of them. */
export function errorIn(tree: Parser.Tree, text: string, base: number, limit: number): Unreadable {
  const error = firstError(tree, limit, base);
  const local = error.at - base;
  const end = text.indexOf('\n', local);
  const line = text.slice(text.lastIndexOf('\n', local - 1) + 1, end === -1 ? undefined : end);
  const gap = knownGap(line);
  return gap ? new Unreadable(error.at, gap.message, gap.hint, 'parser/unsupported') : error;
}

/** Where the first ERROR or MISSING node is: found with a cursor, bounded like every walk here. */
function firstError(tree: Parser.Tree, limit: number, base: number): Unreadable {
  const cursor = tree.walk();
  for (let seen = 0; seen < limit; seen++) {
    const at = base + cursor.startIndex;
    if (cursor.nodeIsMissing) return new Unreadable(at, `\`${cursor.nodeType}\` is missing here`);
    if (cursor.nodeType === 'ERROR') return new Unreadable(at, NOT_PYTHON);
    if (cursor.gotoFirstChild()) continue;
    // What is missing may be the end of a line, which is no node: then no place is found.
    while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return new Unreadable(base, NOT_PYTHON);
  }
  return new Unreadable(base, NOT_PYTHON);
}
