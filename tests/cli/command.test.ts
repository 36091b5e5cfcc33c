/** What a terminal is shown of a program's words. */
import { expect, it } from 'vitest';
import { printable } from '../../src/cli/command.js';

it('keeps lines, tabs and letters, and nothing that commands a terminal', () => {
  expect(printable('a\tb\ngröße 🔧')).toBe('a\tb\ngröße 🔧');
  expect(printable('\u001b]0;title\u0007\u001b[2J\rx\u009b31m')).toBe(
    '\ufffd]0;title\ufffd\ufffd[2J\ufffdx\ufffd31m',
  );
});
