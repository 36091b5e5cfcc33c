/**
 * What a reference is, and what an attribute or a call of it is: the public surface of the policy's modules. Says
 * nothing of what the names of a program stand for (resolve.ts).
 *
 * A reference is a text: `module:pandas`, `name:pandas.read_csv`, `instance:io.StringIO`, `builtin:open`,
 * `class:17` / `function:17` / `own:17` (a class of the program, a function, an instance of its class; the
 * number is its place), `leak:pandas.io` (reached through a module but not public).
 */
import type { PolicyData } from '../../policy-data.js';
import type { Definition } from './scopes.js';

export type Ref = string;
export type Refs = ReadonlySet<Ref>;

/** More meanings than this and the name stands for anything; no real program comes near. */
export const MOST = 24;
/** Characters of a canonical name; attributes of results go on from there without one. */
const LONGEST = 300;

/** Packages that are not listed themselves, but hold what is; by policy, since each text that is judged asks anew. */
const parents = new WeakMap<PolicyData, ReadonlySet<string>>();

function parentsOf(policy: PolicyData): ReadonlySet<string> {
  let found = parents.get(policy);
  if (!found) {
    const out = new Set<string>();
    for (const module of policy.modules.keys()) {
      for (let dot = module.lastIndexOf('.'); dot > 0; dot = module.lastIndexOf('.', dot - 1))
        out.add(module.slice(0, dot));
    }
    found = out;
    parents.set(policy, found);
  }
  return found;
}

export class References {
  readonly #policy: PolicyData;
  readonly #parents: ReadonlySet<string>;

  constructor(policy: PolicyData) {
    this.#policy = policy;
    this.#parents = parentsOf(policy);
  }

  /** What an import binds. */
  imported({ module = '', member }: Definition): Ref {
    if (member === undefined) return this.#isModule(module) ? `module:${module}` : `leak:${module}`;
    if (!this.#isModule(module)) return `leak:${module}.${member}`;
    return this.step(`module:${module}`, member);
  }

  #isModule(module: string): boolean {
    return this.#policy.modules.has(module) || this.#parents.has(module);
  }

  /** What `ref.attribute` is. */
  step(ref: Ref, attribute: string): Ref {
    const [kind, name] = split(ref);
    if (kind === 'leak') return ref;
    if (kind === 'name') {
      // What stands under a setting the program may have put there.
      const isSetting = this.#policy.settings.writable.includes(name);
      return isSetting || name.length > LONGEST ? '' : `name:${name}.${attribute}`;
    }
    if (kind === 'builtin') return `name:builtins.${name}.${attribute}`;
    if (kind !== 'module') return '';
    const listed = this.#policy.modules.get(name);
    const what = listed?.names.get(attribute);
    if (what?.startsWith('module:')) return what;
    if (what) return `name:${name}.${attribute}`;
    const inner = `${name}.${attribute}`;
    if (this.#isModule(inner) && !listed?.without.has(attribute)) return `module:${inner}`;
    return `leak:${inner}`;
  }

  /** True when the name is a class that the names file lists. */
  isClass(name: string): boolean {
    const dot = name.lastIndexOf('.');
    return this.#policy.modules.get(name.slice(0, dot))?.names.get(name.slice(dot + 1)) === 'class';
  }

  /** What calling it gives; empty where the policy does not know it by name. */
  called(ref: Ref): Ref {
    const [kind, name] = split(ref);
    if (kind === 'class') return `own:${name}`;
    if (kind === 'name' && this.isClass(name)) return `instance:${name}`;
    return '';
  }
}

export function split(ref: Ref): [kind: string, name: string] {
  const colon = ref.indexOf(':');
  return [ref.slice(0, colon), ref.slice(colon + 1)];
}
