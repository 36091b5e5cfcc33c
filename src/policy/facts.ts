/**
 * The fact digest of a unit: SHA-256 over its text and its whole syntax tree, in one order both readers
 * keep. The definition is in docs/policy.md; sandbox-image/runner/facts.py takes the same from CPython's
 * `ast`. A difference means that the two parsers read the text differently, and the run is refused.
 */
import { createHash } from 'node:crypto';
import type { Constant, Module } from './syntax/ast.js';
import { FIELDS, field, isNode } from './syntax/fields.js';

/** @param text the unit exactly as it is sent to the sandbox */
export function digest(tree: Module, text: string): string {
  const hash = createHash('sha256');
  hash.update(`${text.length}:`, 'utf16le').update(text, 'utf16le');
  hash.update(listing(tree), 'utf16le');
  return hash.digest('hex');
}

/** The tree in prefix order; see docs/policy.md for the letters. */
function listing(tree: Module): string {
  const out: string[] = [];
  const stack: unknown[] = [tree];
  for (;;) {
    const item = stack.pop();
    if (item === undefined) return out.join('');
    if (item === null) out.push('~');
    else if (typeof item === 'string') out.push(quote(item));
    else if (typeof item === 'number') out.push(`${item};`);
    else if (Array.isArray(item)) {
      out.push(`[${item.length};`);
      for (let i = item.length - 1; i >= 0; i--) stack.push(item[i]);
    } else if (isNode(item)) {
      if (item.type === 'Constant') out.push(constant(item));
      else {
        out.push(item.type, '(');
        const names = FIELDS[item.type];
        for (let i = names.length - 1; i >= 0; i--) stack.push(field(item, names[i] ?? ''));
      }
    }
  }
}

function constant(node: Constant): string {
  switch (node.kind) {
    case 'str':
      return `s${quote(node.value)}`;
    case 'bytes':
      return `b${quote(node.value)}`;
    case 'number':
      return '#';
    case 'Ellipsis':
      return '...';
    default:
      return node.kind;
  }
}

function quote(text: string): string {
  return text.includes('"') || text.includes('\\')
    ? `"${text.replace(/[\\"]/g, (c) => `\\${c}`)}"`
    : `"${text}"`;
}
