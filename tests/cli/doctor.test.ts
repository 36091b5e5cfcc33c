/** `doctor` as a person or a script meets it: on a machine where all works, and where something does not. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAudit } from '../../src/audit/audit.js';
import { settingsSchema } from '../../src/config.js';
import type { Check } from '../../src/doctor/check.js';
import { image } from '../../src/doctor/image.js';
import { cpu, memory, pids } from '../../src/doctor/limits.js';
import { admit } from '../../src/doctor/patient.js';
import { audit, state } from '../../src/doctor/state.js';
import { CHECKS } from '../../src/doctor.js';
import { onPath } from '../../src/sandbox/candidates.js';
import { CLI, environment, NO_ENGINE, newState } from '../mcp/support.js';
import { anyEngine } from '../support/engines.js';
import { cli } from './support.js';

/** Any that is nobody's here. */
const USER = 4321;

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
    const folder = newState();
    const words = [...anyEngine().options, '--state', folder, '--set', 'pool.warm=1'];
    const { code, report, find } = await examine(...words);
    expect(report.checks.filter(({ status }) => status === 'fail' || status === 'skip')).toEqual([]);
    expect(report.checks.map(({ name }) => name)).toEqual(CHECKS.map(({ name }) => name));
    expect({ code, ok: report.ok }).toEqual({ code: 0, ok: true });
    expect(find('engine').found).toContain('the socket setting');
    expect(find('packages').found).toMatch(/Python 3\.13\.\d+, \d+ packages as locked: .*pandas 3/);
    expect(find('memory').found).toContain('out_of_memory');
    expect(find('pids').found).toMatch(/of 48 processes and threads, a program got 4\d/);
    expect(find('cpu').found).toMatch(/got \d\.\d\d of [\d.]+ CPUs/);
    expect(find('mcp').found).toContain('run_python');
    // Of all it tried, only the run through MCP is the operator's.
    const [file = ''] = readdirSync(join(folder, 'audit'));
    expect(readFileSync(join(folder, 'audit', file), 'utf8').match(/"kind":"opened"/g)).toHaveLength(1);
  });

  it('says line by line where it looked for an engine, why not, and what to do; the rest is tried', async () => {
    const { code, stdout } = await cli(['doctor', ...NO_ENGINE, '--state', newState()]);
    expect(code).toBe(1);
    for (const name of ['node', 'policy', 'state', 'audit', 'store'])
      expect(stdout).toMatch(new RegExp(`^ok {4}${name} `, 'm'));
    expect(stdout).toMatch(
      /^fail {2}engine .*\n {19}the socket setting \(\/nonexistent\/engine\.sock\): there is no such socket\n {19}→ Set `socket` to that of an engine .*`strategic-python-mcp setup`/m,
    );
    for (const name of ['runtime', 'image', 'memory', 'mcp'])
      expect(stdout).toMatch(new RegExp(`^skip {2}${name} .*not tried`, 'm'));
    expect(stdout).toMatch(/1 of \d+ checks failed: engine\.\n$/);
    expect(stdout).not.toContain('\u001b');
  });

  it('tells a wrong setting as its finding, and a wrong option as usage', async () => {
    const wrong = await examine('--set', 'limits.pids=1');
    expect(wrong.code).toBe(1);
    expect(wrong.find('settings').found).toMatch(/limits\.pids.*expected at least 8, but "?1"? came/);
    expect((await cli(['doctor', '--colour'])).code).toBe(2);
  });
});

/** Of the checks that need no engine, straight: a command for each would only cost time. */
async function checked(check: Check, state: string) {
  const patient = await admit({ ...settingsSchema.parse({}), state }, []);
  return check.run(patient).finally(() => patient.close());
}

describe('the state folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spm-doctor-'));

  it('that cannot be is named, and what to do', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await checked(state, join(folder, 'file', 'state'))).toMatchObject({
      status: 'fail',
      found: expect.stringContaining('ENOTDIR'),
      next: expect.stringContaining('--state DIR'),
    });
  });

  it('that others may enter is named', async () => {
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o755);
    expect(await checked(state, open)).toMatchObject({ status: 'warn', next: `Type: chmod 700 ${open}` });
  });

  it('with a torn audit is told from one that somebody changed', async () => {
    const own = join(folder, 'own');
    const written = createAudit({
      folder: join(own, 'audit'),
      serverId: 's',
      version: '0',
      durability: 'batched',
      onProblem: () => {},
    });
    await written.open({ run_id: 'r' });
    await written.end();
    const file = join(own, 'audit', readdirSync(join(own, 'audit'))[0] ?? '');
    const whole = readFileSync(file, 'utf8');
    expect(await checked(audit, own)).toMatchObject({ status: 'ok' });
    writeFileSync(file, `${whole}{"seq":`);
    expect(await checked(audit, own)).toMatchObject({ status: 'warn' });
    writeFileSync(file, whole.replace('"run_id":"r"', '"run_id":"x"'));
    expect(await checked(audit, own)).toMatchObject({
      status: 'fail',
      details: [expect.stringContaining('edited')],
    });
  });
});

/** A user without rights on a machine with the old cgroups: Podman starts for it, and cannot limit anything. */
const isOldCgroup = process.platform === 'linux' && existsSync('/sys/fs/cgroup/memory');
const canBeAnother = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;
const hasPodman = onPath(process.env, 'podman') !== undefined;

it.runIf(process.env.FULL && isOldCgroup && canBeAnother && hasPodman)(
  'rootless Podman on cgroup v1 is refused, and cgroup v2 named',
  () => {
    const home = mkdtempSync(join(tmpdir(), 'spm-rootless-'));
    chownSync(home, USER, USER);
    const user = ['--reuid', `${USER}`, '--regid', `${USER}`, '--clear-groups'];
    const words = [
      process.execPath,
      CLI,
      'doctor',
      '--json',
      '--engine',
      'podman',
      '--state',
      join(home, 's'),
    ];
    const { stdout } = spawnSync('setpriv', [...user, ...words], {
      cwd: home,
      encoding: 'utf8',
      env: environment({ HOME: home, XDG_RUNTIME_DIR: home, XDG_CONFIG_HOME: home }),
    });
    const found = (JSON.parse(stdout) as Report).checks.find(({ name }) => name === 'engine');
    expect(found).toMatchObject({ status: 'fail', next: expect.stringContaining('cgroup v2') });
  },
);

it.runIf(process.env.FULL)('a limit that does not hold is a failure, or a warning by leave', async () => {
  const { name: engine, socket } = anyEngine();
  const settings = { ...settingsSchema.parse({ engine, socket }), state: newState() };
  const patient = await admit(settings, []);
  try {
    const real = await patient.laboratory();
    // As if lower limits had been asked for than those the containers have.
    const laboratory = async () => ({
      ...real,
      limits: { memory_bytes: 32 * 1024 * 1024, pids: 8, cpus: 0.1 },
    });
    for (const [check, limit] of [
      [memory, 'memory'] as const,
      [pids, 'pids'] as const,
      [cpu, 'cpu'] as const,
    ]) {
      expect(await check.run({ ...patient, laboratory })).toMatchObject({ status: 'fail' });
      const lenient = { ...settings, allow_unenforced: [limit] };
      expect(await check.run({ ...patient, laboratory, settings: lenient })).toMatchObject({
        status: 'warn',
      });
    }
  } finally {
    await patient.close();
  }
});

it('an engine without the image is told to build it', async () => {
  const { name: engine, socket } = anyEngine();
  const settings = { ...settingsSchema.parse({ engine, socket }), state: newState() };
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
