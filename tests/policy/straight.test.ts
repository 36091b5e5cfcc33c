/**
 * What is read straight from the text is the tree that the walk over tree-sitter's nodes makes: a backslash at the
 * end of each line keeps the first from being used. That both are CPython's is facts.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/policy/facts.js';
import { Straight } from '../../src/policy/syntax/straight/straight.js';
import { readTree } from '../../src/policy/syntax/tree.js';

const LIMITS = { parseMs: 1_000, nodes: 10_000, brackets: 200, blocks: 100 };

const READ = [
  'f(a, b.c, *d, e=1, **g)',
  'f(x for x in y if x if z)',
  'a = b, *c = d [ 1:2, ::3 ]',
  'a.b [c] += d, e',
  'a: dict[str, int] = {}',
  '( a ) = ( b, ) = [ c, * d ] = ( )',
  'a or b and not c or d < e <= f is not g not in h',
  '( a or b ) or c',
  '- a ** - b * c // d % e @ g',
  'a & b ^ c | d << e >> f',
  'a if b else c if d else lambda x, y=1: x + y',
  '[a for a, (b, c) in d for e in f]',
  'f({a: b for a in c}, {a for a in b})',
  'f({a: b, **c, d: e}, {a, *b})',
  'f"{a!r:>{b}.2f}{{}} {c + d}" "e" \'f\'',
  'rb"\\d" b"e"',
  'f( f"""a\n{b}""" )',
  '1.5e3 + 0 + 1.25',
  'print ( None, True, False )',
];
const GIVEN_UP = [
  'await a',
  'x = yield',
  '(a := b)',
  'é',
  '1_000',
  'f"{a=}"',
  'a, b',
  'a \\\n+ b',
  'f(a=1, b)',
];

const straight = (text: string) => new Straight(text).read('statement', 0, text.length, 200);
const listed = (text: string) => digest(readTree(`${text}\n`, LIMITS), '');

describe('reading straight', () => {
  it.each(READ.map((text) => [text]))('gives the tree of the walk: %s', (text) => {
    const broken = text.replaceAll(' ', ' \\\n');
    expect(straight(text)).toBeDefined();
    expect(straight(broken)).toBeUndefined();
    expect(listed(text)).toBe(listed(broken));
  });

  it.each(GIVEN_UP.map((text) => [text]))('leaves to the walk: %s', (text) => {
    expect(straight(text)).toBeUndefined();
  });

  it('reads what is around the place it gave up, and nothing that holds it', () => {
    const text = 'f(a(b), await c, d(e))';
    const reader = new Straight(text);
    expect(reader.read('expression', 0, text.length, 200)).toBeUndefined();
    expect(reader.read('expression', 1, text.length, 200)).toBeUndefined();
    expect(reader.read('expression', 2, 6, 200)).toMatchObject({ type: 'Call', at: 2 });
    expect(reader.read('expression', 17, 21, 200)).toMatchObject({ type: 'Call', at: 17 });
  });

  it('opens no more brackets than it may', () => {
    expect(new Straight('[[a]]').read('expression', 0, 5, 1)).toBeUndefined();
    expect(new Straight('[[a]]').read('expression', 0, 5, 2)).toBeDefined();
  });
});
