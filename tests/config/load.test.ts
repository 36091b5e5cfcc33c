/** Settings: sources, precedence, and what is said about a wrong or unknown one. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { settingKeys } from '../../src/config/keys.js';
import { loadSettings } from '../../src/config/load.js';
import { settingsSchema } from '../../src/config.js';
import { ConfigError } from '../../src/errors.js';

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

const folder = mkdtempSync(join(tmpdir(), 'spm-config-'));
const base = { XDG_STATE_HOME: '/var/state', XDG_CONFIG_HOME: join(folder, 'nothing') };

function configFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function problem(flags: Record<string, string>, env: Record<string, string> = {}): Promise<string> {
  const error = await loadSettings({ flags, env: { ...base, ...env } }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return (error as ConfigError).message;
}

describe('sources', () => {
  test('defaults, with the state in the XDG state folder', async () => {
    const settings = await loadSettings({ flags: {}, env: base });
    expect(settings.state).toBe('/var/state/strategic-python-mcp');
    expect(settings).toMatchObject({
      policy: 'strategic',
      default_persona: 'diego',
      store: 'results',
      audit: { durability: 'batched' },
      limits: { timeout_ms: 30_000, memory_bytes: 512 * 1024 * 1024 },
    });
  });

  test('a flag wins over the environment, which wins over the file, which wins over the default', async () => {
    const config = configFile('all.yaml', 'limits:\n  pids: 32\n  cpus: 2\n  timeout_ms: 1000\n');
    const env = {
      ...base,
      STRATEGIC_PYTHON_LIMITS_CPUS: '1.5',
      STRATEGIC_PYTHON_LIMITS_TIMEOUT_MS: '2000',
    };
    const settings = await loadSettings({ flags: { config, 'limits.timeout_ms': '3000' }, env });
    expect(settings.limits).toMatchObject({ pids: 32, cpus: 1.5, timeout_ms: 3000, queue: 32 });
  });

  test('the usual place of the config file is read, JSON as well', async () => {
    const home = mkdtempSync(join(tmpdir(), 'spm-config-'));
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(home, 'strategic-python-mcp'));
    writeFileSync(join(home, 'strategic-python-mcp', 'config.json'), '{"store": "off"}');
    const settings = await loadSettings({ flags: {}, env: { XDG_CONFIG_HOME: home } });
    expect(settings.store).toBe('off');
  });

  test('lists come as text with commas', async () => {
    const env = { ...base, STRATEGIC_PYTHON_ALLOW_UNENFORCED: 'memory, pids' };
    expect((await loadSettings({ flags: {}, env })).allow_unenforced).toEqual(['memory', 'pids']);
  });
});

test('a lower maximum lowers the timeout that nobody set', async () => {
  const limits = async (flags: Record<string, string>) => (await loadSettings({ flags, env: base })).limits;
  expect(await limits({ 'limits.timeout_max_ms': '10000' })).toMatchObject({ timeout_ms: 10_000 });
  expect(await limits({ 'limits.timeout_max_ms': '60000' })).toMatchObject({ timeout_ms: 30_000 });
});

describe('a wrong or unknown setting is named with what was expected', () => {
  test.each([
    ['out of range', { 'limits.pids': '2' }, {}, /limits\.pids \(command line.*at least 8, but "2" came/],
    ['too many runs', { 'limits.concurrency': '11' }, {}, /limits\.concurrency.*at most 10, but "11" came/],
    ['too long a queue', { 'limits.queue': '1001' }, {}, /limits\.queue.*at most 1000/],
    ['too long a text', { runtime: 'r'.repeat(5_000) }, {}, /runtime.*at most 4096 characters/],
    [
      'no number',
      {},
      { STRATEGIC_PYTHON_LIMITS_PIDS: 'many' },
      /LIMITS_PIDS\): expected a number|whole number/,
    ],
    ['unknown variable', {}, { STRATEGIC_PYTHON_COLOUR: 'red' }, /STRATEGIC_PYTHON_COLOUR/],
    ['unknown flag', { 'limits.colour': '1' }, {}, /limits\.colour/],
    ['not among the choices', { engine: 'lxc' }, {}, /engine.*one of auto, docker, podman, but "lxc" came/],
    [
      'timeout above its maximum',
      { 'limits.timeout_ms': '300', 'limits.timeout_max_ms': '200' },
      {},
      /limits\.timeout_ms.*at most limits\.timeout_max_ms \(200\), but 300 came/,
    ],
    ['workspace that is not there', { workspace: '/no/such/folder' }, {}, /workspace.*folder that exists/],
  ])('%s', async (_name, flags, env, expected) => {
    expect(await problem(flags as Record<string, string>, env as Record<string, string>)).toMatch(expected);
  });

  test('unknown name in the file, with the known ones', async () => {
    const config = configFile('unknown.yaml', 'limits:\n  memroy_bytes: 1\n');
    expect(await problem({ config })).toMatch(/limits\.memroy_bytes in config file .*memory_bytes/);
  });

  test('a file that is no YAML', async () => {
    const config = configFile('broken.yaml', 'limits: [\n');
    expect(await problem({ config })).toMatch(/broken\.yaml is not YAML/);
  });

  test('all problems at once', async () => {
    const text = await problem({ 'limits.pids': '2', engine: 'lxc' });
    expect(text).toMatch(/limits\.pids/);
    expect(text).toMatch(/engine/);
  });
});

test('every number and text has an upper bound', () => {
  const unbounded = (schema: JsonSchema, path = ''): string[] => [
    ...(['number', 'integer'].includes(schema.type ?? '') && !((schema.maximum ?? 2 ** 53) < 2 ** 53)
      ? [path]
      : []),
    ...(schema.type === 'string' && !schema.enum && schema.maxLength === undefined ? [path] : []),
    ...(schema.type === 'array' && schema.maxItems === undefined ? [path] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      unbounded(inner, `${path}/${name}`),
    ),
  ];
  expect(unbounded(z.toJSONSchema(settingsSchema) as JsonSchema)).toEqual([]);
});

test('every setting has a description and one environment variable', () => {
  const keys = settingKeys();
  expect(keys.length).toBeGreaterThan(25);
  for (const key of keys) expect(key.description, key.name).not.toBe('');
  expect(new Set(keys.map((key) => key.variable)).size).toBe(keys.length);
});
