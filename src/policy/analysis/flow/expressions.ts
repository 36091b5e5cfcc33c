/**
 * What each expression can be, and what its calls pass on. Every form that is not written here is `anything`, and what
 * is in it is given away.
 */
import type { Call, ClassDef, Constant, Dict, Expr, FunctionDef, Lambda } from '../../syntax/ast.js';
import type { Literals } from '../literals.js';
import type { Scope } from '../scopes.js';
import { ANYTHING, PLAIN, type Program, type Reader } from './program.js';
import { type HeldSite, type Site, Spot, TooMuch } from './solver.js';

/** Deeper than this nobody writes, and it would cost stack. */
const DEEPEST = 150;

/** Built-ins that keep no hold of what they are given, and give a number or a text. */
const LOOKING = new Set(
  'print len isinstance issubclass repr str int float bool hash id any all callable hasattr format ord chr ascii bin hex'.split(
    ' ',
  ),
);
/** Built-ins that give a new list of what is in what they are given. */
const LISTING = new Set(['list', 'tuple', 'set', 'frozenset', 'sorted', 'reversed', 'iter']);
const FILLING = new Set([
  'append',
  'appendleft',
  'add',
  'insert',
  'extend',
  'extendleft',
  'update',
  'setdefault',
]);
const TAKING = new Set(['pop', 'popleft', 'get', 'setdefault']);
const GIVING = new Set(['items', 'keys', 'values', 'copy', 'popitem']);
const COUNTING = new Set(['remove', 'discard', 'clear', 'reverse', 'index', 'count', 'rotate', 'isdisjoint']);
/** Attributes that give a class, or a place where classes are written. */
const CLASSES = new Set(['__class__', 'type', '__annotations__', '__args__', '__origin__', 'annotation']);

/** Libraries whose functions may only read what they are given. */
const READING = /^(?:pandas|numpy|matplotlib|tabulate)\./;
const REPLACES = /(?:^|:)(?:dataclasses|copy)\.replace$/;
/** Functions of libraries that hold, copy, compare and give back, and call no methods by their names. */
const KEEPING = /^(?:dataclasses|copy|heapq|bisect|random|itertools|operator|weakref|collections)\./;

export class Expressions implements Reader {
  readonly #program: Program;
  readonly #literals: Literals;
  readonly #spots = new Map<Expr, Spot>();
  readonly #elements = new Map<Spot, Spot>();
  #depth = 0;

  constructor(program: Program, literals: Literals) {
    this.#program = program;
    this.#literals = literals;
  }

