/**
 * The policy of one persona: what its file takes away from the operator's policy, and what it adds of that which the
 * operator's policy holds ready for personas. Everything else stays as the operator has it.
 */
import { createHash } from 'node:crypto';
import { ConfigError } from '../errors.js';
import type { Narrowing, PolicyIdentity } from './policy.js';
import type { ModuleNames, PolicyData } from './policy-data.js';

/** @throws ConfigError for what the operator's policy does not list or does not hold ready */
export function narrowPolicy(policy: PolicyData, narrowing: Narrowing): PolicyData {
  if (!policy.enforce) return policy; // its operator refuses nothing to anybody
  const { persona, remove_modules = [], add_modules = [], without = {}, builtins_denied = {} } = narrowing;
  const modules = new Map(policy.modules);
  for (const name of add_modules) {
    const ready = policy.personaModules.get(name);
    if (!ready && !modules.has(name)) {
      const known = [...policy.personaModules.keys()].join(', ');
      throw fault(persona, 'add_modules', `policy ${policy.name} does not hold ${name} ready for personas`, {
        next: `It holds ready: ${known || 'none; `persona_modules` of the policy file names them'}.`,
      });
    }
    if (ready) modules.set(name, ready);
  }
  for (const name of remove_modules) {
    const gone = [...modules.keys()].filter((module) => module === name || module.startsWith(`${name}.`));
    if (gone.length === 0)
      throw fault(persona, 'remove_modules', `policy ${policy.name} lists no module ${name}`);
    for (const module of gone) modules.delete(module);
  }
  for (const [name, reasons] of Object.entries(without)) {
    const listed = modules.get(name);
    if (!listed) throw fault(persona, `without.${name}`, `policy ${policy.name} lists no module ${name}`);
    modules.set(name, takeOut(listed, reasons));
  }
  return {
    ...policy,
    name: `${policy.name}+${persona}`,
    modules,
    builtins: {
      allowed: new Set([...policy.builtins.allowed].filter((name) => !Object.hasOwn(builtins_denied, name))),
      denied: new Map([...policy.builtins.denied, ...Object.entries(builtins_denied)]),
    },
  };
}

/** Another policy has another hash: that of the operator's, and of what the persona changes. */
export function narrowedIdentity(identity: PolicyIdentity, narrowing: Narrowing): PolicyIdentity {
  if (!identity.enforced) return identity;
  const { persona, ...changes } = narrowing;
  const sha256 = createHash('sha256')
    .update(identity.sha256)
    .update(JSON.stringify([persona, sorted(changes)]))
    .digest('hex');
  return { ...identity, name: `${identity.name}+${persona}`, sha256 };
}

function takeOut(module: ModuleNames, reasons: Readonly<Record<string, string>>): ModuleNames {
  const names = new Map([...module.names].filter(([name]) => !Object.hasOwn(reasons, name)));
  return {
    names,
    without: new Map([...module.without, ...Object.entries(reasons)]),
    star: module.star?.every((name) => names.has(name)) ? module.star : undefined,
  };
}

/** The same whatever the order in which fields were written. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

function fault(persona: string, field: string, message: string, options?: { next: string }): ConfigError {
  return new ConfigError(`Persona ${persona}, field policy.${field}: ${message}.`, options);
}
