/**
 * Arguments made from the tools' own schemas, right and wrong, thrown at the real server: each gets a typed answer
 * of bounded size, and the server lives. No engine is needed: what is in order ends as `unavailable`.
 */

import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAuditFiles } from '../../src/audit/history.js';
import { verifyAudit } from '../../src/audit/verify.js';
import type { RunResult } from '../../src/pipeline/answer/result.js';
import { type McpServer, NO_ENGINE, startServer } from './support.js';

/** Of each tool. */
const CASES = process.env.FULL ? 5_000 : 120;
/** Many at a time, as the server is used. */
const SIDE_BY_SIDE = 20;

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    '../x.csv',
    '/etc/passwd',
    'a\nb',
    '1e999',
    '🔧',
  ),
  fc.constantFrom('import os', 'x = 1\nx', 'f(', 'class A: pass', `"${'x'.repeat(3_000)}`, '('.repeat(3_001)),
  fc.constantFrom('alvaro', 'sales.csv', 'a,b\n1,2', 'None', '\t', '%s', '{{x}}', '\u202e', '\r'),
);
const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(0, -0, 1e308, Number.MAX_SAFE_INTEGER, -1, 0.001),
);
/** What JSON carries of anything: NaN and undefined do not come through the wire. */
const anything = fc.oneof(fc.jsonValue({ maxDepth: 4 }), text, number, fc.constant(deep(300)));

function deep(levels: number): unknown {
  return levels === 0 ? 1 : { a: [deep(levels - 1)] };
}

/** Values of the schema, and now and then one that is not. */
function anyOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(schema), weight: 6 }, { arbitrary: anything, weight: 1 });
}

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'string') return text;
  if (schema.type === 'number' || schema.type === 'integer') return number;
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array') return fc.array(anyOf(schema.items ?? {}), { maxLength: 5 });
  if (schema.type === 'object' && schema.properties) return objectOf(schema);
  if (schema.type === 'object') {
    const { additionalProperties: values } = schema;
    const value = typeof values === 'object' ? anyOf(values) : anything;
    return fc.dictionary(fc.oneof(text, fc.constantFrom('sales', 'costs', 'metrics')), value, { maxKeys: 4 });
  }
  return anything;
}

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, anyOf(each)]));
  const known = fc.record(fields, { requiredKeys: [...required] });
  const more = fc.dictionary(text, anything, { maxKeys: 1 });
  const mixed = fc.tuple(known, more).map(([own, odd]) => ({ ...odd, ...own }));
  return fc.oneof({ arbitrary: known, weight: 8 }, { arbitrary: mixed, weight: 1 });
}

let server: McpServer;
beforeAll(async () => {
  server = await startServer([...NO_ENGINE, '--workspace', '/tmp']);
});
afterAll(() => server.close());

/** Every refusal names the argument, what is expected, what came, and an example: in its line, or in fields of its own. */
const COMPLETE = /^invalid: (?:.*\. )?\S.*: expected \S.*, but \S.* came(?:;|\.).* For example: \{".+\}$/s;

function expectComplete({ summary, problems, example }: RunResult, said: string): void {
  if (problems === undefined) {
    expect(summary, said).toMatch(COMPLETE);
    return;
  }
  expect(problems.length, said).toBeGreaterThan(0);
  for (const { field, came, expected } of problems)
    for (const part of [field, came, expected]) expect(part, said).toMatch(/\S/);
  expect(Object.keys(example ?? {}), said).toContain('analysis');
}

const TYPED = /^(ok|invalid|refused|unavailable)$/;

test('arguments of any kind get a typed, bounded answer', async () => {
  const { tools } = await server.client.listTools();
  for (const { name, inputSchema } of tools) {
    const cases = fc.sample(anyOf(inputSchema as Schema), { numRuns: CASES, seed: 20_251_121 });
    for (let from = 0; from < cases.length; from += SIDE_BY_SIDE) {
      const batch = cases.slice(from, from + SIDE_BY_SIDE);
      const answers = batch.map(async (args) => {
        const said = `${name} ${JSON.stringify(args)?.slice(0, 400)}`;
        const raw = await server.client.callTool({ name, arguments: args as Record<string, unknown> });
        const result = raw.structuredContent as unknown as RunResult;
        const { status, summary } = result;
        if (status === 'invalid') expectComplete(result, said);
        expect(status, said).toMatch(TYPED);
        expect(summary.length, said).toBeGreaterThan(10);
        expect(JSON.stringify(raw).length, said).toBeLessThan(41_000);
        expect(JSON.stringify(raw), said).not.toMatch(/node:internal|\.js:\d+:\d+|\bat .*\(file:/);
      });
      await Promise.all(answers);
    }
  }
  await server.client.ping();
}, 600_000);

test('and leave an audit that verifies, and no line of the log that is not its own', async () => {
  expect(verifyAudit(await readAuditFiles(join(server.state, 'audit')), [])).toMatchObject({ ok: true });
  for (const line of server.stderr().split('\n').filter(Boolean))
    expect(line).toMatch(/^(\d{4}-\d\d-\d\dT\S+ \w+: | {2})/);
});
