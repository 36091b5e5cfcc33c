/** Reads a policy file, what it extends and its names file. A broken one stops the start (ConfigError). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ConfigError } from '../errors.js';
import type { PolicyIdentity } from './policy.js';
import type { FileArgument, ModuleNames, PolicyData } from './policy-data.js';
import { type NamesFile, namesFileSchema, type PolicyFile, policyFileSchema } from './schema.js';

export interface LoadedPolicy {
  readonly data: PolicyData;
  readonly identity: PolicyIdentity;
  /** Every file it was read from, absolute. */
  readonly files: readonly string[];
}

/** @throws ConfigError naming file, line and field */
export function loadPolicy(file: string): LoadedPolicy {
  const chain = readChain(resolve(file));
  const own = chain.at(-1);
  if (!own) throw new ConfigError(`Policy file ${file}: empty.`);
  const merged = chain.map((entry) => entry.content).reduce(merge);
  const withNames = chain.findLast((entry) => entry.content.names !== undefined);
  const names = withNames?.content.names
    ? readNames(resolve(dirname(withNames.file), withNames.content.names))
    : undefined;
  const hash = createHash('sha256');
  for (const entry of chain) hash.update(entry.text).update('\0');
  if (names) hash.update(names.text);
  const data = fold(merged, names?.content, own.file);
  const { name, version } = merged;
  return {
    data,
    identity: { name, version, sha256: hash.digest('hex'), enforced: data.enforce },
    files: [...chain.map((entry) => entry.file), ...(names ? [names.file] : [])],
  };
}

interface Entry {
  readonly file: string;
  readonly text: string;
  readonly content: PolicyFile;
}

/** The extended files first, the named file last. */
function readChain(file: string): Entry[] {
  const chain: Entry[] = [];
  let next: string | undefined = file;
  while (next) {
    if (chain.some((entry) => entry.file === next)) {
      throw new ConfigError(`Policy file ${file}: it extends itself through ${next}.`);
    }
    const entry = readPolicy(next);
    chain.unshift(entry);
    next = entry.content.extends === undefined ? undefined : resolve(dirname(next), entry.content.extends);
  }
  return chain;
}

function read(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(`${what} ${file} cannot be read.`, {
      cause,
      next: 'Name a policy that exists: strategic, unrestricted, or a path.',
    });
  }
}

function readPolicy(file: string): Entry {
  const text = read(file, 'Policy file');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken)
    throw new ConfigError(`Policy file ${file}, line ${broken.linePos?.[0].line ?? 1}: ${broken.message}`);
  const parsed = policyFileSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { file, text, content: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issuePath(issue);
  let line = 1;
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) {
      line = lines.linePos(range[0]).line;
      break;
    }
  }
  throw new ConfigError(
    `Policy file ${file}, line ${line}, field ${path.join('.') || '(top)'}: ${issue?.message ?? 'invalid'}.`,
    { next: 'The fields are described in docs/policy.md.' },
  );
}

function issuePath(issue: z.core.$ZodIssue | undefined): (string | number)[] {
  const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
  return issue?.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
}

function readNames(file: string): { file: string; text: string; content: NamesFile } {
  const text = read(file, 'Names file');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ConfigError(`Names file ${file} is not JSON.`, {
      cause,
      next: 'Write it with policies/generate.py.',
    });
  }
  const parsed = namesFileSchema.safeParse(json);
  if (parsed.success) return { file, text, content: parsed.data };
  const [issue] = parsed.error.issues;
  throw new ConfigError(`Names file ${file}, field ${issue?.path.join('.')}: ${issue?.message}.`, {
    next: 'Write it with policies/generate.py.',
  });
}

