/**
 * The two readings of a program agree: tree-sitter's tree here and CPython's in the image give one digest
 * for the image's own Python files and for generated odd programs. A sample each time, all under FULL.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../src/policy/facts.js';
import { prescan } from '../../src/policy/prescan.js';
import { readPython } from '../../src/policy/read.js';
import { Unreadable } from '../../src/policy/syntax/kid.js';
import { readTree } from '../../src/policy/syntax/tree.js';
import type { Engine } from '../../src/sandbox/engine.js';
import { anyEngine } from '../support/engines.js';
import { runInImage } from '../support/run-in-image.js';
import { GENERATOR } from './generator.js';

const FULL = process.env.FULL !== undefined;
const LIMITS = { parseMs: 20_000, nodes: 5_000_000, brackets: 200, blocks: 100 };
const IMPORT_FACTS =
  'import sys, json, ast, warnings\nwarnings.simplefilter("ignore")\nsys.path.insert(0, "/opt/strategic/runner")\nimport facts\n';

interface Reading {
  readonly name: string;
  readonly text: string;
  readonly digest: string;
}

let engine: Engine;
let image: string;
beforeAll(async () => {
  engine = await anyEngine().open();
  image = await anyEngine().image();
});
afterAll(() => engine.close());

async function readings(code: string): Promise<Reading[]> {
  const output = await runInImage(engine, image, IMPORT_FACTS + code);
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reading);
}

/** What differs, or why the host will not read it. */
function compare({ text, digest: theirs }: Reading): string | undefined {
  try {
    const source = text.replace(/\r\n/g, '\n');
    prescan(source, 0);
    return digest(readPython(source, LIMITS, 0, source), text) === theirs
      ? undefined
      : 'the two readings differ';
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

/** Reasons for which valid Python is refused, each with a hint of its own. */
const KNOWN = [
  /written by a name that is not known/,
  /Python 2's print/,
  /invisible character/,
  /declares the encoding/,
  /byte order mark/,
  /dots in a row/,
  /`\{\.\.\.=\}` field/,
  /this `match` is not readable/,
  /read as one/,
];

describe('the fact digest', () => {
  it('agrees on Python files of the image', async () => {
    const found = await readings(`
import os
paths = []
for root in ("/usr/lib/python3.13", "/opt/venv/lib/python3.13/site-packages"):
    for folder, _, files in os.walk(root):
        paths += [os.path.join(folder, name) for name in files if name.endswith(".py")]
for index, path in enumerate(sorted(paths)):
    if index % ${FULL ? 1 : 29}:
        continue
    try:
        text = open(path, encoding="utf-8", newline="").read()
        tree = ast.parse(text)
    except (SyntaxError, UnicodeDecodeError, ValueError):
        continue
    if len(text) < 400_000:
        print(json.dumps({"name": path, "text": text, "digest": facts.digest(tree, text)}))
`);
    expect(found.length).toBeGreaterThan(40);
    const refused = found.flatMap((reading) => {
      const why = compare(reading);
      return why === undefined || KNOWN.some((known) => known.test(why)) ? [] : [`${reading.name}: ${why}`];
    });
    // One file in a thousand may use syntax the grammar does not know; none may be read in two ways.
    expect(refused.filter((line) => line.includes('differ'))).toEqual([]);
    expect(refused.length).toBeLessThanOrEqual(Math.ceil(found.length / 1000));
  }, 600_000);

  it('agrees on generated odd programs', async () => {
    const found = await readings(`${GENERATOR}\nmain(seed=20261, count=${FULL ? 20_000 : 1_500})`);
    expect(found.length).toBeGreaterThan(1_000);
    const refused = found.flatMap((reading) => {
      const why = compare(reading);
      return why === undefined || KNOWN.some((known) => known.test(why)) ? [] : [`${why}: ${reading.text}`];
    });
    expect(refused).toEqual([]);
  }, 600_000);

  it('differs when the text, a name, a string or the shape differs', () => {
    const of = (text: string) => digest(readTree(text, LIMITS), text);
    const texts = [
      'a.b; c.d',
      'a.d; c.b',
      'a.b ; c.d',
      'f("x")',
      'f(b"x")',
      'f("y")',
      'f(x=1)',
      'f(x, 1)',
      'f(*x)',
      'f(**x)',
      'a and b and c',
      'a and (b and c)',
    ];
    expect(new Set(texts.map(of)).size).toBe(texts.length);
  });
});
