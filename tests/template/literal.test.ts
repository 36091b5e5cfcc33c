/** The `py` helper's literals: what Python reads back is the value, and there is nothing but a literal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/errors.js';
import { pyLiteral } from '../../src/template/literal.js';
import { readPythonLiteral } from './python-literal.js';

const RUNS = process.env.FULL ? 20_000 : 2_000;

/** JSON values with the strings that break careless writers, lone surrogates among them. */
const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 });
const nasty = fc.array(
  fc.constantFrom(
    '"',
    "'",
    '\\',
    '\n',
    '\r',
    '\u2028',
    '\0',
    '\u0085',
    '{{',
    '}}',
    '{{py x}}',
    '"""',
    '#',
    '\ud800',
    '\udfff',
    '😀',
    '\\N{DASH}',
    'é',
  ),
  { maxLength: 12 },
);

describe('pyLiteral', () => {
  it('writes what a reader of Python literals reads back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(readPythonLiteral(pyLiteral(value))).toStrictEqual(value);
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps every string inside its quotes, on one line of ASCII', () => {
    fc.assert(
      fc.property(nasty, fc.string({ unit: 'binary' }), (parts, tail) => {
        const text = parts.join('') + tail;
        const literal = pyLiteral(text);
        expect(literal).toMatch(
          /^"(?:[ !#-[\]-~]|\\["\\nrt]|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*"$/,
        );
        expect(readPythonLiteral(literal)).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    [null, 'None'],
    [true, 'True'],
    [-0, '-0.0'],
    [1e21, '1e+21'],
    [5e-324, '5e-324'],
    [[], '[]'],
    [{ __proto__: null, a: [1, 'b'] }, '{"a": [1, "b"]}'],
  ])('writes %j as %s', (value, literal) => {
    expect(pyLiteral(value)).toBe(literal);
  });

  it.each([
    ['NaN', Number.NaN, /is NaN/],
    ['infinity in a list', { a: [1, Number.POSITIVE_INFINITY] }, /at a\.1 is Infinity/],
    ['undefined', undefined, /undefined/],
    ['a hole', Object.assign(new Array(3), { 0: 1, 2: 3 }), /at 1/],
    ['a function', () => 1, /function/],
    ['a bigint', 1n, /bigint/],
    ['a symbol', Symbol('s'), /symbol/],
    ['a Date', new Date(0), /object of a class/],
    ['a Map', new Map(), /object of a class/],
  ])('refuses %s and says where', (_, value, message) => {
    expect(() => pyLiteral(value)).toThrow(ConfigError);
    expect(() => pyLiteral(value)).toThrow(message);
  });

  it('refuses what is nested too deeply, and what holds itself', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 60; i++) deep = [deep];
    expect(() => pyLiteral(deep)).toThrow(/deeper than 50/);
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => pyLiteral(loop)).toThrow(/deeper than 50/);
  });
});
