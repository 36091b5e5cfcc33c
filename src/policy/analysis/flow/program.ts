/**
 * What flows where in a program, statement by statement: into variables, attributes (one place for each name, whosever
 * it is), parameters and results. Whatever leaves what is followed here is `anything` when it comes back.
 */
import type { Call, ClassDef, Expr, FunctionDef, Lambda } from '../../syntax/ast.js';
import { assignedTo } from '../assigned.js';
import type { OwnClasses } from '../own-classes.js';
import type { Resolver } from '../resolve.js';
import type { Binding, Definition, Entry, Scope } from '../scopes.js';
import type { Survey } from '../survey.js';
import { type FunctionSite, type Site, type Solver, Spot, TooMuch } from './solver.js';

export const ANYTHING: Site = { kind: 'anything' };
export const PLAIN: Site = { kind: 'plain' };

/** Bases that bring nothing with them. */
const BARE =
  /^(?:builtin:object|name:abc\.ABC|name:typing\.(?:Protocol|Generic)|name:contextlib\.Abstract(?:Async)?ContextManager)$/;
/** Bases that bring attributes with them, and call no methods of what builds on them. */
const SILENT =
  /^(?:builtin:\w*(?:Error|Exception|Warning)|name:enum\.\w+|name:typing\.(?:NamedTuple|TypedDict))$/;
/** Decorators of classes that give the class back. */
const KEEPS_CLASS =
  /^name:(?:dataclasses\.dataclass|functools\.total_ordering|enum\.unique|typing\.(?:runtime_checkable|final))$/;
/** Decorators of functions that pass on what they are given, and give back what it gives. */
const KEEPS_FUNCTION =
  /^name:(?:abc\.abstractmethod|typing\.(?:override|final|overload)|functools\.(?:cache|lru_cache))$/;
/** What takes the reading of attributes, or the making of instances, into its own hands. */
const UNFOLLOWED = new Set(
  'getattr getattribute setattr delattr get set set_name new init_subclass class_getitem prepare'
    .split(' ')
    .map((name) => `__${name}__`),
);

type MethodKind = 'plain' | 'static' | 'class' | 'property' | 'setter' | 'wrapped';

export interface Functional {
  readonly node: FunctionDef | Lambda;
  readonly scope: Scope;
  readonly result: Spot;
  /** Its calls, and whether there may be others. */
  readonly calls: Map<Call, Scope>;
  open: boolean;
}

/** How expressions are read; expressions.ts. */
export interface Reader {
  expr(value: Expr, scope: Scope): Spot;
  elements(of: Spot): Spot;
}

