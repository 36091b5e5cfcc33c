/**
 * What values can be, as the solver's sites: one object for each kind and origin, so that sets of them stay small.
 * Where they come to is not known here.
 */
import type { Arg, Call, ClassDef, Expr, FunctionDef, Lambda } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import { type FunctionSite, type HeldSite, type Site, Spot } from './solver.js';

export const ANYTHING: Site = { kind: 'anything' };
export const PLAIN: Site = { kind: 'plain' };

/** A text or number: it has no methods of the program, and nothing in it that could be written. */
export function isScalar(site: Site): boolean {
  return site.kind === 'written' || site.kind === 'plain';
}

/** A constant or f-string, made once for each. */
export function writtenAt(expr: Expr, scope: Scope): Site {
  return { kind: 'written', at: { expr, scope } };
}

/** An instance that a call of a library's class makes, made once for each. */
export function madeBy(call: Call, scope: Scope): Site {
  return { kind: 'made', at: { expr: call, scope } };
}

/** A display or comprehension, made once for each. */
export function displayAt(expr: Expr, scope: Scope): HeldSite {
  return { kind: 'held', at: { expr, scope }, inside: new Spot(), touched: false };
}

export class Sites {
  readonly #instances = new Map<ClassDef, Site>();
  readonly #classes = new Map<ClassDef, Site>();
  readonly #functions = new Map<FunctionDef | Lambda, Map<FunctionSite['first'], Site>>();
  readonly #lists = new Map<object, HeldSite>();
  readonly #views = new Map<HeldSite, Map<HeldSite | string, HeldSite>>();

  instance(node: ClassDef): Site {
    return kept(this.#instances, node, () => ({ kind: 'own', node }));
  }

  class(node: ClassDef): Site {
    return kept(this.#classes, node, () => ({ kind: 'class', node }));
  }

  function(node: FunctionDef | Lambda, first: FunctionSite['first']): Site {
    const ways = kept(this.#functions, node, () => new Map<FunctionSite['first'], Site>());
    return kept(ways, first, () => ({ kind: 'function', node, first }));
  }

  /**
   * A list that is written nowhere: what `*args` holds, what a generator yields, what a built-in makes.
   * @param key what it belongs to: one list for each, or `x = x[1:]` would go on for ever
   */
  list(key: object, isGenerator = false): HeldSite {
    const made = { kind: 'held', at: undefined, touched: true, isGenerator } as const;
    return kept(this.#lists, key, () => ({ ...made, inside: new Spot() }));
  }

  /** What `**name` of a function holds, which is written where it is called. */
  rest(node: Arg, scope: Scope): HeldSite {
    const expr = { type: 'Name', id: node.arg, at: node.at } as const;
    return kept(this.#lists, node, () => displayAt(expr, scope));
  }

  /** What `items()`, `keys()` and `values()` of a dict give, or what is in that. */
  view(behind: HeldSite, of: HeldSite | string): HeldSite {
    const views = kept(this.#views, behind, () => new Map<HeldSite | string, HeldSite>());
    return kept(views, of, () => ({
      kind: 'held',
      at: undefined,
      touched: true,
      behind,
      inside: new Spot(),
    }));
  }
}

/** What a map has under the key, made when it is first asked for. */
export function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
