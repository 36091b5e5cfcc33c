/**
 * Sets of things that flow from place to place until nothing grows. Knows nothing of Python: what the places are,
 * and what flows where, is written down in the files beside it.
 */
import type { ClassDef, FunctionDef, Lambda } from '../../syntax/ast.js';
import type { Located } from '../values/literals.js';

/** What a value can be. Those of one kind and origin are one object. */
export type Site =
  /** Something that cannot be told: a table, what comes from a library. Never an instance or class of the program. */
  | { readonly kind: 'anything' }
  /** A number, a truth value, a text that was computed: nothing that has methods of its own, and no known text. */
  | { readonly kind: 'plain' }
  /** A constant or f-string where it is written. */
  | { readonly kind: 'written'; readonly at: Located }
  /** An instance of a class of a library, where it is made: anything, of a known kind. */
  | { readonly kind: 'made'; readonly at: Located }
  /** An instance of a class of the program, and the class itself. */
  | { readonly kind: 'own' | 'class'; readonly node: ClassDef }
  | FunctionSite
  | HeldSite;

/** A function of the program, and what its first parameter is given when it is called through an attribute. */
export interface FunctionSite {
  readonly kind: 'function';
  readonly node: FunctionDef | Lambda;
  readonly first: 'instance' | 'class' | 'nothing';
}

/** A list, tuple, dict, set or generator: its elements, keys and values are one place. */
export interface HeldSite {
  readonly kind: 'held';
  /** Where it is written, for those that are. */
  readonly at: Located | undefined;
  readonly inside: Spot;
  /** What a generator or a coroutine gives: no list. */
  readonly isGenerator?: boolean;
  /** The dict it is a view of. */
  readonly behind?: HeldSite;
  /** Whether anything may have changed it since. */
  touched: boolean;
}

/** A place: a variable, an attribute's name, a parameter, what a function returns, an expression. */
export class Spot {
  /** What can be there, and whether the listeners have been told of it. */
  readonly sites = new Map<Site, boolean>();
  readonly listeners: ((site: Site) => void)[] = [];
  /** What has been arranged for it already, so that it is arranged once; for most places nothing is. */
  arranged: Set<unknown> | undefined;
}

/** Too much flows to be followed, or an instance flows out of what is followed: then nothing is known of anything. */
export class TooMuch extends Error {}

/** Steps: some 100 ms; ordinary programs of 50 lines take up to 6,000 of them. */
const MOST_STEPS = 300_000;

export class Solver {
  readonly #waiting: (readonly [Spot, Site])[] = [];
  #steps = 0;

  put(spot: Spot, site: Site): void {
    if (spot.sites.has(site)) return;
    spot.sites.set(site, false);
    this.#waiting.push([spot, site]);
  }

  /**
   * Calls the listener for each site that is or will be there.
   * @throws TooMuch
   */
  each(spot: Spot, listener: (site: Site) => void): void {
    spot.listeners.push(listener);
    this.#step(1 + spot.sites.size);
    // None of them is told in between; what the listener adds waits.
    for (const [site, isTold] of spot.sites) if (isTold) listener(site);
  }

  /** Like `each`, at most once for each key. */
  once(spot: Spot, key: unknown, listener: (site: Site) => void): void {
    spot.arranged ??= new Set();
    if (spot.arranged.has(key)) return;
    spot.arranged.add(key);
    this.each(spot, listener);
  }

  flow(from: Spot, to: Spot): void {
    if (from !== to) this.once(from, to, (site) => this.put(to, site));
  }

  /** @throws TooMuch */
  run(): void {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      const [spot, site] = next;
      spot.sites.set(site, true);
      const { length } = spot.listeners;
      this.#step(1 + length);
      for (let i = 0; i < length; i++) spot.listeners[i]?.(site);
    }
  }
  #step(many: number): void {
    this.#steps += many;
    if (this.#steps > MOST_STEPS) throw new TooMuch();
  }
}