export class Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
  readonly solver: Solver;
  readonly reader: Reader;
  readonly #variables = new Map<Binding, Spot>();
  readonly #attributes = new Map<string, Spot>();
  readonly #functions = new Map<FunctionDef | Lambda, Functional>();
  readonly #sites = new Map<unknown, Map<string, Site>>();
  /** The classes of the program with the classes of the program they build on, themselves first. */
  readonly #lines = new Map<ClassDef, readonly ClassDef[]>();
  readonly #foreign = new Set<ClassDef>();
  /** Whether classes of the program are asked by operators. */
  readonly hasOperators: boolean;
  #allEscape = false;
  #methods: Map<unknown, FunctionDef[]> | undefined;

  constructor(
    known: { readonly survey: Survey; readonly resolver: Resolver; readonly own: OwnClasses },
    solver: Solver,
    reader: (program: Program) => Reader,
  ) {
    this.survey = known.survey;
    this.resolver = known.resolver;
    this.own = known.own;
    this.solver = solver;
    this.reader = reader(this);
    const classScopes = this.survey.scopes.filter(({ kind }) => kind === 'class');
    const names = new Set(classScopes.flatMap(({ bindings }) => [...bindings.keys()]));
    if ([...names].some((name) => UNFOLLOWED.has(name))) throw new TooMuch();
    this.hasOperators = [...names].some(
      (name) => /^__\w+__$/.test(name) && !/^__(?:init|repr|str)__$/.test(name),
    );
  }

  /** Writes down the whole program. */
  begin(): void {
    const { survey, reader, solver } = this;
    for (const entry of survey.all('ClassDef')) this.#line(entry);
    for (const scope of survey.scopes) {
      for (const binding of scope.bindings.values()) this.variable(binding);
      if (scope.kind === 'class') this.#classBody(scope);
    }
    for (const type of ['Call', 'Subscript', 'Attribute', 'BinOp', 'Compare', 'UnaryOp', 'Await'] as const)
      for (const entry of survey.all<Expr['type']>(type))
        if (entry.role === 0 && (type !== 'Attribute' || entry.field !== 'func') && !isType(entry))
          reader.expr(entry.node as Expr, entry.scope);
    for (const { node, role, scope } of survey.all('Subscript'))
      if (role === 2) this.release(reader.expr(node.slice, scope));
    for (const { node, scope } of survey.all('Return')) this.#returned(node.value, scope);
    for (const type of ['FunctionDef', 'AsyncFunctionDef'] as const)
      for (const { node, scope } of survey.all(type))
        if (!this.#isKept(node, scope))
          for (const decorator of node.decorator_list) this.escape(reader.expr(decorator, scope));
    for (const { node, scope } of survey.all('Yield'))
      if (node.value) this.#yielded(reader.expr(node.value, scope), scope);
    for (const { node, scope } of survey.all<'Await' | 'YieldFrom'>('YieldFrom'))
      this.#yielded(reader.elements(reader.expr(node.value, scope)), scope);
    for (const entry of survey.all('Attribute')) if (entry.role !== 0) this.#stored(entry);
    for (const entry of survey.all('Subscript')) if (entry.role === 1) this.#stored(entry);
    for (const { node, scope } of survey.all('AugAssign')) {
      if (node.target.type !== 'Name') continue;
      const binding = this.resolver.lookup(scope, node.target.id);
      if (binding) this.#grow(this.variable(binding), reader.expr(node.value, scope));
    }
    for (const { node, scope } of survey.all('withitem')) this.release(reader.expr(node.context_expr, scope));
    for (const { node, scope } of survey.all('Raise'))
      for (const part of [node.exc, node.cause]) if (part) this.release(reader.expr(part, scope));
    for (const { node, scope } of survey.all('Match')) this.release(reader.expr(node.subject, scope));
    for (const { node } of survey.all('MatchClass')) {
      if (node.patterns.length > 0) this.escapeAll();
      for (const name of node.kwd_attrs) this.release(this.attribute(name));
    }
    for (const entry of survey.all('Starred')) if (entry.role === 1) this.#spread(entry);
    solver.run();
  }

  /** `replace(item, **values)` sets attributes whose names are not told. */
  openFields(): void {
    for (const { node } of this.survey.all('ClassDef'))
      for (const { name } of this.fields(node)) this.solver.put(this.attribute(name), ANYTHING);
  }

  site(key: unknown, kind: string, make: () => Site): Site {
    let sites = this.#sites.get(key);
    if (!sites) {
      sites = new Map();
      this.#sites.set(key, sites);
    }
    let site = sites.get(kind);
    if (!site) {
      site = make();
      sites.set(kind, site);
    }
    return site;
  }

  instance(node: ClassDef): Site {
    return this.site(node, 'own', () => ({ kind: 'own', node }));
  }

  class(node: ClassDef): Site {
    return this.site(node, 'class', () => ({ kind: 'class', node }));
  }

  function(node: FunctionDef | Lambda, first: FunctionSite['first']): Site {
    return this.site(node, first, () => ({ kind: 'function', node, first }));
  }

  /** Instances have attributes that nobody here gives them. */
  isForeign(node: ClassDef): boolean {
    return this.line(node).some((item) => this.#foreign.has(item));
  }

  line(node: ClassDef): readonly ClassDef[] {
    return this.#lines.get(node) ?? [node];
  }

  attribute(name: string): Spot {
    let spot = this.#attributes.get(name);
    if (!spot) {
      spot = new Spot();
      this.#attributes.set(name, spot);
      // What Python calls by itself is given anything.
      if (/^__\w+__$/.test(name) && name !== '__init__') this.release(spot);
      if (this.#allEscape) this.release(spot);
    }
    return spot;
  }

  /** All attributes may be read in ways that are not followed. */
  escapeAll(): void {
    this.#allEscape = true;
    for (const spot of this.#attributes.values()) this.release(spot);
  }

  escapeClasses(): void {
    for (const { node } of this.survey.all('ClassDef')) this.#escapeSite(this.class(node), true);
  }

  functional(node: FunctionDef | Lambda): Functional {
    let found = this.#functions.get(node);
    if (!found) {
      const scope = this.survey.scopeOf(node);
      if (!scope) throw new TooMuch();
      found = { node, scope, result: new Spot(), calls: new Map(), open: false };
      this.#functions.set(node, found);
      if (node.type === 'Lambda') this.solver.flow(this.reader.expr(node.body, scope), found.result);
    }
    return found;
  }

  parameter({ scope }: Functional, name: string): Spot {
    const binding = scope.bindings.get(name);
    return binding ? this.variable(binding) : new Spot();
  }

  methods(node: ClassDef): readonly FunctionDef[] {
    if (!this.#methods) {
      this.#methods = new Map();
      for (const type of ['FunctionDef', 'AsyncFunctionDef'] as const)
        for (const { node: item, scope } of this.survey.all(type)) {
          if (scope.kind !== 'class') continue;
          const list = this.#methods.get(scope.node);
          if (list) list.push(item);
          else this.#methods.set(scope.node, [item]);
        }
    }
    return this.#methods.get(node) ?? [];
  }

  /** Whether an instance of the class finds this method: functions that are no methods are found everywhere. */
  isOf(site: FunctionSite, node: ClassDef): boolean {
    if (site.first === 'nothing') return true;
    return this.line(node).some((item) => this.methods(item).includes(site.node as FunctionDef));
  }

  /** The annotated names of a class body, in their order: what a data class is made of. */
  fields(node: ClassDef): readonly { readonly name: string }[] {
    return node.body.flatMap((item) =>
      item.type === 'AnnAssign' && item.target.type === 'Name' ? [{ name: item.target.id }] : [],
    );
  }

  /** Everything that is there is handed to a library, which may read, call and change it. */
  escape(spot: Spot): void {
    this.solver.once(spot, 'escape', (site) => this.#escapeSite(site, true));
  }

  /** The program itself gets hold of it in a way that is not followed: it is `anything` there. */
  release(spot: Spot): void {
    this.solver.once(spot, 'release', (site) => this.#escapeSite(site, false));
  }

  #escapeSite(site: Site, handed: boolean): void {
    const { solver } = this;
    if (site.kind === 'held') {
      site.touched ||= site.at?.expr.type !== 'Tuple';
      solver.put(site.inside, ANYTHING);
      if (handed) this.escape(site.inside);
      else this.release(site.inside);
    } else if (site.kind === 'function') {
      this.#calledByAnyone(site.node, site.first === 'nothing' ? 0 : 1);
    } else if (site.kind === 'class') {
      for (const node of this.line(site.node)) {
        for (const item of this.methods(node)) this.#calledByAnyone(item, 0);
        for (const { name } of this.fields(node)) solver.put(this.attribute(name), ANYTHING);
      }
    } else if (site.kind === 'own' && handed) {
      // `print(file=item)` calls item.write(text), and `create_using=item` its add_edge(a, b).
      for (const node of this.line(site.node)) this.#openMethods(node);
    }
  }

  #openMethods(node: ClassDef): void {
    const scope = this.survey.scopeOf(node);
    for (const item of this.methods(node)) {
      const kind = scope ? this.#kindOf(item, scope) : 'wrapped';
      if (item.name !== '__init__') this.#calledByAnyone(item, kind === 'static' ? 0 : 1);
    }
  }

  #calledByAnyone(node: FunctionDef | Lambda, from: number): void {
    const functional = this.functional(node);
    functional.open = true;
    const { posonlyargs, args, kwonlyargs } = node.args;
    for (const { arg } of [...[...posonlyargs, ...args].slice(from), ...kwonlyargs])
      this.solver.put(this.parameter(functional, arg), ANYTHING);
    for (const rest of [node.args.vararg, node.args.kwarg])
      if (rest)
        this.solver.once(this.parameter(functional, rest.arg), 'open', (site) => {
          if (site.kind === 'held') this.solver.put(site.inside, ANYTHING);
        });
    this.escape(functional.result);
  }

  /** What a name stands for, over all its bindings. */
  variable(binding: Binding): Spot {
    let spot = this.#variables.get(binding);
    if (!spot) {
      spot = new Spot();
      this.#variables.set(binding, spot);
      for (const definition of binding.definitions) this.#define(binding, definition, spot);
    }
    return spot;
  }

  #define(binding: Binding, definition: Definition, spot: Spot): void {
    const { solver, reader } = this;
    const { how, node, value, iter, part, scope } = definition;
    if (how === 'annotation' || how === 'delete' || how === 'augmented') return;
    if (how === 'assign' && value) {
      const from =
        value.type === 'Name' && scope.kind === 'class' ? this.resolver.lookup(scope, value.id) : undefined;
      // `__rmul__ = __mul__` in a class body is the same method.
      solver.flow(from?.scope === scope ? this.variable(from) : reader.expr(value, scope), spot);
    } else if (how === 'loop' && iter && definition.body?.type !== 'AsyncFor')
      solver.flow(reader.elements(reader.expr(iter, scope)), spot);
    else if (how === 'part' && part) {
      let from = reader.expr(part.from, scope);
      if (part.loop) from = reader.elements(from);
      for (const _ of part.path) from = reader.elements(from);
      solver.flow(from, spot);
    } else if (how === 'with' && value) this.#entered(reader.expr(value, scope), spot);
    else if (how === 'parameter' && node.type === 'arg') this.#parameterOf(binding, definition, spot);
    else if (how === 'function' && (node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef'))
      this.#defineFunction(node, scope, spot);
    else if (how === 'class' && node.type === 'ClassDef') this.#defineClass(node, scope, spot);
    else solver.put(spot, ANYTHING);
  }

  #parameterOf(binding: Binding, { node, value, scope }: Definition, spot: Spot): void {
    const owner = binding.scope.node;
    if (owner.type !== 'FunctionDef' && owner.type !== 'AsyncFunctionDef' && owner.type !== 'Lambda') return;
    if (value) this.solver.flow(this.reader.expr(value, scope), spot);
    if (node === owner.args.vararg || node === owner.args.kwarg)
      this.solver.put(
        spot,
        this.site(node, 'rest', () => ({ kind: 'held', at: undefined, inside: new Spot(), touched: true })),
      );
  }

  #entered(from: Spot, spot: Spot): void {
    this.solver.each(from, (site) => {
      if (site.kind === 'own' && !this.isForeign(site.node))
        this.solver.once(this.attribute('__enter__'), spot, (method) => {
          if (method.kind === 'function') this.solver.flow(this.functional(method.node).result, spot);
          else this.solver.put(spot, ANYTHING);
        });
      else this.solver.put(spot, ANYTHING);
    });
  }

  #defineFunction(node: FunctionDef, scope: Scope, spot: Spot): void {
    const isMethod = scope.kind === 'class';
    const { result } = this.functional(node);
    if (!this.#isKept(node, scope)) {
      this.solver.put(spot, ANYTHING);
      this.#calledByAnyone(node, 0);
      return;
    }
    const kind = isMethod ? this.#kindOf(node, scope) : 'plain';
    if (kind === 'property') this.solver.flow(result, spot);
    else if (kind === 'setter') {
      const second = [...node.args.posonlyargs, ...node.args.args][1];
      if (second)
        this.solver.flow(this.attribute(node.name), this.parameter(this.functional(node), second.arg));
    } else {
      const first = !isMethod || kind === 'static' ? 'nothing' : kind === 'class' ? 'class' : 'instance';
      this.solver.put(spot, this.function(node, first));
    }
    if (node.type !== 'FunctionDef') this.release(result);
  }

  #isKept(node: FunctionDef, scope: Scope): boolean {
    return this.#kindOf(node, scope) !== 'wrapped';
  }

  #kindOf(node: FunctionDef, scope: Scope): MethodKind {
    let kind: MethodKind = 'plain';
    for (const decorator of node.decorator_list) {
      const refs = this.resolver.only(decorator.type === 'Call' ? decorator.func : decorator, scope);
      if (refs && [...refs].every((ref) => KEEPS_FUNCTION.test(ref))) continue;
      if (kind !== 'plain') return 'wrapped';
      const ref = refs?.size === 1 ? [...refs][0] : undefined;
      if (ref === 'builtin:staticmethod') kind = 'static';
      else if (ref === 'builtin:classmethod') kind = 'class';
      else if (ref === 'builtin:property' || ref === 'name:functools.cached_property') kind = 'property';
      else if (
        decorator.type === 'Attribute' &&
        decorator.attr === 'setter' &&
        decorator.value.type === 'Name' &&
        decorator.value.id === node.name
      )
        kind = 'setter';
      else return 'wrapped';
    }
    return kind;
  }

  #defineClass(node: ClassDef, scope: Scope, spot: Spot): void {
    this.solver.put(spot, this.class(node));
    const isKept = node.decorator_list.every((decorator) => {
      const refs = this.resolver.only(decorator.type === 'Call' ? decorator.func : decorator, scope);
      return refs !== undefined && [...refs].every((ref) => KEEPS_CLASS.test(ref));
    });
    if (isKept && node.keywords.length === 0 && this.own.isPlain(node.at)) return;
    this.solver.put(spot, ANYTHING);
    this.#escapeSite(this.class(node), true);
    for (const decorator of node.decorator_list) this.escape(this.reader.expr(decorator, scope));
  }

  #line({ node, scope }: Entry<ClassDef>): readonly ClassDef[] {
    const known = this.#lines.get(node);
    if (known) return known;
    this.#lines.set(node, [node]);
    const out = new Set([node]);
    let calls = false;
    for (const base of node.bases) {
      for (const ref of this.resolver.refs(base.type === 'Subscript' ? base.value : base, scope)) {
        const found = ref.startsWith('class:') ? this.resolver.nodes.get(Number(ref.slice(6))) : undefined;
        if (found?.type === 'ClassDef') {
          const entry = this.survey.all('ClassDef').find((item) => item.node === found);
          for (const item of entry ? this.#line(entry) : []) out.add(item);
        } else if (!BARE.test(ref)) {
          this.#foreign.add(node);
          calls ||= !SILENT.test(ref);
        }
      }
    }
    const line = [...out];
    this.#lines.set(node, line);
    if (calls) for (const item of line) this.#openMethods(item);
    return line;
  }

  /** What a class body binds are attributes, and its methods are given instances of it and of what builds on it. */
  #classBody(scope: Scope): void {
    const { solver } = this;
    if (scope.node.type !== 'ClassDef') return;
    const { node } = scope;
    for (const binding of scope.bindings.values())
      solver.flow(this.variable(binding), this.attribute(binding.name));
    const kinds = this.survey.all('ClassDef').filter((entry) => this.#line(entry).includes(node));
    for (const item of this.methods(node)) {
      const [first] = [...item.args.posonlyargs, ...item.args.args];
      const kind = this.#kindOf(item, scope);
      if (!first || kind === 'static') continue;
      for (const entry of kinds)
        solver.put(
          this.parameter(this.functional(item), first.arg),
          kind === 'class' ? this.class(entry.node) : this.instance(entry.node),
        );
    }
  }

  #returned(value: Expr | null, scope: Scope): void {
    const { node } = scope;
    if (value === null || (node.type !== 'FunctionDef' && node.type !== 'AsyncFunctionDef')) return;
    const from = this.reader.expr(value, scope);
    this.solver.flow(from, this.functional(node).result);
  }

  #yielded(from: Spot, scope: Scope): void {
    const { node } = scope;
    if (node.type !== 'FunctionDef' && node.type !== 'AsyncFunctionDef') {
      this.release(from);
      return;
    }
    const made = this.site(node, 'yielded', () => ({
      kind: 'held',
      at: undefined,
      inside: new Spot(),
      touched: true,
    }));
    if (made.kind === 'held') this.solver.flow(from, made.inside);
    this.solver.put(this.functional(node).result, made);
  }

  /** `x.name = value`, `x[key] = value`. */
  #stored(entry: Entry): void {
    const { node, scope } = entry;
    const { solver, reader } = this;
    if (node.type !== 'Attribute' && node.type !== 'Subscript') return;
    if (entry.role === 2) return;
    const given = this.#given(entry);
    if (node.type === 'Attribute') {
      const spot = this.attribute(node.attr);
      if (given.grows) this.#grow(spot, given.spot);
      else solver.flow(given.spot, spot);
      solver.each(reader.expr(node.value, scope), (site) => {
        if (site.kind !== 'anything' && site.kind !== 'made') return;
        this.release(spot);
        this.escape(given.spot);
      });
      return;
    }
    const key = reader.expr(node.slice, scope);
    solver.each(reader.expr(node.value, scope), (site) => {
      if (site.kind !== 'held') {
        this.escape(given.spot);
        this.escape(key);
        return;
      }
      site.touched = true;
      if (given.grows || node.slice.type === 'Slice') {
        solver.put(site.inside, ANYTHING);
        this.escape(given.spot);
      } else solver.flow(given.spot, site.inside);
      solver.flow(key, site.inside);
    });
  }

  #given(entry: Entry): { spot: Spot; grows?: boolean } {
    const { parent, scope } = entry;
    const { reader } = this;
    const owner = parent?.node;
    const value = assignedTo(entry);
    if (value) return { spot: reader.expr(value, scope) };
    if (owner?.type === 'AugAssign') return { spot: reader.expr(owner.value, scope), grows: true };
    const assign = parent?.parent?.node;
    if (
      owner?.type === 'Tuple' &&
      assign?.type === 'Assign' &&
      owner.elts.every((item) => item.type !== 'Starred')
    )
      return { spot: reader.elements(reader.expr(assign.value, scope)) };
    this.#spread(entry);
    const spot = new Spot();
    this.solver.put(spot, ANYTHING);
    return { spot };
  }

  /** What is unpacked in a way that is not followed. */
  #spread(entry: Entry): void {
    let up = entry.parent;
    while (up && (up.node.type === 'Tuple' || up.node.type === 'List' || up.node.type === 'Starred'))
      up = up.parent;
    const owner = up?.node;
    if (owner?.type === 'Assign') this.release(this.reader.expr(owner.value, entry.scope));
    if (owner?.type === 'For' || owner?.type === 'comprehension')
      this.release(this.reader.expr(owner.iter, entry.scope));
  }

  /** `x += value`. */
  #grow(spot: Spot, value: Spot): void {
    const { solver } = this;
    solver.each(spot, (site) => {
      if (site.kind === 'held') {
        site.touched = true;
        solver.flow(this.reader.elements(value), site.inside);
      } else {
        this.escape(value);
        solver.put(spot, site.kind === 'own' ? ANYTHING : PLAIN);
      }
    });
    solver.each(value, (site) => {
      if (site.kind !== 'held') solver.put(spot, site.kind === 'written' ? PLAIN : ANYTHING);
    });
  }
}

/** `list[Step]` where a type stands is looked at by nobody. */
function isType(entry: Entry): boolean {
  let at: Entry | undefined = entry;
  while (at && !/^(?:annotation|returns|bases|bound|body|value|args)$/.test(at.field)) at = at.parent;
  return at !== undefined && /^(?:annotation|returns|bases|bound)$/.test(at.field);
}