  expr(value: Expr, scope: Scope): Spot {
    let spot = this.#spots.get(value);
    if (spot) return spot;
    spot = new Spot();
    this.#spots.set(value, spot);
    if (++this.#depth > DEEPEST) throw new TooMuch();
    this.#read(value, scope, spot);
    this.#depth--;
    return spot;
  }

  elements(of: Spot): Spot {
    let spot = this.#elements.get(of);
    if (spot) return spot;
    spot = new Spot();
    this.#elements.set(of, spot);
    const to = spot;
    const { solver } = this.#program;
    solver.each(of, (site) => {
      if (site.kind === 'held') solver.flow(site.inside, to);
      else solver.put(to, site.kind === 'written' || site.kind === 'plain' ? PLAIN : ANYTHING);
    });
    return to;
  }

  #read(value: Expr, scope: Scope, spot: Spot): void {
    const { solver } = this.#program;
    switch (value.type) {
      case 'Constant':
      case 'JoinedStr':
        this.#written(value, scope, spot);
        return;
      case 'Name':
        this.#name(value.id, scope, spot);
        return;
      case 'List':
      case 'Tuple':
      case 'Set': {
        const held = this.#held(value, scope, spot);
        for (const item of value.elts)
          solver.flow(
            item.type === 'Starred' ? this.elements(this.expr(item.value, scope)) : this.expr(item, scope),
            held.inside,
          );
        return;
      }
      case 'Dict': {
        const held = this.#held(value, scope, spot);
        value.values.forEach((item, index) => {
          const key = value.keys[index];
          const from = this.expr(item, scope);
          solver.flow(key ? from : this.elements(from), held.inside);
          if (key) solver.flow(this.expr(key, scope), held.inside);
        });
        return;
      }
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp': {
        const inner = this.#program.survey.scopeOf(value) ?? scope;
        const held = this.#held(value, scope, spot);
        for (const part of value.type === 'DictComp' ? [value.key, value.value] : [value.elt])
          solver.flow(this.expr(part, inner), held.inside);
        return;
      }
      case 'Lambda':
        solver.put(spot, this.#program.function(value, 'nothing'));
        return;
      case 'IfExp':
        solver.flow(this.expr(value.body, scope), spot);
        solver.flow(this.expr(value.orelse, scope), spot);
        return;
      case 'BoolOp':
        for (const item of value.values) solver.flow(this.expr(item, scope), spot);
        return;
      case 'NamedExpr':
        solver.flow(this.expr(value.value, scope), spot);
        return;
      case 'UnaryOp':
        if (value.op === 'Not' || value.operand.type === 'Constant') {
          solver.put(spot, PLAIN);
          return;
        }
        break;
      case 'Compare':
        if (!this.#program.hasOperators) {
          solver.put(spot, value.ops.every((op) => /^(?:Is|Not)?(?:Not|In)?$/.test(op)) ? PLAIN : ANYTHING);
          return;
        }
        break;
      case 'BinOp':
        this.#operation(value, scope, spot);
        return;
      case 'Attribute':
        if (this.#isLibrary(value, scope)) {
          this.#taken(value, scope);
          solver.put(spot, ANYTHING);
          return;
        }
        this.#attribute(this.expr(value.value, scope), value.attr, spot);
        return;
      case 'Subscript':
        this.#subscript(value.value, value.slice, scope, spot);
        return;
      case 'Call':
        this.#call(value, scope, spot);
        return;
      case 'Yield':
        solver.put(spot, ANYTHING);
        return;
    }
    solver.put(spot, ANYTHING);
    this.#giveAway(value, scope);
  }