/** Scalars of the later file win; lists and mappings add up, the later entry winning. */
function merge(base: PolicyFile, over: PolicyFile): PolicyFile {
  const join = (a: unknown, b: unknown): unknown => {
    if (b === undefined) return a;
    if (Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])];
    if (isMapping(a) && isMapping(b)) {
      const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
      return Object.fromEntries([...keys].map((key) => [key, join(a[key], b[key])]));
    }
    return b;
  };
  return join(base, over) as PolicyFile;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fold(file: PolicyFile, names: NamesFile | undefined, path: string): PolicyData {
  const removed = new Set(file.remove_modules);
  const resolved = (field: 'modules' | 'persona_modules') => {
    const modules = new Map<string, ModuleNames>();
    for (const [name, rule] of Object.entries(file[field] ?? {})) {
      if (removed.has(name)) continue;
      const generated = names?.modules[name];
      if (!generated && !rule.only && !rule.also) {
        throw new ConfigError(
          `Policy file ${path}, field ${field}.${name}: the names file has no such module.`,
          {
            next: 'Run policies/generate.py with the image, or list its names under `only`.',
          },
        );
      }
      modules.set(name, publicNames(generated, rule, file.without_everywhere ?? {}));
    }
    return modules;
  };
  const denied = file.builtins?.denied ?? {};
  const plain = new Set(file.attributes?.private_plain);
  return {
    name: file.name,
    version: file.version,
    enforce: file.enforce ?? true,
    modules: resolved('modules'),
    personaModules: resolved('persona_modules'),
    importable: new Set(names?.importable),
    moduleHints: new Map(Object.entries(file.module_hints ?? {})),
    builtins: {
      allowed: new Set((file.builtins?.allowed ?? []).filter((name) => !(name in denied))),
      denied: new Map(Object.entries(denied)),
    },
    secondClass: {
      builtins: new Set(file.second_class?.builtins),
      names: new Set(file.second_class?.names),
    },
    attributes: {
      privateAllowed: new Set(file.attributes?.private_allowed),
      readable: new Set(file.attributes?.private_readable),
      foreign: names && new Set(names.private.filter((name) => !plain.has(name))),
      denied: new Map(Object.entries(file.attributes?.denied ?? {})),
      definable: new Set(file.attributes?.definable),
    },
    methods: { takers: new Set(file.methods?.takers), allowed: new Set(file.methods?.allowed) },
    tables: {
      kept: new Set(file.tables?.kept),
      giving: new Set(file.tables?.giving),
      groups: new Set(file.tables?.groups),
      ofGroups: new Set(file.tables?.of_groups),
    },
    keywords: new Map(
      Object.entries(file.keywords ?? {}).map(([name, values]) => [name, new Set(values.map(pythonText))]),
    ),
    settings: {
      options: file.settings?.options ?? [],
      rcDenied: file.settings?.rc_denied ?? [],
      backends: new Set(file.settings?.backends),
      writable: file.settings?.writable ?? [],
    },
    strings: new Map(Object.entries(file.strings ?? {}).map(([name, { keyword }]) => [name, keyword])),
    members: new Map(Object.entries(names?.members ?? {}).map(([name, list]) => [name, new Set(list)])),
    files: {
      readers: fileArguments(file.files?.readers),
      writers: fileArguments(file.files?.writers),
      endings: new Set(file.files?.endings),
      memory: new Set(file.files?.memory),
    },
  };
}

function fileArguments(
  given: NonNullable<PolicyFile['files']>['readers'] = {},
): ReadonlyMap<string, FileArgument> {
  return new Map(
    Object.entries(given).map(([name, where]) => [
      name,
      typeof where === 'string' ? { keyword: where, place: 0 } : where,
    ]),
  );
}

/** A literal as a rule compares it: texts as they are, True and False by their Python names. */
function pythonText(value: string | boolean): string {
  if (typeof value === 'string') return value;
  return value ? 'True' : 'False';
}

type ModuleRule = NonNullable<PolicyFile['modules']>[string];

function publicNames(
  generated: NamesFile['modules'][string] | undefined,
  rule: ModuleRule,
  everywhere: Readonly<Record<string, string>>,
): ModuleNames {
  const names = new Map<string, 'class' | 'function' | 'value' | `module:${string}`>();
  for (const name of generated?.classes ?? []) names.set(name, 'class');
  for (const name of generated?.functions ?? []) names.set(name, 'function');
  for (const name of generated?.values ?? []) names.set(name, 'value');
  for (const [name, target] of Object.entries(generated?.modules ?? {})) names.set(name, `module:${target}`);
  for (const name of rule.also ?? []) if (!names.has(name)) names.set(name, 'function');
  if (rule.only) {
    const only = new Set(rule.only);
    for (const name of names.keys()) if (!only.has(name)) names.delete(name);
    for (const name of only) if (!names.has(name) && !generated) names.set(name, 'function');
  }
  const without = new Map<string, string>();
  for (const [pattern, reason] of Object.entries({ ...everywhere, ...rule.without })) {
    if (!pattern.endsWith('*')) without.set(pattern, reason);
    else
      for (const name of names.keys()) if (name.startsWith(pattern.slice(0, -1))) without.set(name, reason);
  }
  for (const name of rule.also ?? []) without.delete(name);
  for (const name of without.keys()) names.delete(name);
  return { names, without, star: generated?.star };
}
