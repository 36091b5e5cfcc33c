/** What the two parsers could read differently: each such text is read alike, or refused with its own reason. */
import { describe, expect, it } from 'vitest';
import { judge, told } from './support.js';

const first = (text: string) => judge(text).violations[0];

describe('Python that is not readable here is called so, each with its own hint', () => {
  it.each([
    ['a[*[1, 2]]', /Give it a name first/],
    ['a[*(1, 2), 3]', /Give it a name first/],
    ['a[\n    *[1, 2]\n]', /Give it a name first/],
    ['x: a[b][c] = 1', /Leave the annotation out/],
    ['x: a[b][c]', /Leave the annotation out/],
    ['def f(x: a[b][c]): pass', /Leave the annotation out/],
    ['def f() -> a[b][c]: pass', /Leave the annotation out/],
    ["f'{x:=+8.2f}'", /Use format\(x, "=\+8\.2f"\)/],
    ['f"""\n{x:=+8.2f}\n"""', /Use format\(x/],
    ['f"{x:=^{w}}"', /Use format\(x/],
    ['def f[T = int](): pass', /Leave the default out/],
    ['class C[T = int]: pass', /Leave the default out/],
    ['type X[T = int] = list[T]', /Leave the default out/],
    ['def f[\n    T = int,\n](x: T): return x', /Leave the default out/],
    ['a = b = 1\na,\nb = 2', /in parentheses/],
    ['x = "\\N{OGHAM LETTER BEITH}"', /\\uXXXX/],
    ['f"{a != b=}"', /Give the expression a name/],
  ])('%j', (text, hint) => {
    const violation = first(text);
    expect(violation?.rule).toBe('parser/unsupported');
    expect(violation?.message).not.toMatch(/SyntaxError|valid Python/);
    expect(violation?.hint).toMatch(hint);
  });
});

describe('refused with a plain reason', () => {
  it.each([
    ['a carriage return before the last character', 'x = 1 # c\rimport os', /carriage return/],
    ['NUL', 'x = 1\0', /NUL/],
    ['a byte order mark', '\ufeffx = 1', /byte order mark/],
    ['another coding', '# -*- coding: utf-7 -*-\nx = 1', /utf-7/],
    ['another coding on the second line', '# a\n# coding: latin-1\nx = 1', /latin-1/],
    ['print of Python 2', 'print "x"', /Missing parentheses in call to 'print'/],
    ['print of Python 2 into a file', 'print >>f, "x"', /Python 2/],
    ['exec of Python 2', 'exec "x" in d', /Missing parentheses in call to 'exec'/],
    ['an error node', 'x = = 1', /SyntaxError: invalid syntax/],
    ['a missing node', 'x = (1', /'\(' was never closed/],
    ['a missing end of line', "s = 'a' 'b' c", /SyntaxError: invalid syntax/],
  ])('%s', (_name, text, message) => {
    expect(first(text)).toMatchObject({ rule: 'parser/syntax', message: expect.stringMatching(message) });
  });
});

describe('read as CPython reads it', () => {
  it.each([
    ['CRLF', 'x = 1\r\nif x:\r\n    y = 2\r\n'],
    ['a carriage return as the last character', 'x = 1\r'],
    ['a coding line of UTF-8', '# -*- coding: utf-8 -*-\nx = 1'],
    ['a format that looks like a walrus', 'x = 1\nf"{x:=5}"'],
    ['a walrus in a field', 'f"{(y := 5)}"'],
    ['letters of other languages', 'größe = 1\nπ = größe'],
    ['print, match, type and case as names', 'match = type = 1\ncase = match\nprint(case)'],
  ])('%s', (_name, text) => {
    expect(told(judge(text))).toEqual([]);
  });

  it.each([
    ['a name in other letters', 'ᵒpen("x")', 'builtin/denied'],
    ['a dunder in other letters', '__ｉmport__("os")', 'builtin/denied'],
    ['an attribute in other letters', 'x = 1\nx.__ｃlass__', 'attribute/private'],
    ['a field of an f-string', 'f"{open(1)}"', 'builtin/denied'],
    ['a field in a format', 'f"{1:{open(1)}}"', 'builtin/denied'],
    ['a field with conversion', 'f"{open!r}"', 'builtin/denied'],
    ['a field that shows its text', 'f"{open=}"', 'builtin/denied'],
    ['a loaded name before a format like a walrus', 'f"{open:=5}"', 'builtin/denied'],
    ['a decorator', '@eval\ndef f(): pass', 'builtin/denied'],
    ['a default', 'def f(x=eval): pass', 'builtin/denied'],
    ['an annotation', 'x: eval = 1', 'builtin/denied'],
    ['a class pattern', 'match 1:\n    case object(_os=x): pass', 'pattern/attribute'],
    ['a comprehension', '[eval for _ in [1]]', 'builtin/denied'],
    ['a walrus', '(f := eval)', 'builtin/denied'],
    ['a bound of a type parameter', 'def f[T: eval](x: T): pass', 'builtin/denied'],
    ['a deletion', 'import math\ndel math.pi', 'module/write'],
    [
      'a global that is loaded elsewhere',
      'def f():\n    global open\n    open = 1\nopen("x")',
      'builtin/denied',
    ],
    [
      'a nonlocal',
      'def f():\n    g = 1\n    def h():\n        nonlocal g\n        g = eval\n    h()',
      'builtin/denied',
    ],
    ['a target of with', 'import math\nwith x as math.pi: pass', 'module/write'],
    ['a target of for', 'import math\nfor math.pi in [1]: pass', 'module/write'],
    ['a starred value', 'print(*[eval])', 'builtin/denied'],
  ])('%s is code', (_name, text, rule) => {
    expect(judge(text, { names: ['x'] }).violations.map((violation) => violation.rule)).toContain(rule);
  });
});
