/**
 * The places of a program that values flow to: expressions, variables, attributes (one place for each name, whosever it
 * is), functions. What flows there is read elsewhere, when a place is first asked for: definitions.ts, expressions.ts.
 */
import type { Call, Expr, FunctionDef, Lambda, Name } from '../../syntax/ast.js';
import type { Literals } from '../literals.js';
import type { OwnClasses } from '../own-classes.js';
import type { Resolver } from '../resolve.js';
import type { Binding, Entry, Scope } from '../scopes.js';
import type { Survey } from '../survey.js';
import { Classes } from './classes.js';
import { letEscape, release } from './escape.js';
import { ANYTHING, isScalar, PLAIN, Sites } from './sites.js';
import { Solver, Spot, TooMuch } from './solver.js';

/** Deeper than this nobody writes, and it would cost stack. */
const DEEPEST = 150;

export interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
  readonly literals: Literals;
}

/** Writes down what flows to the place of a variable, and of an expression. */
export interface Reading {
  variable(program: Program, binding: Binding, spot: Spot): void;
  expression(program: Program, value: Expr, scope: Scope, spot: Spot): void;
}

/** A function of the program. */
export interface Functional {
  readonly node: FunctionDef | Lambda;
  readonly scope: Scope;
  readonly result: Spot;
  /** Its calls, and whether there may be others. */
  readonly calls: Map<Call, Scope>;
  open: boolean;
}

export class Program {
  readonly known: Known;
  readonly solver = new Solver();
  readonly sites = new Sites();
  readonly classes: Classes;
  readonly #reading: Reading;
  readonly #variables = new Map<Binding, Spot>();
  readonly #attributes = new Map<string, Spot>();
  readonly #functions = new Map<FunctionDef | Lambda, Functional>();
  readonly #expressions = new Map<Expr, Spot>();
  readonly #elements = new Map<Spot, Spot>();
  #reads: ReadonlyMap<Name, Entry> | undefined;
  #depth = 0;
  #allEscape = false;

  /** @throws TooMuch */
  constructor(known: Known, reading: Reading) {
    this.known = known;
    this.#reading = reading;
    this.classes = new Classes(known.survey, known.resolver);
  }

  /** @throws TooMuch */
  expr(value: Expr, scope: Scope): Spot {
    let spot = this.#expressions.get(value);
    if (spot) return spot;
    spot = new Spot();
    this.#expressions.set(value, spot);
    if (++this.#depth > DEEPEST) throw new TooMuch();
    this.#reading.expression(this, value, scope, spot);
    this.#depth--;
    return spot;
  }

  /** What a loop over it gives: its elements, keys and values. */
  elements(of: Spot): Spot {
    let spot = this.#elements.get(of);
    if (spot) return spot;
    spot = new Spot();
    this.#elements.set(of, spot);
    const to = spot;
    const { solver } = this;
    solver.each(of, (site) => {
      if (site.kind === 'held') solver.flow(site.inside, to);
      else solver.put(to, isScalar(site) ? PLAIN : ANYTHING);
    });
    return to;
  }

  /** What is in a new list, of which nobody asks how it is written, and which is put there. */
  fresh(spot: Spot): Spot {
    const made = this.sites.list(spot);
    this.solver.put(spot, made);
    return made.inside;
  }

  /** An expression that stands nowhere, for what a decorator is given. */
  given(spot: Spot): Expr {
    const value: Name = { type: 'Name', id: '', at: 0 };
    this.#expressions.set(value, spot);
    return value;
  }

  /** Where a name is read. */
  entryOf(name: Name): Entry | undefined {
    this.#reads ??= new Map(this.known.survey.all('Name').map((entry) => [entry.node, entry]));
    return this.#reads.get(name);
  }

  /** What a name stands for, over all its bindings. */
  variable(binding: Binding): Spot {
    let spot = this.#variables.get(binding);
    if (!spot) {
      spot = new Spot();
      this.#variables.set(binding, spot);
      this.#reading.variable(this, binding, spot);
    }
    return spot;
  }

  attribute(name: string): Spot {
    let spot = this.#attributes.get(name);
    if (!spot) {
      spot = new Spot();
      this.#attributes.set(name, spot);
      this.#watch(spot);
      // What Python calls by itself is given anything.
      if (this.#allEscape || (/^_\w*_$/.test(name) && name !== '__init__')) release(this, spot);
    }
    return spot;
  }

  /** Where a descriptor stands, its methods are given what is stored there, and say what is read. */
  #watch(spot: Spot): void {
    this.solver.once(spot, 'descriptors', (site) => {
      if (site.kind !== 'own') return;
      const line = this.classes.line(site.node);
      if (!line.some((node) => ['__get__', '__set__'].some((name) => this.classes.defines(node, name))))
        return;
      this.solver.put(spot, ANYTHING);
      letEscape(this, spot);
    });
  }

  /** All attributes may be read in ways that are not followed. */
  releaseAttributes(): void {
    this.#allEscape = true;
    for (const spot of this.#attributes.values()) release(this, spot);
  }

  /** @throws TooMuch */
  functional(node: FunctionDef | Lambda): Functional {
    let found = this.#functions.get(node);
    if (!found) {
      const scope = this.known.survey.scopeOf(node);
      if (!scope) throw new TooMuch();
      found = { node, scope, result: new Spot(), calls: new Map(), open: false };
      this.#functions.set(node, found);
      if (node.type === 'Lambda') this.solver.flow(this.expr(node.body, scope), found.result);
    }
    return found;
  }

  parameter({ scope }: Functional, name: string): Spot {
    const binding = scope.bindings.get(name);
    return binding ? this.variable(binding) : new Spot();
  }
}
