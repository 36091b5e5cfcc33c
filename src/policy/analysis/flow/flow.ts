/**
 * Which values the expressions of a program can have, followed through attributes, methods, parameters and lists over
 * the whole program. Asked only where nothing simpler knows; worked out when it is first asked.
 */
import type { Call, ClassDef, Constant, Expr, FunctionDef, Lambda } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import { isSameKey, type Located } from '../values/literals.js';
import { readVariable } from './definitions.js';
import { readExpression } from './expressions.js';
import { type Known, Program } from './program.js';
import { isScalar } from './sites.js';
import { type HeldSite, type Site, type Spot, TooMuch } from './solver.js';
import { readProgram } from './statements.js';

export class Flow {
  readonly #known: Known;
  #made: Program | undefined | 'unknown';

  constructor(known: Known) {
    this.#known = known;
  }

  /** Without classes, values are followed by simpler means: only who calls what is asked here. */
  get #hasClasses(): boolean {
    return this.#known.survey.all('ClassDef').length > 0;
  }

  /**
   * Whether it is always an instance of a plain class of the program, or a number, a text, a list or None.
   * @param strict and none of the latter
   */
  isOwn(value: Expr, scope: Scope, strict = false): boolean {
    if (!this.#hasClasses) return false;
    const sites = this.#sites(value, scope);
    return (
      sites.some(({ kind }) => kind === 'own') &&
      sites.every(
        (site) =>
          site.kind === 'own' ||
          (!strict && (site.kind === 'plain' || site.kind === 'written' || isList(site))),
      )
    );
  }

  /**
   * Whether it is always a list or dict of the program, an instance of its classes, a text or a number.
   * @param isMade what of libraries it may be besides
   */
  isHeld(value: Expr, scope: Scope, isMade: (made: Expr, scope: Scope) => boolean): boolean {
    const sites = this.#sites(value, scope);
    return (
      sites.length > 0 &&
      sites.every(
        (site) =>
          site.kind === 'held' ||
          site.kind === 'own' ||
          isScalar(site) ||
          (site.kind === 'made' && isMade(site.at.expr, site.at.scope)),
      )
    );
  }

  /** Whether it is always a text or a number, of Python's own kinds. */
  isScalar(value: Expr, scope: Scope): boolean {
    const sites = this.#sites(value, scope);
    return sites.length > 0 && sites.every(isScalar);
  }

  /** Constants, displays, f-strings and lambdas it can be; undefined when it may be anything else. */
  values(value: Expr, scope: Scope): readonly Located[] | undefined {
    if (!this.#hasClasses) return undefined;
    if (value.type === 'Subscript' && value.slice.type === 'Constant')
      return this.#keyed(value.value, value.slice, scope);
    const sites = this.#sites(value, scope);
    const out: Located[] = [];
    for (const site of sites) {
      if (site.kind === 'written' || site.kind === 'made') out.push(site.at);
      else if (site.kind === 'held' && site.at && !isTouched(site, new Set())) out.push(site.at);
      else if (site.kind === 'function' && site.node.type === 'Lambda') out.push({ expr: site.node, scope });
      else return undefined;
    }
    return out.length > 0 ? out : undefined;
  }

  /** `SPEC["how"]` of dicts that nobody changes. */
  #keyed(base: Expr, key: Constant, scope: Scope): readonly Located[] | undefined {
    const out: Located[] = [];
    for (const site of this.#sites(base, scope)) {
      // A text or number has no such item: the program ends there.
      if (site.kind === 'written' || site.kind === 'plain') continue;
      if (site.kind !== 'held' || site.at?.expr.type !== 'Dict' || isTouched(site, new Set()))
        return undefined;
      const { expr, scope: at } = site.at;
      expr.keys.forEach((name, index) => {
        const item = expr.values[index];
        if (item && name?.type === 'Constant' && isSameKey(name, key)) out.push({ expr: item, scope: at });
      });
      if (expr.keys.some((name) => name?.type !== 'Constant')) return undefined;
    }
    return out.length > 0 ? out : undefined;
  }

  /** All calls of a function or method of the program; undefined where there may be others. */
  callsOf(node: FunctionDef): readonly { readonly node: Call; readonly scope: Scope }[] | undefined {
    const found = this.#asked((program) => program.functional(node));
    if (!found || found.open) return undefined;
    return [...found.calls].map(([call, scope]) => ({ node: call, scope }));
  }

  /** The functions and plain classes of the program that a call reaches; undefined where it may reach another. */
  callees(callee: Expr, scope: Scope): readonly (FunctionDef | Lambda | ClassDef)[] | undefined {
    const out: (FunctionDef | Lambda | ClassDef)[] = [];
    for (const site of this.#sites(callee, scope)) {
      // A text, number or list cannot be called: the program ends there.
      if (site.kind === 'written' || site.kind === 'plain' || site.kind === 'held') continue;
      const isPlain = site.kind === 'class' && this.#known.own.isPlain(site.node.at);
      if (site.kind !== 'function' && !isPlain) return undefined;
      out.push(site.node as FunctionDef | Lambda | ClassDef);
    }
    return out.length > 0 ? out : undefined;
  }

  #sites(value: Expr, scope: Scope): readonly Site[] {
    const spot = this.#asked((program) => {
      const found = program.expr(value, scope);
      program.solver.run();
      return found;
    });
    return spot ? [...spot.sites.keys()] : [];
  }

  #asked<T>(ask: (program: Program) => T): T | undefined {
    if (this.#made === undefined) {
      // What is asked while it is worked out is not known.
      this.#made = 'unknown';
      this.#made = this.#make();
      this.#known.literals.askAgain();
    }
    if (this.#made === 'unknown') return undefined;
    try {
      return ask(this.#made);
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      this.#made = 'unknown';
      return undefined;
    }
  }

  #make(): Program | 'unknown' {
    try {
      const program = new Program(this.#known, { variable: readVariable, expression: readExpression });
      readProgram(program);
      return program;
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      return 'unknown';
    }
  }
}

/** Generators are no lists: they have frames. */
function isList(site: Site): boolean {
  return site.kind === 'held' && !site.isGenerator && site.at?.expr.type !== 'GeneratorExp';
}

/** Whether it, or a list in it, may have been changed. */
function isTouched(site: HeldSite, seen: Set<Spot>): boolean {
  if (site.touched) return true;
  if (seen.has(site.inside)) return false;
  seen.add(site.inside);
  return [...site.inside.sites.keys()].some((inner) => inner.kind === 'held' && isTouched(inner, seen));
}
