import { expect, it } from 'vitest';
import type { ContainerKind } from '../../src/sandbox/sandbox.js';
import { warmTarget } from '../../src/sandbox/warm-target.js';

const kinds = (plain: number, charts: number): ContainerKind[] => [
  ...Array<ContainerKind>(plain).fill('plain'),
  ...Array<ContainerKind>(charts).fill('charts'),
];
const target = (most: number, recent: ContainerKind[] = [], unused = false, crowded = false) => {
  const { plain, charts } = warmTarget({ most, recent, unused, crowded });
  return [plain, charts];
};

it.each([
  ['nothing where nothing is wanted', 0, [], [0, 0]],
  ['a plain one where there is room for one', 1, kinds(0, 20), [1, 0]],
  ['one of each at first', 2, [], [1, 1]],
  ['one of each kind, whatever was asked for', 2, kinds(20, 0), [1, 1]],
  ['mostly plain ones where those were asked for', 6, kinds(20, 0), [5, 1]],
  ['mostly charts ones where those were asked for', 6, kinds(0, 20), [1, 5]],
  ['not swung by a single run', 6, kinds(0, 1), [3, 3]],
] as const)('keeps %s', (_what, most, recent, expected) => {
  expect(target(most, [...recent])).toEqual(expected);
});

it('gives some back for each reason', () => {
  expect(target(6, [], true)).toEqual([1, 0]);
  expect(target(6, [], false, true)).toEqual([1, 0]);
  expect(target(6, [], true, true)).toEqual([0, 0]);
  expect(target(0, [], true)).toEqual([0, 0]);
});
