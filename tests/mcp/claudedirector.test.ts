/** A persona session's request, as docs/claudedirector.md shows it, through MCP: field by field to its answer. */
import { expect, it } from 'vitest';
import { blocks } from '../docs/markdown.js';
import { anyEngine } from '../support/engines.js';
import { NO_ENGINE, startServer } from './support.js';

const PAGE = 'docs/claudedirector.md';
const request = JSON.parse(blocks(PAGE, 'json')[0] ?? '');

it('the four fields map one to one, and the answer has what the old one had', async () => {
  expect(Object.keys(request)).toEqual(['capability', 'persona', 'code', 'context']);
  const server = await startServer([...anyEngine().options, '--set', 'pool.warm=1']);
  try {
    const { result } = await server.run(request);
    expect(result).toMatchObject({
      status: 'ok',
      persona: 'alvaro',
      capability: 'roi_calculations',
      stdout: 'for alvaro (Business Strategy)\n',
      result: { value: { roi: 0.7 } },
      disclosure: { program: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
    expect(result.usage.wall_ms).toBeGreaterThan(0);
    expect(result.usage.peak_memory_bytes).toBeGreaterThan(0);
    const lines = result.disclosure.text.split('\n');
    expect(lines.slice(0, 2)).toEqual((blocks(PAGE, 'text')[0] ?? '').trimEnd().split('\n'));
    expect(lines[3]).toBe('*Security: Sandboxed execution with resource limits*');
  } finally {
    await server.close();
  }
});

it.each([
  ['capability', 'magic', /roi_calculations/],
  ['persona', 'marcus', /alvaro/],
  ['code', '', /code: expected Python .*, but empty text came/],
  ['priority', 'normal', /"priority": expected only code, .*, but an unknown argument came/],
])('a wrong %s is invalid and says what there is', async (field, value, expected) => {
  const server = await startServer(NO_ENGINE);
  const { result } = await server.run({ ...request, [field]: value });
  expect(result.status).toBe('invalid');
  expect(result.summary).toMatch(expected);
  await server.close();
});
