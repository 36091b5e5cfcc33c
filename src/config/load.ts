/**
 * Joins the sources of settings, flag over environment over config file over default, and checks the whole.
 * Every problem is reported at once, each with the setting's name, where its value came from and what was
 * expected.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { type RawSettings, type Settings, settingsSchema } from '../config.js';
import { ConfigError, told } from '../errors.js';
import { readConfigFile } from './file.js';
import { expectedBy, shown } from './issues.js';
import { ENV_PREFIX, readText, type SettingKey, settingKeys } from './keys.js';
import { configFileCandidates, defaultStateDir } from './places.js';

export interface SettingSources {
  /** Dotted setting name to the text given on the command line; `config` names the config file. */
  readonly flags: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const CONFIG_VARIABLE = `${ENV_PREFIX}CONFIG`;

interface Origin {
  readonly text: string;
  readonly value: unknown;
}

/** @throws ConfigError that names every wrong or unknown setting */
export async function loadSettings(sources: SettingSources): Promise<Settings> {
  const merged: Record<string, unknown> = {};
  const origins = new Map<string, Origin>();
  const problems: string[] = [];
  const file = configFile(sources);
  if (file) {
    const values = await readConfigFile(file);
    structuredCloneInto(merged, values);
    origins.set('', { text: `config file ${file}`, value: values });
  }
  applyTexts(merged, origins, problems, environmentTexts(sources.env));
  applyTexts(merged, origins, problems, flagTexts(sources.flags));
  const parsed = settingsSchema.safeParse(merged);
  if (!parsed.success)
    problems.push(...parsed.error.issues.flatMap((issue) => explainIssue(issue, merged, origins)));
  if (problems.length > 0 || !parsed.success)
    throw new ConfigError(problems.join('\n'), {
      next: '`strategic-python-mcp serve --help` lists all settings.',
    });
  return complete(within(parsed.data, merged), sources.env);
}

function configFile({ flags, env }: SettingSources): string | undefined {
  const named = flags.config ?? env[CONFIG_VARIABLE];
  if (named !== undefined) return resolve(named);
  return configFileCandidates(env).find((candidate) => existsSync(candidate));
}

interface TextValue {
  readonly origin: string;
  readonly text: string;
  matches(key: SettingKey): boolean;
}

function environmentTexts(env: SettingSources['env']): TextValue[] {
  return Object.entries(env)
    .filter(([name, text]) => name.startsWith(ENV_PREFIX) && name !== CONFIG_VARIABLE && text !== undefined)
    .map(([name, text]) => ({
      origin: `environment variable ${name}`,
      text: text ?? '',
      matches: (key) => key.variable === name,
    }));
}

function flagTexts(flags: SettingSources['flags']): TextValue[] {
  return Object.entries(flags)
    .filter(([name]) => name !== 'config')
    .map(([name, text]) => ({
      origin: `command line setting ${name}`,
      text,
      matches: (key) => key.name === name,
    }));
}

function applyTexts(
  merged: Record<string, unknown>,
  origins: Map<string, Origin>,
  problems: string[],
  texts: readonly TextValue[],
): void {
  if (texts.length === 0) return;
  const keys = settingKeys();
  for (const source of texts) {
    const key = keys.find((candidate) => source.matches(candidate));
    if (!key) {
      problems.push(`Unknown ${source.origin}: there is no such setting.`);
      continue;
    }
    const value = readText(key, source.text);
    set(merged, key.path, value);
    origins.set(key.name, { text: source.origin, value: source.text });
  }
}

function set(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = target;
  for (const part of path.slice(0, -1)) {
    const next = at[part];
    const group = next !== null && typeof next === 'object' ? (next as Record<string, unknown>) : {};
    at[part] = group;
    at = group;
  }
  at[path.at(-1) ?? ''] = value;
}

function structuredCloneInto(target: Record<string, unknown>, values: Readonly<Record<string, unknown>>) {
  Object.assign(target, structuredClone(values));
}

function explainIssue(
  issue: z.core.$ZodIssue,
  merged: Readonly<Record<string, unknown>>,
  origins: ReadonlyMap<string, Origin>,
): string[] {
  const fileOrigin = origins.get('')?.text ?? 'the settings';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const name = [...issue.path, key].join('.');
      return `Unknown setting ${name} in ${fileOrigin}: expected ${knownBelow(issue.path)}.`;
    });
  const name = issue.path.filter((part) => typeof part === 'string').join('.');
  const origin = origins.get(name);
  const came = shown(
    origin ? origin.value : issue.path.reduce<unknown>((at, part) => (at as never)?.[part], merged),
  );
  const field = `Setting ${name} (${origin?.text ?? fileOrigin})`;
  return [`${told({ field, came, expected: expectedBy(issue) })}.`];
}

function knownBelow(path: readonly PropertyKey[]): string {
  const depth = path.length;
  const names = settingKeys()
    .filter((key) => path.every((part, index) => key.path[index] === part))
    .map((key) => key.path[depth] ?? '');
  return `one of ${[...new Set(names)].join(', ')}`;
}

/** A timeout that nobody set follows a maximum that somebody lowered. */
function within(settings: RawSettings, given: { readonly limits?: unknown }): RawSettings {
  const { limits } = settings;
  if ((given.limits as Partial<typeof limits> | undefined)?.timeout_ms !== undefined) return settings;
  return {
    ...settings,
    limits: { ...limits, timeout_ms: Math.min(limits.timeout_ms, limits.timeout_max_ms) },
  };
}

function complete(settings: RawSettings, env: SettingSources['env']): Settings {
  if (settings.limits.timeout_ms > settings.limits.timeout_max_ms)
    throw new ConfigError(
      `Setting limits.timeout_ms: expected at most limits.timeout_max_ms (${settings.limits.timeout_max_ms}), but ${settings.limits.timeout_ms} came.`,
    );
  const state = settings.state === undefined ? defaultStateDir(env) : resolve(settings.state);
  if (settings.workspace === undefined) return { ...settings, state };
  return { ...settings, state, workspace: existingFolder(settings.workspace) };
}

function existingFolder(path: string): string {
  try {
    if (statSync(path).isDirectory()) return realpathSync(path);
  } catch {
    // Answered below, together with what exists but is no folder.
  }
  throw new ConfigError(
    `Setting workspace: expected a folder that exists, but ${JSON.stringify(path)} came.`,
  );
}
