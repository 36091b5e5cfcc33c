/**
 * A text to its tree, or to the reason why there is none: Python's own words where it is no Python, and that it is
 * Python where only this reader cannot read it.
 */
import { diagnose } from './diagnosis/diagnose.js';
import { hintFor } from './diagnosis/hints.js';
import type { Module } from './syntax/ast.js';
import { Unreadable } from './syntax/kid.js';
import { checkPlacement } from './syntax/placement.js';
import { readTree, type TreeLimits } from './syntax/tree.js';
import { knownGap } from './syntax/unsupported.js';

/**
 * tree-sitter forgives much that CPython does not, so what it reads is looked at for slips too, up to this many
 * characters; in a longer text it is Python that tells, when it runs.
 */
const LOOKED_AT = 100_000;
const NO_REASON = /^(?:this is not valid Python|`.*` is missing here|invalid syntax.*|.* is expected here)$/s;

/** @throws Unreadable, TooLarge */
export function readPython(text: string, limits: TreeLimits, base: number, whole: string): Module {
  let tree: Module;
  try {
    tree = readTree(text, limits, base, whole);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const slip = slipIn(text, base);
    throw slip instanceof Unreadable ? slip : asItIs(error, slip === 'none', text, error.at - base);
  }
  if (text.length > LOOKED_AT) return tree;
  const slip = slipIn(text, base);
  if (slip instanceof Unreadable) throw slip;
  checkPlacement(tree, (at, message) => {
    const diagnosis = { at, message, type: 'SyntaxError' } as const;
    throw new Unreadable(at, `SyntaxError: ${message}`, hintFor(diagnosis, ''));
  });
  return tree;
}

/** @returns `unknown` for what is nested too deeply to be looked at */
function slipIn(text: string, base: number): Unreadable | 'none' | 'unknown' {
  try {
    const found = diagnose(text);
    if (!found) return 'none';
    const hint = hintFor(found, text.slice(found.at, found.at + 20));
    return new Unreadable(base + found.at, `${found.type}: ${found.message}`, hint);
  } catch (error) {
    if (error instanceof RangeError) return 'unknown';
    throw error;
  }
}

/** Lines on either side of the place where tree-sitter stopped, which is often not where the gap is. */
const AROUND = 4;

function asItIs(error: Unreadable, isPython: boolean, text: string, at: number): Unreadable {
  if (!isPython || !NO_REASON.test(error.message)) return error;
  const line = text.slice(0, at).split('\n').length - 1;
  const around = text.split('\n').slice(Math.max(0, line - AROUND), line + AROUND + 1);
  const { message, hint } = knownGap(around.join(' ')) ?? PLAINER;
  return new Unreadable(error.at, message, hint, 'parser/unsupported');
}

const PLAINER = {
  message: 'this is Python, but nothing that can be read here',
  hint: 'Write the statement in a plainer way: give its parts names, one a line.',
};
