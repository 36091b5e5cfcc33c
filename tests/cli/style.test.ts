/** Colours where somebody looks, and nowhere else; tables as a terminal shows them. */
import { describe, expect, it } from 'vitest';
import { createStyle } from '../../src/cli/style.js';
import { alignedTable } from '../../src/cli/table.js';

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
])('terminal %s, environment %j: colours %s', (isTTY, env, expected) => {
  expect(createStyle({ isTTY }, env).red('x') !== 'x').toBe(expected);
});

describe('alignedTable', () => {
  it('puts numbers to the right and text to the left, wide letters counted as they are shown', () => {
    const table = {
      columns: ['name', 'n'],
      rows: [
        ['東京', 5],
        ['a\nb', 1000],
        [null, null],
      ],
      total_rows: 4,
    };
    expect(alignedTable(table).split('\n')).toEqual([
      'name     n',
      '────  ────',
      '東京     5',
      'a b   1000',
      '',
      '(3 of 4 rows)',
    ]);
  });

  it('says that there is nothing to see', () => {
    expect(alignedTable({ columns: [], rows: [], total_rows: 3 })).toBe(
      '(an empty table with 3 rows and no columns)',
    );
  });
});
