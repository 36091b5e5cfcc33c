/**
 * The places of a program that values flow to: expressions, variables, attributes (one place for each name, whosever it
 * is), functions. What flows there is read elsewhere, when a place is first asked for: definitions.ts, expressions.ts.
 */
import type { Call, Expr, FunctionDef, Lambda, Name } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import { stateWrites } from '../classes/state-writes.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import type { Literals } from '../values/literals.js';
import { Classes } from './classes.js';
import { ANYTHING, isScalar, kept, PLAIN, Sites } from './sites.js';
import { type HeldSite, Solver, Spot, TooMuch } from './solver.js';

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

/** What Python calls by itself: to loop, to make a text, to take an item, or for an operator. */
export type Special = 'loop' | 'text' | 'item' | 'operator';

export class Program {
  readonly known: Known;
  readonly solver = new Solver();
  readonly sites = new Sites();
  readonly classes: Classes;
  /** All that is a key of a dict or a member of a set. */
  readonly hashed = new Spot();
  /** What stands on the other side of an operator or a comparison, where one of the program's own stands on one. */
  readonly operands = new Spot();
  /** Keys and values that instances of the program are handed by brackets and by `in`. */
  readonly bracketed = new Spot();
  readonly #reading: Reading;
  readonly #variables = new Map<Binding, Spot>();
  readonly #attributes = new Map<string, Spot>();
  readonly #given = new Map<Special, Spot>();
  readonly #functions = new Map<FunctionDef | Lambda, Functional>();
  readonly #expressions = new Map<Expr, Spot>();
  readonly #elements = new Map<Spot, Spot>();
  #state: HeldSite | undefined;
  #reads: ReadonlyMap<Name, Entry> | undefined;
  #depth = 0;

  /** @throws TooMuch */
  constructor(known: Known, reading: Reading) {
    this.known = known;
    this.#reading = reading;
    this.classes = new Classes(known);
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
      else if (site.kind === 'own') {
        // What __iter__() gives is run over, and what __next__() and __getitem__() give are the elements.
        solver.flow(this.elements(this.given('loop')), to);
        for (const special of ['loop', 'item'] as const) solver.flow(this.given(special), to);
      } else solver.put(to, isScalar(site) ? PLAIN : ANYTHING);
    });
    return to;
  }

  /** What is in a new list, of which nobody asks how it is written, and which is put there. */
  fresh(spot: Spot): Spot {
    const made = this.sites.list(spot);
    this.solver.put(spot, made);
    return made.inside;
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
    return kept(this.#attributes, name, () => {
      const spot = new Spot();
      if (this.#state) this.#join(this.#state, spot);
      return spot;
    });
  }

  /** `self.__dict__`: one mapping for all instances, of whatever any attribute holds. */
  state(): HeldSite {
    if (!this.#state) {
      this.#state = this.sites.list(this);
      for (const spot of this.#attributes.values()) this.#join(this.#state, spot);
    }
    return this.#state;
  }

  #join({ inside }: HeldSite, attribute: Spot): void {
    this.solver.flow(attribute, inside);
    if (stateWrites(this.known).length > 0) this.solver.flow(inside, attribute);
  }

  /** What the methods of that kind give, whosever they are. */
  given(special: Special): Spot {
    return kept(this.#given, special, () => new Spot());
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
