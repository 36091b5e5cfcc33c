/** What a caller is told of a column that the table has under a slightly other name. */
import { expect, test } from 'vitest';
import { loadPersonas } from '../../src/persona/registry.js';
import { answerOf } from '../../src/pipeline/analysis-answer.js';
import type { PreparedProgram } from '../../src/pipeline/prepare.js';
import { neverRan } from '../../src/pipeline/record.js';
import { makeProgram } from '../../src/program.js';
import { openTemplates } from '../../src/template/templates.js';

const { get } = await loadPersonas('personas', openTemplates('templates'));

function answered(column: string) {
  const prepared: PreparedProgram = {
    persona: get('alvaro'),
    program: makeProgram([{ kind: 'template', name: '<analysis>', text: '1' }]),
    inputs: [],
    names: [],
    files: [],
    notes: [],
    analysis: {
      name: 'pareto',
      question: '',
      inputs: {},
      answers: [],
      columns: { category: column },
      bytes: 0,
      sha256: '',
      example: {},
    },
  };
  const message = `columns.category: no column '${column}'; needed: one of Cost EUR, Dept`;
  const error = { type: 'StrategicDataError', message, traceback: '' };
  return answerOf(prepared, { ...neverRan({ status: 'error' }), error });
}

test.each(['dept', ' DEPT '])('%j is taken for a slip of Dept', (column) => {
  const { status, message, problems } = answered(column);
  expect(status).toBe('invalid');
  expect(problems).toMatchObject([
    { field: 'columns.category', expected: 'one of Cost EUR, Dept; did you mean "Dept"?' },
  ]);
  expect(message).toMatch(/did you mean "Dept"\?$/);
});

test('another name is answered with the columns there are', () => {
  expect(answered('team').problems).toMatchObject([{ expected: 'one of Cost EUR, Dept' }]);
});
