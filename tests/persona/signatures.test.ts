/** The signatures of helpers as people, models and code find them. */
import { expect, test } from 'vitest';
import { helpersOf } from '../../src/persona/helpers.js';
import { loadPersonas } from '../../src/persona/registry.js';
import { openTemplates } from '../../src/template/templates.js';

const { all } = await loadPersonas('personas', openTemplates('templates'));

test.each(all)('the docstring of each helper of $id begins with its call', (persona) => {
  const helpers = helpersOf(persona);
  expect(helpers.length).toBeGreaterThan(3);
  for (const { call, help } of helpers) {
    expect(persona.prelude).toContain(`def ${call}:\n    """${call}: ${help}`);
    expect(help.length, call).toBeGreaterThan(10);
  }
});

test('defaults with brackets of their own are read to their end, and a docstring may do without the call', () => {
  const prelude = 'def share(x, p=(5, 9), q=len("a")):\n    """A part."""\n\n\ndef _own(x):\n    return x\n';
  expect(helpersOf({ prelude })).toEqual([{ call: 'share(x, p=(5, 9), q=len("a"))', help: 'A part.' }]);
});
