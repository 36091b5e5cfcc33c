/** A message that tells the reader to run a command names one that there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';

it('every command that a text in src/ names is one of ours, with options that it has', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const named = files.flatMap((file) =>
    // In quotes of whatever kind or behind a pipe: elsewhere the name is the project's, not the program's.
    [
      ...readFileSync(join('src', file), 'utf8').matchAll(/[`'"|] ?strategic-python-mcp ([a-z][^`'"\\\n]*)/g),
    ].map(([, words = '']) => ({ file, words })),
  );
  expect(named.length).toBeGreaterThan(5);
  const unknown = named.filter(
    ({ words }) =>
      !COMMANDS.some(
        ({ name, options = {} }) =>
          `${words} `.startsWith(`${name} `) &&
          (words.match(/--[\w-]+/g) ?? []).every(
            (option) => ['--help', '--json'].includes(option) || option.slice(2) in options,
          ),
      ),
  );
  expect(unknown).toEqual([]);
});
