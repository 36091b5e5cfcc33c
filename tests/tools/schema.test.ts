/** The tool list as clients read it: plain schemas, within a size. */
import { expect, test } from 'vitest';
import { loadAnalyses } from '../../src/template/analyses.js';
import { openTemplates } from '../../src/template/templates.js';
import { TOOLS } from '../../src/tools/tools.js';

const analyses = loadAnalyses('templates', openTemplates('templates'));
const facts = { personas: ['alvaro', 'diego'], analyses };
const listed = TOOLS.map((tool) => ({ ...tool, inputSchema: tool.inputSchema(facts) }));

function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const child of Object.values(value)) yield* nodes(child);
}

test.each(listed)('$name has a plain object for its arguments', ({ inputSchema }) => {
  expect(inputSchema.type).toBe('object');
  for (const node of nodes(inputSchema)) {
    for (const keyword of ['anyOf', 'oneOf', 'allOf', '$ref', '$defs', 'propertyNames'])
      expect(node).not.toHaveProperty(keyword);
    expect(Array.isArray(node.type)).toBe(false);
  }
});

test('every argument is described', () => {
  for (const { name, inputSchema } of listed)
    for (const [argument, schema] of Object.entries(inputSchema.properties as Record<string, unknown>))
      expect(schema, `${name}.${argument}`).toHaveProperty('description');
});

test('the personas of the server are named', () => {
  expect(JSON.stringify(listed)).toContain('one of alvaro, diego.');
});

test('the whole list stays under 24,000 characters', () => {
  expect(JSON.stringify(listed).length).toBeLessThan(24_000);
});
