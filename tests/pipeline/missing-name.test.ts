/** A NameError is answered with the tables and helpers there are, and with whose helper the name is. */
import { expect, test } from 'vitest';
import { loadPersonas } from '../../src/persona/registry.js';
import { missingNameHint } from '../../src/pipeline/missing-name.js';
import type { RunInput } from '../../src/run.js';
import { openTemplates } from '../../src/template/templates.js';

const { all, get } = await loadPersonas('personas', openTemplates('templates'));
const input = (name: string): RunInput => ({ name, format: 'csv', bytes: Buffer.from('a\n1\n'), sha256: '' });
const raised = (message: string, type = 'NameError') => ({ error: { type, message, traceback: '' } });
const hint = (message: string, persona: string, inputs: RunInput[] = []) =>
  missingNameHint(raised(message), { persona: get(persona), inputs }, all);

test('tables and helpers of the run are listed', () => {
  const said = hint("name 'df' is not defined", 'alvaro', [input('sales'), input('costs')]);
  expect(said).toContain('This run has no df. Its tables: sales, costs. Helpers of alvaro: ');
  expect(said).toContain('npv(rate, flows)');
  expect(said).not.toContain('is a helper of');
});

test('whose helper it is, where it is that of another', () => {
  const said = hint("name 'npv' is not defined. Did you mean: 'np'?", 'diego');
  expect(said).toContain('It has no tables: none was passed.');
  expect(said).toContain('npv is a helper of alvaro: pass that as `persona`.');
});

test.each([
  ['another error', raised("'df'", 'KeyError')],
  ['a text of the caller', raised('name your price', 'NameError')],
  ['no error', {}],
])('nothing is said of %s', (_, ending) => {
  expect(missingNameHint(ending, { persona: get('diego'), inputs: [] }, all)).toBeUndefined();
});
