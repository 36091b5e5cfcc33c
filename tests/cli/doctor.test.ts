/** `doctor` as a person or a script meets it: on a machine where all works, and where something does not. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../src/config.js';
import { image } from '../../src/doctor/image.js';
import { admit } from '../../src/doctor/patient.js';
import { CHECKS } from '../../src/doctor.js';
import { NO_ENGINE, newState } from '../mcp/support.js';
import { anyEngine } from '../support/engines.js';
import { cli } from './support.js';

interface Report {
  readonly ok: boolean;
  readonly checks: readonly {
    readonly name: string;
    readonly status: string;
    readonly found: string;
    readonly next?: string;
    readonly details?: readonly string[];
  }[];
}

async function examine(...words: string[]) {
  const { code, stdout } = await cli(['doctor', '--json', ...words]);
  const report = JSON.parse(stdout) as Report;
  const find = (name: string) => {
    const found = report.checks.find((check) => check.name === name);
    if (!found) throw new Error(`no check ${name} in ${stdout}`);
    return found;
  };
  return { code, report, find };
}

describe('doctor', () => {
  it('finds that all works, by trying it', async () => {
    const state = newState();
    const { code, report, find } = await examine(...anyEngine().options, '--state', state);
    expect(report.checks.filter(({ status }) => status === 'fail' || status === 'skip')).toEqual([]);
    expect(report.checks.map(({ name }) => name)).toEqual(CHECKS.map(({ name }) => name));
    expect({ code, ok: report.ok }).toEqual({ code: 0, ok: true });
    expect(find('engine').found).toContain('the socket setting');
    expect(find('packages').found).toMatch(/Python 3\.13\.\d+, \d+ packages as locked: .*pandas 3/);
    expect(find('memory').found).toContain('out_of_memory');
    expect(find('pids').found).toMatch(/of 48 processes and threads, a program got 4\d/);
    expect(find('cpu').found).toMatch(/got 0\.\d\d of 0\.5 CPUs/);
    expect(find('mcp').found).toContain('run_python');
    // Of all it tried, only the run through MCP is the operator's.
    const [file = ''] = readdirSync(join(state, 'audit'));
    expect(readFileSync(join(state, 'audit', file), 'utf8').match(/"kind":"opened"/g)).toHaveLength(1);
  });

  it('says where it looked for an engine, why not, and what to do; the rest is tried all the same', async () => {
    const { code, find } = await examine(...NO_ENGINE, '--state', newState());
    expect(code).toBe(1);
    expect(find('engine')).toMatchObject({
      status: 'fail',
      details: ['the socket setting (/nonexistent/engine.sock): there is no such socket'],
      next: expect.stringContaining('strategic-python-mcp setup'),
    });
    for (const name of ['runtime', 'image', 'memory', 'mcp'])
      expect(find(name)).toMatchObject({ status: 'skip', found: expect.stringContaining('not tried') });
    for (const name of ['node', 'policy', 'state', 'audit', 'store'])
      expect(find(name)).toMatchObject({ status: 'ok' });
  });

  it('reads line by line for a person', async () => {
    const { code, stdout } = await cli(['doctor', ...NO_ENGINE, '--state', newState()]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ok {4}node +Node \d+/);
    expect(stdout).toMatch(/^fail {2}engine [\s\S]*^ {19}→ Run `strategic-python-mcp setup`/m);
    expect(stdout).toMatch(/1 of \d+ checks failed: engine\.\n$/);
    expect(stdout).not.toContain('\u001b');
  });

  it('tells a wrong setting as its finding, and a wrong option as usage', async () => {
    const wrong = await examine('--set', 'limits.pids=1');
    expect(wrong.code).toBe(1);
    expect(wrong.find('settings').found).toMatch(/limits\.pids.*expected at least 8, but "?1"? came/);
    expect((await cli(['doctor', '--colour'])).code).toBe(2);
  });

  it('names a state folder that cannot be, and one that others may enter', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spm-doctor-'));
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const none = await examine(...NO_ENGINE, '--state', join(file, 'state'));
    expect(none.find('state')).toMatchObject({
      status: 'fail',
      found: expect.stringContaining('ENOTDIR'),
      next: expect.stringContaining('--state DIR'),
    });
    expect(none.find('audit').status).toBe('skip');
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o755);
    const shared = await examine(...NO_ENGINE, '--state', open);
    expect(shared.find('state')).toMatchObject({ status: 'warn', next: `Type: chmod 700 ${open}` });
  });

  it('names a torn audit and one that somebody changed', async () => {
    const state = newState();
    await cli(['run', '-', ...NO_ENGINE, '--state', state], '1');
    const folder = join(state, 'audit');
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, `${whole}{"seq":`);
    expect((await examine(...NO_ENGINE, '--state', state)).find('audit').status).toBe('warn');
    writeFileSync(file, whole.replace('"unavailable"', '"ok"'));
    expect((await examine(...NO_ENGINE, '--state', state)).find('audit')).toMatchObject({
      status: 'fail',
      details: [expect.stringContaining('edited')],
    });
  });
});

it('an engine without the image is told to build it', async () => {
  const state = newState();
  const { name: engine, socket } = anyEngine();
  const settings = { ...settingsSchema.parse({ engine, socket }), state };
  const patient = await admit(settings, []);
  try {
    expect(await image.run({ ...patient, image: 'strategic-python-sandbox:none' })).toMatchObject({
      status: 'fail',
      next: expect.stringContaining('strategic-python-mcp setup'),
    });
  } finally {
    await patient.close();
  }
});
