/** The disclosure: four lines word for word, then what was measured, the same as fields. */
import { expect, test } from 'vitest';
import { type DisclosureFacts, disclose } from '../../src/disclosure/disclosure.js';

const facts: DisclosureFacts = {
  run_id: 'r1',
  status: 'ok',
  ran: 'yes',
  persona: 'alvaro',
  capability: 'roi_calculations',
  scope: 'imports pandas; calls mean; 2 lines',
  program: { sha256: 'a'.repeat(64), units: 2, bytes: 2048 },
  policy: { name: 'strategic', version: '1.0', sha256: 'b'.repeat(64), allowed: true, enforced: true },
  analysis: null,
  inputs: [
    { name: 'sales', format: 'csv', bytes: 3000, sha256: 'c'.repeat(64), path: 'q/sales.csv', rows: 3200 },
  ],
  limits: { timeout_ms: 2500, memory_bytes: 512 * 1024 * 1024, cpus: 1, pids: 64 },
  isolation: {
    engine: 'podman',
    engine_version: '4.3.1',
    runtime: 'runc',
    image: 'strategic-python-sandbox:0123456789abcdef',
    container: 'd'.repeat(64),
    enforces: { memory: true, pids: true, cpu: true },
  },
  usage: {
    queue_ms: 0,
    wall_ms: 12.4,
    cpu_ms: 8,
    peak_memory_bytes: 50 * 1024 * 1024,
    measured_by: { wall_ms: 'host' },
  },
  audit: { opening_hash: 'e'.repeat(64) },
};

test('the whole text', () => {
  expect(disclose(facts).text).toBe(`🔧 Accessing MCP Server: strategic-python (roi_calculations)
*Executing strategic Python analysis for alvaro persona...*
*Code scope: imports pandas; calls mean; 2 lines*
*Security: Sandboxed execution with resource limits*

- Policy: strategic 1.0, sha256 ${'b'.repeat(64)}: allowed
- Program: sha256 ${'a'.repeat(64)}, 2 units, 2 KiB
- Inputs:
  - sales (csv from q/sales.csv, 2.9 KiB, 3,200 rows, sha256 ${'c'.repeat(64)})
- Limits: 2.5 s, 512 MiB memory, 1 CPU, 64 processes
- Isolation: container dddddddddddd of strategic-python-sandbox:0123456789abcdef on podman 4.3.1 (runc), no network, read-only root
- Run: r1, status ok, 12 ms, 8 ms CPU, peak 50 MiB
- Audit: opening entry sha256 ${'e'.repeat(64)}`);
});

test('a sheet is said of a file of the command line too, whose path is not', () => {
  const input = { name: 'costs', format: 'xlsx', bytes: 3000, sha256: 'c', rows: 2, sheet: 'Q1' };
  expect(disclose({ ...facts, inputs: [input] }).text).toContain('- costs (xlsx, sheet Q1, 2.9 KiB, 2 rows');
});

test('the fields are the facts', () => {
  const { text: _, ...fields } = disclose(facts);
  expect(fields).toEqual(facts);
});

test('an unrestricted policy is the first measured line', () => {
  const policy = { name: 'unrestricted', version: '1', sha256: 'b', allowed: true, enforced: false };
  expect(disclose({ ...facts, policy }).text.split('\n')[5]).toMatch(/^- Policy: UNRESTRICTED/);
});

test('a limit that is not enforced is said', () => {
  const isolation = facts.isolation && {
    ...facts.isolation,
    enforces: { memory: false, pids: true, cpu: true },
  };
  expect(disclose({ ...facts, isolation }).text).toContain('NOT enforced on this machine: memory');
});

test('a run that never ran says so', () => {
  const { text } = disclose({ ...facts, status: 'invalid', ran: 'no', isolation: null, scope: null });
  expect(text).toContain('*Code scope: not read*');
  expect(text).toContain('nothing was run');
});
