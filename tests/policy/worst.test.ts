import { afterAll, describe, expect, it } from 'vitest';
import { createPolicyEngine } from '../../src/policy/engine.js';
import { POLICY_FILE } from './support.js';

const engine = createPolicyEngine({ file: POLICY_FILE });
afterAll(() => engine.close());

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const REFUSED: Record<string, string> = {
  'a megabyte of text': `x = "${'a'.repeat(1_000_000)}"`,
  '100,000 open brackets': '('.repeat(100_000),
  '100,000 brackets, closed': `x = ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  '3,000 nested blocks': `${lines(1300, (i) => `${' '.repeat(i)}if x:`)}`,
  NULs: '\0'.repeat(1000),
  'a NUL in the middle': 'x = 1\0\ny = 2',
  '128 KB of dots': '.'.repeat(131_072),
  'a lone carriage return': 'x = 1 # c\rimport os',
  'a byte order mark': '\ufeffx = 1',
  'a zero-width space': 'x = 1\u200b',
  'half a surrogate pair': 'x = "\ud800"',
  'a coding line': '# coding: latin-1\nx = 1',
  '100,000 continuation lines': '\\\n'.repeat(100_000),
  'one operator after the other': '* '.repeat(50_000),
  'no code that is Python': 'select * from table where',
  'an open string': 'x = "abc',
  'a slip in 150 nested dicts': `${'{1: 2, 3: '.repeat(150)}x y${'}'.repeat(150)}`,
  'a slip in 150 nested calls': `${'f(a, '.repeat(150)}x y${')'.repeat(150)}`,
  'a slip in 60 nested f-strings': `${'f"{'.repeat(60)}x y${'}"'.repeat(60)}`,
  '20,000 curly quotes': `x = ${'a“'.repeat(20_000)}`,
};

const REFUSED_BY_A_RULE: Record<string, string> = {
  'a query of 100,000 quotes': `import pandas as pd\npd.DataFrame().query("\`a\`${"'".repeat(100_000)}")`,
};

const READ: Record<string, string> = {
  nothing: '',
  'only a comment': '# nothing',
  CRLF: 'x = 1\r\nprint(x)\r\n',
  'a carriage return at the very end': 'x = 1\r',
  'a sum of 60,000': `x = 1${' + 1'.repeat(60_000)}`,
  'a chain of 50,000 attributes': `x = 1\ny = x${'.c'.repeat(50_000)}`,
  'a chain of 30,000 calls': `f = len\ny = f${'(1)'.repeat(30_000)}`,
  '50,000 nots': `${'not '.repeat(50_000)}1`,
  '20,000 targets': `${'x = '.repeat(20_000)}1`,
  'an alias chain of 20,000': `x0 = 1\n${lines(20_000, (i) => `x${i + 1} = x${i}`)}`,
  'an alias chain of 20,000, backwards': `${lines(20_000, (i) => `x${i} = x${i + 1}`)}`,
  '100,000 names in a line': `x = [${Array.from({ length: 100_000 }, () => '1').join(',')}]`,
  '20,000 lambdas': `${'lambda: '.repeat(20_000)}1`,
  'a name of 60,000 marks': `a${'\u0301\u0316'.repeat(30_000)} = 1`,
  'texts of 60,000 marks': `"{}${'\u0301\u0316'.repeat(30_000)}".format(1)\ngetattr(1, "a${'\u0301\u0316'.repeat(30_000)}")`,
  'a utf-8 coding line': '# -*- coding: utf-8 -*-\nx = 1',
};

const request = (text: string) => ({
  units: [{ kind: 'code' as const, name: '<code>', text }],
  names: [],
  files: [],
});

describe('worst inputs', () => {
  it.each(Object.entries(REFUSED))('refuses %s with a reason', async (_name, text) => {
    const verdict = await engine.check(request(text));
    expect(verdict.allowed).toBe(false);
    expect(verdict.violations[0]?.rule).toMatch(/^parser\//);
    expect(verdict.violations[0]?.hint).not.toBe('');
    expect(verdict.facts).toHaveLength(1);
  });

  it.each(Object.entries(REFUSED_BY_A_RULE))('refuses %s by its rule', async (_name, text) => {
    const verdict = await engine.check(request(text));
    expect(verdict.violations[0]?.rule).not.toMatch(/^parser\//);
    expect(verdict.allowed).toBe(false);
  });

  it.each(Object.entries(READ))('reads %s', async (_name, text) => {
    const verdict = await engine.check(request(text));
    expect(verdict.violations).toEqual([]);
  });

  it('keeps the event loop free meanwhile', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    await engine.check(request('\\\n'.repeat(100_000)));
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(20);
  });

  it('answers many at once, each its own', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 40 }, (_, i) => engine.check(request(i % 2 ? 'import os' : `x = ${i}`))),
    );
    expect(verdicts.map((verdict) => verdict.allowed)).toEqual(verdicts.map((_, i) => i % 2 === 0));
  });
});

it('refuses what is asked after it was closed, and lets nothing wait for ever', async () => {
  const short = createPolicyEngine({ file: POLICY_FILE });
  const pending = short.check(request('x = 1'));
  await short.close();
  await expect(pending).rejects.toMatchObject({ reason: 'shutting_down' });
  await expect(short.check(request('x = 1'))).rejects.toThrow(/closed/);
});
