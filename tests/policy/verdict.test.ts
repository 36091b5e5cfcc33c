import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/policy/load.js';
import { judge } from './support.js';

describe('violations', () => {
  it('gives line and column in code points', () => {
    const [violation] = judge('x = "😀é"; open("f")').violations;
    expect(violation).toMatchObject({ rule: 'builtin/denied', line: 1, column: 11 });
  });

  it('counts lines of the unit it is in, and names a unit that is not the code', () => {
    const { violations } = judge('\n\nimport os', { preludes: ['x = 1\nimport sys\n'] });
    expect(violations).toContainEqual(
      expect.objectContaining({ line: 3, column: 8, message: expect.stringContaining(' os ') }),
    );
    expect(violations).toContainEqual(expect.objectContaining({ line: 2, unit: '<prelude>' }));
  });

  it('counts those it does not list, each place once', () => {
    const imports = Array.from({ length: 4_000 }, (_, at) => `import forbidden_${at}`).join('\n');
    const { violations, unlisted } = judge(imports);
    expect([violations.length, unlisted]).toEqual([20, 3_980]);
    expect(judge('import os')).not.toHaveProperty('unlisted');
    expect(judge('open("a"); open("a")').violations).toHaveLength(2);
  });

  it('tells at most twenty, the most important first', () => {
    const slips = 'sys.x\n'.repeat(30);
    const { violations } = judge(`${slips}import os`);
    expect(violations).toHaveLength(20);
    expect(violations[0]?.rule).toBe('import/not-listed');
  });

  it('holds a hint with every violation', () => {
    for (const violation of judge('import os\nopen("x")\nx.__class__\ndf.query(f"a > {b}")').violations) {
      expect(violation.hint.length).toBeGreaterThan(5);
    }
  });

  it.each([
    ['from strategic import finance\nfinance.nvp(0.1, [1])', 'Did you mean strategic.finance.npv?'],
    ['from strategic.finance import paybak', 'Did you mean strategic.finance.payback?'],
    ['import statistics\nstatistics.zzzzzz', 'Use what statistics documents.'],
  ])('offers near names where there are any: %j', (code, hint) => {
    expect(judge(code).violations).toMatchObject([{ rule: 'module/leaks', hint }]);
  });

  it('says where a table comes from, in a shell too', () => {
    const [violation] = judge('import pandas as pd\npd.read_csv("sales.csv")').violations;
    expect(violation?.hint).toMatch(/`data`.*--data NAME=FILE.*DataFrame NAME/);
  });

  it('rewrites a computed query', () => {
    const [violation] = judge('df = 1\nlimit = 2\ndf.query(f"cost > {limit}")').violations;
    expect(violation?.hint).toContain('"cost > @limit"');
  });
});

describe('units', () => {
  it('knows in one unit what an earlier one bound', () => {
    expect(judge('pd.io', { preludes: ['import pandas as pd'] }).violations[0]?.rule).toBe('module/leaks');
    expect(judge('pd.DataFrame()', { preludes: ['import pandas as pd'] }).allowed).toBe(true);
  });

  it('gives one digest a unit, and another for another text', () => {
    const one = judge('x = 1', { preludes: ['y = 1'] });
    expect(one.facts).toHaveLength(2);
    expect(new Set(one.facts).size).toBe(2);
    expect(judge('x = 2', { preludes: ['y = 1'] }).facts[1]).not.toBe(one.facts[1]);
    expect(judge('x = 1').facts).toEqual(one.facts.slice(1));
  });

  it('reads names the run binds, and files the caller passed', () => {
    expect(judge('sales.head()', { names: ['sales'] }).allowed).toBe(true);
    expect(judge('import pandas as pd\npd.read_csv("sales.csv")', { files: ['sales.csv'] }).allowed).toBe(
      true,
    );
    expect(judge('import pandas as pd\npd.read_csv("sales.csv")').allowed).toBe(false);
  });
});

describe('scope', () => {
  it('tells imports, calls and size', () => {
    const { scope } = judge('import json\ndf = pd.read_csv("a.csv")\ndf.groupby("a").sum()', {
      preludes: ['import pandas as pd'],
      files: ['a.csv'],
    });
    expect(scope.imports).toEqual(['json']);
    expect(scope.calls).toContain('pandas.read_csv');
    expect(scope.text).toBe('imports json; calls read_csv, groupby, sum; 3 lines');
    expect(scope.charts).toBe(false);
  });

  it.each([
    'import matplotlib.pyplot as plt',
    'df.plot()',
    'df["a"].plot.bar()',
    'df.hist()',
    'from strategic import charts',
    'import strategic\nstrategic.charts.columns(["a"], [1], title="a", label="b")',
  ])('sees a chart in %s', (text) => {
    expect(judge(text, { names: ['df'] }).scope.charts).toBe(true);
  });
});

describe('unrestricted', () => {
  const file = new URL('../../policies/unrestricted.yaml', import.meta.url).pathname;
  const { data } = loadPolicy(file);

  it('refuses only what cannot be read, and still tells scope and facts', () => {
    const judged = judge('import os\nos.listdir("/")', { policy: data });
    expect(judged.allowed).toBe(true);
    expect(judged.scope.imports).toEqual(['os']);
    expect(judged.facts[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(judge('x = = 1', { policy: data }).allowed).toBe(false);
  });
});

describe('the line shown with a violation', () => {
  const shown = (text: string) => judge(text).violations[0]?.source;

  it('has a caret under the place, without the indentation', () => {
    expect(shown('if True:\n    größe = 1; eval("1")')).toBe('größe = 1; eval("1")\n           ^');
  });

  it('is cut around the place in a long line', () => {
    const [line = '', caret = ''] = (
      shown(`x = "${'😀'.repeat(300)}"; eval("1"); y = "${'b'.repeat(300)}"`) ?? ''
    ).split('\n');
    expect(line.length).toBeLessThan(140);
    expect([...line].slice(caret.length - 1).join('')).toMatch(/^eval/);
  });
});
