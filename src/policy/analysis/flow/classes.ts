/**
 * The class hierarchy of a program: what its classes build on, their methods, fields, and whether they can be followed
 * at all. Read off the text; which values they hold is not asked here.
 */
import type { AnnAssign, ClassDef, FunctionDef } from '../../syntax/ast.js';
import { setAttributes } from '../hooks.js';
import { mangled } from '../mangled.js';
import type { Resolver } from '../resolve.js';
import type { Entry } from '../scopes.js';
import type { Survey } from '../survey.js';
import { kept } from './sites.js';
import { type FunctionSite, TooMuch } from './solver.js';

/** Annotations of fields that are given at their place. */
const PLACED =
  /^(?:builtin:|class:|name:(?!typing\.|dataclasses\.)|name:typing\.(?:List|Dict|Set|Tuple|Optional|Union|Any|Callable|Literal|Iterable|Sequence|Mapping)$)/;
/** Bases that bring nothing with them. */
const BARE =
  /^(?:builtin:object|name:abc\.ABC|name:typing\.(?:Protocol|Generic)|name:contextlib\.Abstract(?:Async)?ContextManager)$/;
/** Bases that bring attributes with them, and call no methods of what builds on them. */
const SILENT =
  /^(?:builtin:\w*(?:Error|Exception|Warning)|name:enum\.\w+|name:typing\.(?:NamedTuple|TypedDict))$/;
/** What takes the reading of attributes, or the making of instances, into its own hands. */
const UNFOLLOWED = new Set(
  'getattribute setattr delattr delete new class_getitem prepare'.split(' ').map((name) => `__${name}__`),
);

/** An annotated name of a class body. */
export interface Field {
  readonly name: string;
  /** Given at its place: no ClassVar, KW_ONLY, InitVar or field(init=False, kw_only=True). */
  readonly isPlain: boolean;
}

export class Classes {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #lines = new Map<ClassDef, readonly ClassDef[]>();
  readonly #foreign = new Set<ClassDef>();
  readonly #methods = new Map<unknown, FunctionDef[]>();
  /** Names of attributes that something is assigned to. */
  readonly #stored = new Set<string>();
  /** Classes that build on one of a library, which may call their methods. */
  readonly called: ClassDef[] = [];
  /** Whether classes of the program are asked by operators. */
  readonly hasOperators: boolean;

  /** @throws TooMuch where a class decides itself what its attributes or instances are */
  constructor(survey: Survey, resolver: Resolver) {
    this.#survey = survey;
    this.#resolver = resolver;
    const bodies = survey.scopes.filter(({ kind }) => kind === 'class');
    const names = new Set(bodies.flatMap(({ bindings }) => [...bindings.keys()]));
    if ([...names].some((name) => UNFOLLOWED.has(name)) || writesMangled(survey, names)) throw new TooMuch();
    for (const { bindings } of bodies)
      for (const { name, definitions } of bindings.values())
        if (definitions.some(({ how }) => how !== 'function')) this.#stored.add(name);
    for (const { node, role } of survey.all('Attribute')) if (role !== 0) this.#stored.add(node.attr);
    for (const { name } of setAttributes(survey)) this.#stored.add(name);
    this.hasOperators = [...names].some(
      (name) => /^__\w+__$/.test(name) && !/^__(?:init|repr|str)__$/.test(name),
    );
    for (const type of ['FunctionDef', 'AsyncFunctionDef'] as const)
      for (const { node, scope } of survey.all(type))
        if (scope.kind === 'class') kept(this.#methods, scope.node, () => []).push(node);
    for (const entry of survey.all('ClassDef')) this.#follow(entry);
  }

  /** The class with the classes of the program it builds on, itself first. */
  line(node: ClassDef): readonly ClassDef[] {
    return this.#lines.get(node) ?? [node];
  }

  /** All classes of the program that build on it, and itself. */
  builtOn(node: ClassDef): readonly ClassDef[] {
    return this.#survey
      .all('ClassDef')
      .map((entry) => entry.node)
      .filter((item) => this.line(item).includes(node));
  }

  /** Instances have attributes that nobody here gives them. */
  isForeign(node: ClassDef): boolean {
    return this.line(node).some((item) => this.#foreign.has(item));
  }

  /** Whether the class itself has a method of that name. */
  defines(node: ClassDef, name: string): boolean {
    return this.methods(node).some((item) => item.name === name);
  }

  methods(node: ClassDef): readonly FunctionDef[] {
    return this.#methods.get(node) ?? [];
  }

  /** Whether an instance of the class finds this method: functions that are no methods are found everywhere. */
  isOf(site: FunctionSite, node: ClassDef): boolean {
    if (site.first === 'nothing') return true;
    return this.line(node).some((item) => this.methods(item).includes(site.node as FunctionDef));
  }

  /** Whether attributes of this name hold more than the methods of that name. */
  isStored(name: string): boolean {
    return this.#stored.has(name);
  }

  /** The annotated names of a class body, in their order: what a data class is made of. */
  fields(node: ClassDef): readonly Field[] {
    const inner = this.#survey.scopeOf(node);
    const out = new Map<string, Field>();
    for (const { node: item, scope } of this.#survey.all('AnnAssign')) {
      if (scope !== inner || item.target.type !== 'Name') continue;
      const name = item.target.id;
      // One that stands in an `if` may be none, and one that stands twice has the first place.
      const isPlain = !out.has(name) && node.body.includes(item) && this.#isPlainField(item, node);
      out.set(name, { name, isPlain });
    }
    return [...out.values()];
  }

  #isPlainField({ annotation, value }: AnnAssign, owner: ClassDef): boolean {
    const base = annotation.type === 'Subscript' ? annotation.value : annotation;
    const scope = this.#survey.scopeOf(owner);
    if (!scope || (base.type !== 'Name' && base.type !== 'Attribute' && base.type !== 'BinOp')) return false;
    for (const ref of this.#resolver.refs(base, scope)) if (!PLACED.test(ref)) return false;
    return (
      value?.type !== 'Call' ||
      value.keywords.every(({ arg }) => arg !== null && arg !== 'init' && arg !== 'kw_only')
    );
  }

  #follow({ node, scope }: Entry<ClassDef>): readonly ClassDef[] {
    const known = this.#lines.get(node);
    if (known) return known;
    this.#lines.set(node, [node]);
    const out = new Set([node]);
    let isCalled = false;
    if (this.defines(node, '__getattr__')) this.#foreign.add(node);
    for (const base of node.bases) {
      for (const ref of this.#resolver.refs(base.type === 'Subscript' ? base.value : base, scope)) {
        const found = ref.startsWith('class:') ? this.#resolver.nodes.get(Number(ref.slice(6))) : undefined;
        if (found?.type === 'ClassDef') {
          const entry = this.#survey.all('ClassDef').find((item) => item.node === found);
          for (const item of entry ? this.#follow(entry) : []) out.add(item);
        } else if (!BARE.test(ref)) {
          this.#foreign.add(node);
          isCalled ||= !SILENT.test(ref);
        }
      }
    }
    const line = [...out];
    this.#lines.set(node, line);
    if (isCalled) this.called.push(...line);
    return line;
  }
}

/** Whether `_A__x` is written for `__x` of class A: then one attribute has two names. */
function writesMangled(survey: Survey, names: ReadonlySet<string>): boolean {
  const isMangled = mangled(survey);
  return (
    [...names].some(isMangled) ||
    survey.all('Attribute').some(({ node }) => isMangled(node.attr)) ||
    survey.all('keyword').some(({ node }) => node.arg !== null && isMangled(node.arg))
  );
}