  /** What stands in an expression that is not followed. */
  #giveAway(value: Expr, scope: Scope): void {
    const parts: (Expr | null)[] =
      value.type === 'UnaryOp'
        ? [value.operand]
        : value.type === 'Compare'
          ? [value.left, ...value.comparators]
          : value.type === 'Slice'
            ? [value.lower, value.upper, value.step]
            : 'value' in value && typeof value.value === 'object'
              ? [value.value]
              : [];
    for (const part of parts) if (part) this.#program.release(this.expr(part, scope));
  }

  #written(value: Expr, scope: Scope, spot: Spot): void {
    const program = this.#program;
    program.solver.put(
      spot,
      program.site(value, 'written', () => ({ kind: 'written', at: { expr: value, scope } })),
    );
  }

  #held(value: Expr, scope: Scope, spot: Spot): HeldSite {
    const made: HeldSite = { kind: 'held', at: { expr: value, scope }, inside: new Spot(), touched: false };
    this.#program.solver.put(spot, made);
    return made;
  }

  readonly #made = new Map<Spot, HeldSite>();

  /** A new list, of which nobody asks how it is written: one for each place, or `x = x[1:]` would go on for ever. */
  #fresh(spot: Spot): HeldSite {
    let made = this.#made.get(spot);
    if (!made) {
      made = { kind: 'held', at: undefined, inside: new Spot(), touched: true };
      this.#made.set(spot, made);
    }
    this.#program.solver.put(spot, made);
    return made;
  }

  #name(id: string, scope: Scope, spot: Spot): void {
    const { resolver, solver } = this.#program;
    const binding = resolver.lookup(scope, id);
    if (!binding || resolver.isGiven(id)) solver.put(spot, ANYTHING);
    if (!binding) return;
    this.#taken({ type: 'Name', id, at: 0 }, scope);
    // A class body reads the names around it until it has bound its own, and its methods as plain functions.
    if (binding.scope.kind === 'class') {
      solver.put(spot, ANYTHING);
      this.#program.release(this.#program.variable(binding));
      solver.each(this.#program.variable(binding), (site) => {
        if (site.kind === 'function') this.#escapeWhole(site.node);
      });
    }
    solver.flow(this.#program.variable(binding), spot);
  }

  #escapeWhole(node: FunctionDef | Lambda): void {
    const spot = new Spot();
    this.#program.solver.put(spot, this.#program.function(node, 'nothing'));
    this.#program.escape(spot);
  }

  #operation(value: Expr, scope: Scope, spot: Spot): void {
    const { solver, hasOperators } = this.#program;
    const operands: Expr[] = [];
    let left = value;
    for (; left.type === 'BinOp'; left = left.left) {
      operands.push(left.right);
      if (left.op === 'Mod' && (left.left.type === 'Constant' || left.left.type === 'JoinedStr')) {
        for (const item of operands) this.expr(item, scope);
        solver.put(spot, PLAIN);
        return;
      }
    }
    let made: HeldSite | undefined;
    for (const operand of [...operands, left]) {
      const from = this.expr(operand, scope);
      if (hasOperators) this.#program.release(from);
      solver.each(from, (site) => {
        if (site.kind === 'held') {
          made ??= this.#fresh(spot);
          solver.flow(site.inside, made.inside);
        } else solver.put(spot, site.kind === 'written' || site.kind === 'plain' ? PLAIN : ANYTHING);
      });
    }
  }

  /** What a library offers, used as a value: it may be called with anything. */
  #taken(value: Expr, scope: Scope): void {
    for (const ref of this.#program.resolver.refs(value, scope))
      if (REPLACES.test(ref)) this.#program.openFields();
  }

  #isLibrary(value: Expr, scope: Scope): boolean {
    const refs = this.#program.resolver.only(value, scope);
    return refs !== undefined && [...refs].every((ref) => /^(?:name|module):/.test(ref));
  }

  #attribute(base: Spot, name: string, spot: Spot): void {
    const { solver } = this.#program;
    const found = this.#program.attribute(name);
    if (name === '__dict__') this.#program.escapeAll();
    solver.each(base, (site) => {
      switch (site.kind) {
        case 'own':
          if (name === '__class__') solver.put(spot, this.#program.class(site.node));
          else solver.flow(found, spot);
          if (name === '__dict__' || this.#program.isForeign(site.node)) solver.put(spot, ANYTHING);
          return;
        case 'class':
          // Its methods are plain functions there.
          solver.once(found, spot, (item) => {
            if (item.kind === 'function' && item.first === 'instance')
              solver.put(spot, this.#program.function(item.node, 'nothing'));
            else solver.put(spot, item);
          });
          if (this.#program.isForeign(site.node) || name.startsWith('__')) solver.put(spot, ANYTHING);
          return;
        case 'written':
        case 'plain':
          return solver.put(spot, PLAIN);
        case 'held':
          // Lists have no other attributes: the program ends there.
          if (!isOfHeld(name)) return;
          this.#program.release(base);
          return solver.put(spot, ANYTHING);
        default:
          solver.put(spot, ANYTHING);
          if (CLASSES.has(name)) this.#program.escapeClasses();
          // It may be an instance that was handed around, or a function that has attributes.
          this.#program.release(found);
      }
    });
  }

  #subscript(base: Expr, slice: Expr, scope: Scope, spot: Spot): void {
    const { solver } = this.#program;
    const from = this.expr(base, scope);
    if (slice.type !== 'Slice' && slice.type !== 'Constant') this.#program.release(this.expr(slice, scope));
    solver.each(from, (site) => {
      if (site.kind === 'class') solver.put(spot, site);
      else if (site.kind !== 'held')
        solver.put(spot, site.kind === 'written' || site.kind === 'plain' ? PLAIN : ANYTHING);
      else if (slice.type === 'Slice') solver.flow(site.inside, this.#fresh(spot).inside);
      else solver.flow(site.inside, spot);
    });
  }

  #call(call: Call, scope: Scope, spot: Spot): void {
    const { resolver, solver } = this.#program;
    const { func } = call;
    if (func.type === 'Name' && !resolver.lookup(scope, func.id) && !resolver.isGiven(func.id)) {
      this.#builtin(func.id, call, scope, spot);
      return;
    }
    const refs = [...(resolver.only(func, scope) ?? [])];
    if (refs.length > 0 && refs.every((ref) => ref.startsWith('name:'))) {
      const [name = ''] = refs.map((ref) => ref.slice('name:'.length));
      if (refs.length === 1 && this.#known(name, call, scope, spot)) return;
      const made = resolver.only(call, scope);
      if (made && [...made].every((ref) => ref.startsWith('instance:'))) {
        solver.put(
          spot,
          this.#program.site(call, 'made', () => ({ kind: 'made', at: { expr: call, scope } })),
        );
      } else solver.put(spot, ANYTHING);
      const reads = READING.test(name) && this.#literals.reads(name.slice(name.lastIndexOf('.') + 1));
      if (reads && refs.length === 1) this.#lend(call, scope);
      else this.#pass(call, scope, !KEEPING.test(name));
      return;
    }
    if (func.type === 'Attribute') {
      this.#method(this.expr(func.value, scope), func.attr, call, scope, spot);
      return;
    }
    solver.each(this.expr(func, scope), (site) => this.#invoke(site, call, scope, spot));
  }

  #invoke(site: Site, call: Call, scope: Scope, spot: Spot): void {
    const { solver } = this.#program;
    if (site.kind === 'function') this.#bind(site.node, site.first === 'nothing' ? 0 : 1, call, scope, spot);
    else if (site.kind === 'class') this.#construct(site.node, call, scope, spot);
    else {
      solver.put(spot, ANYTHING);
      this.#pass(call, scope);
    }
  }

  /** `base.name(...)` */
  #method(base: Spot, name: string, call: Call, scope: Scope, spot: Spot): void {
    const { solver } = this.#program;
    const found = this.#program.attribute(name);
    solver.each(base, (site) => {
      switch (site.kind) {
        case 'own':
        case 'class':
          solver.each(found, (item) => {
            if (item.kind !== 'function') return this.#invoke(item, call, scope, spot);
            if (!this.#program.isOf(item, site.node)) return;
            const explicit = item.first === 'nothing' || (item.first === 'instance' && site.kind === 'class');
            this.#bind(item.node, explicit ? 0 : 1, call, scope, spot);
          });
          if (this.#program.isForeign(site.node) || (name.startsWith('__') && name !== '__init__')) {
            solver.put(spot, ANYTHING);
            this.#pass(call, scope);
          }
          return;
        case 'held':
          return this.#ofHeld(site, name, call, scope, spot);
        case 'written':
        case 'plain':
          for (const arg of call.args) this.expr(arg, scope);
          return solver.put(spot, PLAIN);
        default: {
          solver.put(spot, ANYTHING);
          // It may be an instance that was handed around, or its class where these are.
          solver.once(found, call, (item) => {
            if (item.kind === 'function') {
              const result = new Spot();
              this.#bind(item.node, item.first === 'nothing' ? 0 : 1, call, scope, result);
              this.#program.release(result);
            }
          });
          if (this.#literals.reads(name)) this.#lend(call, scope);
          else this.#pass(call, scope);
        }
      }
    });
  }

  #ofHeld(site: HeldSite, name: string, call: Call, scope: Scope, spot: Spot): void {
    const { solver } = this.#program;
    if (!isOfHeld(name)) return;
    const given = [...call.args, ...call.keywords.map(({ value }) => value)].map((arg) =>
      this.expr(arg.type === 'Starred' ? arg.value : arg, scope),
    );
    if (!FILLING.has(name) && !TAKING.has(name) && !GIVING.has(name) && !COUNTING.has(name)) {
      const spot_ = new Spot();
      solver.put(spot_, site);
      this.#program.release(spot_);
      this.#pass(call, scope);
      solver.put(spot, ANYTHING);
      return;
    }
    if (FILLING.has(name)) {
      site.touched = true;
      const isMany = /^(?:extend|update)/.test(name);
      const isOpen =
        call.args.some((arg) => arg.type === 'Starred') || call.keywords.some(({ arg }) => arg === null);
      for (const from of given) {
        if (isMany || isOpen) solver.flow(this.elements(from), site.inside);
        // d.update(key=value)
        if (!isMany || call.keywords.length > 0) solver.flow(from, site.inside);
        // d.update([(key, value)])
        if (isMany) solver.flow(this.elements(this.elements(from)), site.inside);
      }
    }
    if (TAKING.has(name)) {
      solver.flow(site.inside, spot);
      for (const from of given.slice(1)) solver.flow(from, spot);
    } else if (GIVING.has(name)) {
      const made = this.#fresh(spot);
      solver.flow(site.inside, name === 'items' ? this.#fresh(made.inside).inside : made.inside);
    } else {
      solver.put(spot, PLAIN);
      if (this.#program.hasOperators) for (const from of [...given, site.inside]) this.#program.release(from);
    }
  }

  /**
   * Arguments that go where nothing follows them.
   * @param calls whether methods of what is given may be called there
   */
  #pass(call: Call, scope: Scope, calls = true): void {
    const give = (spot: Spot) => (calls ? this.#program.escape(spot) : this.#program.release(spot));
    for (const arg of call.args) give(this.expr(arg.type === 'Starred' ? arg.value : arg, scope));
    for (const { arg, value } of call.keywords) {
      const from = this.expr(value, scope);
      // `replace(item, name=value)` sets an attribute.
      if (arg !== null) this.#program.solver.flow(from, this.#program.attribute(arg));
      give(arg === null ? this.elements(from) : from);
    }
  }

  /** Arguments that are read: functions among them are called. */
  #lend(call: Call, scope: Scope): void {
    const { solver } = this.#program;
    const lend = (spot: Spot): void =>
      solver.once(spot, 'lend', (site) => {
        if (site.kind === 'held') lend(site.inside);
        else if (site.kind === 'function' || site.kind === 'class') {
          const alone = new Spot();
          solver.put(alone, site);
          this.#program.escape(alone);
        }
      });
    for (const arg of call.args) lend(this.expr(arg.type === 'Starred' ? arg.value : arg, scope));
    for (const { value } of call.keywords) lend(this.expr(value, scope));
  }

  /** A call of a function of the program. @param shift how many parameters are given by who is called */
  #bind(node: FunctionDef | Lambda, shift: number, call: Call, scope: Scope, spot: Spot): void {
    const { solver } = this.#program;
    const functional = this.#program.functional(node);
    functional.calls.set(call, scope);
    solver.flow(functional.result, spot);
    const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
    const positional = [...posonlyargs, ...args];
    if (call.args.some((arg) => arg.type === 'Starred') || call.keywords.some(({ arg }) => arg === null)) {
      this.#pass(call, scope);
      const alone = new Spot();
      solver.put(alone, this.#program.function(node, shift > 0 ? 'instance' : 'nothing'));
      this.#program.escape(alone);
      return;
    }
    const rest = (name: string | undefined, from: Spot) => {
      if (name !== undefined)
        solver.each(this.#program.parameter(functional, name), (site) => {
          if (site.kind === 'held') solver.flow(from, site.inside);
        });
    };
    call.args.forEach((arg, index) => {
      const to = positional[index + shift];
      const from = this.expr(arg, scope);
      if (to) solver.flow(from, this.#program.parameter(functional, to.arg));
      else rest(vararg?.arg, from);
    });
    for (const { arg, value } of call.keywords) {
      const from = this.expr(value, scope);
      if ([...args, ...kwonlyargs].some((item) => item.arg === arg))
        solver.flow(from, this.#program.parameter(functional, arg ?? ''));
      else rest(kwarg?.arg, from);
    }
  }

  #construct(node: ClassDef, call: Call, scope: Scope, spot: Spot): void {
    const { solver } = this.#program;
    solver.put(spot, this.#program.instance(node));
    const line = this.#program.line(node);
    const inits = line
      .flatMap((item) => this.#program.methods(item))
      .filter(({ name }) => name === '__init__');
    for (const init of inits) this.#bind(init, 1, call, scope, new Spot());
    if (this.#program.isForeign(node)) this.#pass(call, scope);
    if (inits.length > 0 && node.decorator_list.length === 0) return;
    // A data class: its fields in their order, of which some may be given otherwise.
    const fields = line.flatMap((item) => this.#program.fields(item));
    const isOpen =
      call.args.some((arg) => arg.type === 'Starred') || call.keywords.some(({ arg }) => arg === null);
    if (isOpen) {
      this.#pass(call, scope);
      for (const { name } of fields) solver.put(this.#program.attribute(name), ANYTHING);
      return;
    }
    call.args.forEach((arg, index) => {
      for (const { name } of line.length > 1 ? fields : fields.slice(index))
        solver.flow(this.expr(arg, scope), this.#program.attribute(name));
    });
    for (const { arg, value } of call.keywords)
      solver.flow(this.expr(value, scope), this.#program.attribute(arg ?? ''));
  }

  #builtin(id: string, call: Call, scope: Scope, spot: Spot): void {
    const { solver } = this.#program;
    const [first, second] = call.args;
    const given = call.args.map((arg) => this.expr(arg.type === 'Starred' ? arg.value : arg, scope));
    const isPlain = call.args.every((arg) => arg.type !== 'Starred');
    const base = given[0];
    if (LOOKING.has(id)) {
      solver.put(spot, PLAIN);
      return;
    }
    if (id === 'range') return void this.#fresh(spot);
    if (!isPlain) {
      this.#pass(call, scope);
      solver.put(spot, ANYTHING);
      return;
    }
    if (id === 'super' && given.length === 0) {
      this.#above(scope, spot);
      return;
    }
    if (id === 'type' && base && given.length === 1) {
      solver.each(base, (site) => {
        if (site.kind === 'own') solver.put(spot, this.#program.class(site.node));
        else {
          solver.put(spot, ANYTHING);
          if (site.kind === 'anything') this.#program.escapeClasses();
        }
      });
      return;
    }
    if (id === 'getattr' && first && second) {
      const texts = this.#literals.texts(second, scope);
      if (!texts) this.#program.escapeAll();
      for (const text of texts ?? []) this.#program.release(this.#program.attribute(text));
      solver.put(spot, ANYTHING);
      return;
    }
    // A key is called with what is in the list.
    for (const { arg, value } of call.keywords) {
      if (id === 'dict') continue;
      const from = this.expr(value, scope);
      if (arg === 'key' && base) this.#program.release(this.#applied(from, [this.elements(base)]));
      else this.#program.escape(from);
    }
    if (id !== 'dict' && this.#program.hasOperators)
      for (const item of given) this.#program.release(this.elements(item));
    if ((id === 'map' || id === 'filter') && base && call.keywords.length === 0) {
      const lists = given.slice(1).map((item) => this.elements(item));
      const result = this.#applied(base, lists);
      solver.flow(id === 'map' ? result : (lists[0] ?? result), this.#fresh(spot).inside);
      return;
    }
    if (LISTING.has(id) && given.length < 2) {
      const made = this.#fresh(spot);
      if (base) solver.flow(this.elements(base), made.inside);
    } else if (id === 'enumerate' || id === 'zip') {
      const inner = this.#fresh(this.#fresh(spot).inside);
      for (const item of id === 'zip' ? given : given.slice(0, 1))
        solver.flow(this.elements(item), inner.inside);
    } else if (id === 'dict') this.#dict(call, scope, spot, base);
    else if (id === 'min' || id === 'max') {
      for (const item of given) solver.flow(given.length === 1 ? this.elements(item) : item, spot);
    } else if (id === 'next' && base) {
      solver.flow(this.elements(base), spot);
      if (given[1]) solver.flow(given[1], spot);
    } else {
      solver.put(spot, ANYTHING);
      if (id !== 'sum') this.#pass(call, scope);
    }
  }

  /** What a function gives that is called with these, one after the other. */
  #applied(called: Spot, given: readonly Spot[]): Spot {
    const { solver } = this.#program;
    const result = new Spot();
    solver.each(called, (site) => {
      if (site.kind !== 'function') {
        solver.put(result, ANYTHING);
        for (const from of given) this.#program.escape(from);
        if (site.kind === 'class') this.#program.escapeClasses();
        return;
      }
      const functional = this.#program.functional(site.node);
      functional.open = true;
      const { posonlyargs, args, vararg, kwonlyargs } = site.node.args;
      const positional = [...posonlyargs, ...args].slice(site.first === 'nothing' ? 0 : 1);
      given.forEach((from, index) => {
        const to = positional[index];
        if (to) solver.flow(from, this.#program.parameter(functional, to.arg));
        else if (vararg || kwonlyargs.length > 0) this.#program.release(from);
      });
      solver.flow(functional.result, result);
    });
    return result;
  }

  /** `dict(a=1)` is the display `{"a": 1}`. */
  #dict(call: Call, scope: Scope, spot: Spot, base: Spot | undefined): void {
    const { solver } = this.#program;
    if (!base && call.keywords.every(({ arg }) => arg !== null)) {
      const keys = call.keywords.map(
        ({ arg, at }): Constant => ({ type: 'Constant', kind: 'str', value: arg ?? '', at }),
      );
      const display: Dict = {
        type: 'Dict',
        at: call.at,
        keys,
        values: call.keywords.map(({ value }) => value),
      };
      solver.flow(this.expr(display, scope), spot);
      return;
    }
    const made = this.#fresh(spot);
    if (base) {
      solver.flow(this.elements(base), made.inside);
      solver.flow(this.elements(this.elements(base)), made.inside);
    }
    for (const { arg, value } of call.keywords) {
      const from = this.expr(value, scope);
      solver.flow(arg === null ? this.elements(from) : from, made.inside);
    }
  }

  /** `super()` is the first parameter of the method around. */
  #above(scope: Scope, spot: Spot): void {
    const { node } = scope;
    const isMethod = node.type === 'FunctionDef' && scope.parent?.kind === 'class';
    const first = isMethod ? [...node.args.posonlyargs, ...node.args.args][0] : undefined;
    if (first && isMethod)
      this.#program.solver.flow(this.#program.parameter(this.#program.functional(node), first.arg), spot);
    else {
      this.#program.solver.put(spot, ANYTHING);
      this.#program.escapeClasses();
    }
  }

  /** Functions of libraries whose result is known. */
  #known(name: string, call: Call, scope: Scope, spot: Spot): boolean {
    const { solver } = this.#program;
    if (name === 'dataclasses.field') {
      for (const { arg, value } of call.keywords) {
        const from = this.expr(value, scope);
        if (arg === 'default') solver.flow(from, spot);
        if (arg !== 'default_factory') continue;
        if (value.type === 'Name' && /^(?:list|dict|set|tuple)$/.test(value.id)) this.#fresh(spot);
        else
          solver.each(from, (site) => {
            if (site.kind === 'function') solver.flow(this.#program.functional(site.node).result, spot);
            else if (site.kind === 'class')
              this.#invoke(site, { ...call, args: [], keywords: [] }, scope, spot);
            else solver.put(spot, ANYTHING);
          });
      }
      return true;
    }
    if (name === 'collections.defaultdict' && call.keywords.length === 0 && call.args.length === 1) {
      const [factory] = call.args;
      const made = this.#fresh(spot);
      if (factory?.type === 'Name' && /^(?:list|dict|set)$/.test(factory.id)) this.#fresh(made.inside);
      else if (factory?.type === 'Name' && /^(?:int|float|str|bool)$/.test(factory.id))
        solver.put(made.inside, PLAIN);
      else
        solver.each(this.expr(factory ?? call, scope), (site) =>
          this.#invoke(site, { ...call, args: [], keywords: [] }, scope, made.inside),
        );
      return true;
    }
    if (name === 'collections.deque' && call.args.every((arg) => arg.type !== 'Starred')) {
      const made = this.#fresh(spot);
      const [first] = call.args;
      if (first) solver.flow(this.elements(this.expr(first, scope)), made.inside);
      return true;
    }
    if (REPLACES.test(name) && call.keywords.some(({ arg }) => arg === null)) this.#program.openFields();
    if (/^operator\.(?:attrgetter|methodcaller)$/.test(name)) this.#program.escapeAll();
    if (/get_args|get_type_hints/.test(name)) this.#program.escapeClasses();
    return false;
  }
}

/** What lists, tuples, dicts, sets, queues and generators have. */
const OF_HELD = new Set(
  [
    'append clear copy count extend index insert pop remove reverse sort get items keys popitem setdefault update values',
    'fromkeys add difference difference_update discard intersection intersection_update isdisjoint issubset issuperset',
    'symmetric_difference symmetric_difference_update union send throw close appendleft extendleft popleft rotate maxlen',
    'default_factory',
  ].flatMap((line) => line.split(' ')),
);

function isOfHeld(name: string): boolean {
  return OF_HELD.has(name) || name.startsWith('_') || /^[a-z]{2}_/.test(name);
}
