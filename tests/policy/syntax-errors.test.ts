/**
 * What CPython 3.13 refuses is refused here in its words and at its line. The expectations are data
 * (syntax-errors.json), and CPython in the image is asked whether they are right.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anyEngine } from '../support/engines.js';
import { reportFromImage } from '../support/run-in-image.js';
import { judge } from './support.js';

interface Broken {
  readonly text: string;
  readonly type: string;
  readonly line: number;
  readonly message: string;
}

const BROKEN = JSON.parse(
  readFileSync(new URL('./syntax-errors.json', import.meta.url), 'utf8'),
) as readonly Broken[];

it('has enough of them', () => {
  expect(BROKEN.length).toBeGreaterThan(300);
});

it.each(BROKEN)('says of $text what CPython says', ({ text, type, line, message }) => {
  expect(judge(text).violations).toMatchObject([
    { rule: 'parser/syntax', line, message: `${type}: ${message}${/[?]$/.test(message) ? '' : '.'}` },
  ]);
});

it('shows what CPython in the image says', async () => {
  const engine = await anyEngine().open();
  const ask = `
import ast, json, warnings
warnings.simplefilter("ignore")
found = []
for text in json.loads(${JSON.stringify(JSON.stringify(BROKEN.map(({ text }) => text)))}):
    try:
        compile(text, "<code>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        found.append({"text": text})
    except SyntaxError as error:
        found.append({"text": text, "type": type(error).__name__, "line": error.lineno, "message": error.msg})
print(json.dumps(found))`;
  try {
    expect(await reportFromImage(engine, await anyEngine().image(), ask)).toEqual(BROKEN);
  } finally {
    await engine.close();
  }
});

describe('the hint', () => {
  it.each([
    ['x = (1,\ny = 2\n', /close/i],
    ['def f(\n    a\n    b\n)', /comma|colon/i],
    ['total = sum([1, 2\nprint(total)\n', /close/i],
    ['f(a, if b)', /still open here/],
    ['x = “a”', /straight quotes/],
    ['x =\u00a01', /plain space/],
    ['if x = 1:\n    pass', /==/],
    ['print "x"', /print\(\.\.\.\)/],
    ['else:\n    pass', /belongs to no block/],
    ['if x:\n\ty = 1\n        z = 2', /tabs/],
    ['return 5', /expression/],
    ['def f():\n    await g()', /async/],
    ['x = a && b', /and/],
  ])('of %j says what to write', (text, hint) => {
    expect(judge(text).violations[0]?.hint).toMatch(hint);
  });

  it('goes with the line and a caret', () => {
    expect(judge('x = 1\ndef f():\n    y = foo(1, 2 3)\n').violations).toMatchObject([
      { line: 3, column: 16, source: 'y = foo(1, 2 3)\n           ^' },
    ]);
  });
});

it('is told as Python that is not readable, where it is Python', () => {
  expect(judge('match [1, 2]:\n    case [a, b]:\n        pass\n').violations[0]?.rule).not.toBe(
    'parser/syntax',
  );
});
