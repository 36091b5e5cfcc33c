/**
 * The fact digest of a unit: SHA-256 over its text and its whole syntax tree, in one order both readers
 * keep. The definition is in docs/policy.md; sandbox-image/runner/facts.py takes the same from CPython's
 * `ast`. A difference means that the two parsers read the text differently, and the run is refused.
 */
import { createHash } from 'node:crypto';
import type { Constant, Module } from './syntax/ast.js';
import { byType, FIELDS, field, isNode } from './syntax/fields.js';

/** @param text the unit exactly as it is sent to the sandbox */
export function digest(tree: Module, text: string): string {
  const hash = createHash('sha256');
  hash.update(`${text.length}:`, 'utf16le').update(text, 'utf16le');
  hash.update(listing(tree));
  return hash.digest('hex');
}

/** Texts as UTF-16 in the byte order of the machine, which is little endian wherever the parser is built for. */
class Letters {
  #codes = new Uint16Array(1 << 15);
  #length = 0;

  add(text: string): void {
    const { length } = text;
    if (this.#length + length > this.#codes.length) this.#grow(length);
    const codes = this.#codes;
    let at = this.#length;
    for (let i = 0; i < length; i++) codes[at++] = text.charCodeAt(i);
    this.#length = at;
  }

  #grow(by: number): void {
    const larger = new Uint16Array(2 * this.#codes.length + by);
    larger.set(this.#codes.subarray(0, this.#length));
    this.#codes = larger;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#codes.buffer, 0, this.#length * 2);
  }
}

/** The tree in prefix order; see docs/policy.md for the letters. */
function listing(tree: Module): Uint8Array {
  const out = new Letters();
  const stack: unknown[] = [tree];
  for (;;) {
    const item = stack.pop();
    if (item === undefined) return out.bytes();
    if (item === null) out.add('~');
    else if (typeof item === 'string') word(out, item);
    else if (typeof item === 'number') out.add(`${item};`);
    else if (Array.isArray(item)) {
      out.add(`[${item.length};`);
      for (let i = item.length - 1; i >= 0; i--) stack.push(item[i]);
    } else if (isNode(item)) {
      // The commonest first, by themselves: they are most of a tree.
      if (item.type === 'Name') {
        out.add('Name(');
        word(out, item.id);
      } else if (item.type === 'Constant') constant(out, item);
      else if (item.type === 'Attribute') {
        out.add('Attribute(');
        stack.push(item.attr, item.value);
      } else {
        out.add(OPENED[item.type]);
        const names = FIELDS[item.type];
        for (let i = names.length - 1; i >= 0; i--) stack.push(field(item, names[i] ?? ''));
      }
    }
  }
}

const OPENED = byType((type) => `${type}(`);

function constant(out: Letters, node: Constant): void {
  switch (node.kind) {
    case 'str':
      out.add('s');
      quote(out, node.value);
      return;
    case 'bytes':
      out.add('b');
      quote(out, node.value);
      return;
    case 'number':
      out.add('#');
      return;
    case 'Ellipsis':
      out.add('...');
      return;
    default:
      out.add(node.kind);
  }
}

/** Names of things and of operators, which hold no quotes. */
function word(out: Letters, text: string): void {
  out.add('"');
  out.add(text);
  out.add('"');
}

function quote(out: Letters, text: string): void {
  out.add('"');
  out.add(text.includes('"') || text.includes('\\') ? text.replace(/[\\"]/g, (c) => `\\${c}`) : text);
  out.add('"');
}
