/**
 * Which classes of a program can be followed: those made of methods and fields alone, that build on nothing but each
 * other. What instances of others are is `anything`. Read off the text; which values they hold is not asked here.
 */
import type { AnnAssign, ClassDef, Expr, FunctionDef, Stmt } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import { stateWrites } from '../classes/state-writes.js';
import { knownDecorator } from '../functions/known-decorators.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { methodKind } from './method-kind.js';
import { refuseReflection } from './reflection.js';
import { kept } from './sites.js';
import type { FunctionSite } from './solver.js';
import { isFollowed, isOperation, isSpecial } from './specials.js';
import { isTypeText } from './type-texts.js';

/** Annotations of fields that are given at their place. */
const PLACED =
  /^(?:builtin:|class:|name:(?!typing\.|dataclasses\.)|name:typing\.(?:List|Dict|Set|Tuple|Optional|Union|Any|Callable|Literal|Iterable|Sequence|Mapping)$)/;
/** Bases that bring nothing with them. */
const BARE = /^(?:builtin:object|name:abc\.ABC|name:typing\.(?:Protocol|Generic))$/;
/** An annotated name of a class body. */
export interface Field {
  readonly name: string;
  /** Given at its place: no ClassVar, KW_ONLY, InitVar or field(init=False, kw_only=True). */
  readonly isPlain: boolean;
}

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

export class Classes {
  readonly #known: Known;
  /** Of those that are followed, the class with the classes of the program it builds on. */
  readonly #lines = new Map<ClassDef, readonly ClassDef[] | undefined>();
  readonly #methods = new Map<unknown, FunctionDef[]>();
  readonly #owners = new Map<FunctionDef, unknown>();
  readonly #followed: readonly ClassDef[];
  readonly #builtOn = new Map<ClassDef, ClassDef[]>();
  /** Names of attributes that something is assigned to. */
  readonly #stored = new Set<string>();

  /** @throws TooMuch where a program asks for attributes, classes or instances in ways that are not followed */
  constructor(known: Known) {
    this.#known = known;
    const { survey } = known;
    refuseReflection(survey);
    for (const [name, bindings] of survey.members)
      if (bindings.some(({ definitions }) => definitions.some(({ how }) => how !== 'function')))
        this.#stored.add(name);
    for (const { node, role } of survey.all('Attribute')) if (role !== 0) this.#stored.add(node.attr);
    for (const type of ['FunctionDef', 'AsyncFunctionDef'] as const)
      for (const { node, scope } of survey.all(type))
        if (scope.kind === 'class') {
          kept(this.#methods, scope.node, () => []).push(node);
          this.#owners.set(node, scope.node);
          // What a property gives is had under its name.
          if (/^(?:property|setter|wrapped)$/.test(methodKind(known.resolver, node, scope)))
            this.#stored.add(node.name);
        }
    for (const entry of survey.all('ClassDef')) this.#follow(entry);
    this.#leaveShared();
    this.#followed = [...this.#lines].flatMap(([node, line]) => (line ? [node] : []));
    for (const node of this.#followed)
      for (const item of this.line(node)) kept(this.#builtOn, item, () => []).push(node);
  }

  /** Methods of a class on which another builds that is not followed are called on instances of that. */
  #leaveShared(): void {
    const { survey, resolver } = this.#known;
    const built = survey.all('ClassDef').flatMap(({ node, scope }) =>
      node.bases.map((base) => ({
        node,
        above: [...resolver.refs(base.type === 'Subscript' ? base.value : base, scope)].flatMap((ref) =>
          ref.startsWith('class:') ? [resolver.nodes.get(Number(ref.slice(6))) as ClassDef] : [],
        ),
      })),
    );
    const leave = (node: ClassDef): void => {
      if (!this.isFollowed(node)) return;
      this.#lines.set(node, undefined);
      for (const item of built) if (item.node === node) for (const above of item.above) leave(above);
      for (const item of built) if (item.above.includes(node)) leave(item.node);
    };
    for (const { node, above } of built) if (!this.isFollowed(node)) for (const item of above) leave(item);
  }

  isFollowed(node: ClassDef): boolean {
    return this.#lines.get(node) !== undefined;
  }

  /** Whether there are others, which may be texts or numbers that are asked first by operators. */
  get hasOthers(): boolean {
    return this.#followed.length < this.#lines.size;
  }

  /** All that are followed. */
  followed(): readonly ClassDef[] {
    return this.#followed;
  }

  /** Those that are not. */
  others(): readonly ClassDef[] {
    return [...this.#lines].flatMap(([node, line]) => (line ? [] : [node]));
  }

  methodOf(node: ClassDef, name: string): FunctionDef | undefined {
    return this.methods(node).find((item) => item.name === name);
  }

  /** The class with the classes of the program it builds on, itself first. */
  line(node: ClassDef): readonly ClassDef[] {
    return this.#lines.get(node) ?? [node];
  }

  /** All classes of the program that build on it, and itself. */
  builtOn(node: ClassDef): readonly ClassDef[] {
    return this.#builtOn.get(node) ?? [];
  }

  methods(node: ClassDef): readonly FunctionDef[] {
    return this.#methods.get(node) ?? [];
  }

  /** Whether an instance of the class finds this method: functions that are no methods are found everywhere. */
  isOf(site: FunctionSite, node: ClassDef): boolean {
    if (site.first === 'nothing') return true;
    const owner = this.#owners.get(site.node as FunctionDef);
    return this.line(node).some((item) => item === owner);
  }

  /** Whether the class has a property of this name. */
  isRead(node: ClassDef, name: string): boolean {
    return this.line(node).some((item) => {
      const scope = this.#known.survey.scopeOf(item);
      return this.methods(item).some(
        (method) =>
          method.name === name &&
          scope &&
          /^(?:property|setter)$/.test(methodKind(this.#known.resolver, method, scope)),
      );
    });
  }

  /** Whether copies are made, by which a bound method may come to another instance. */
  get areCopied(): boolean {
    const { survey } = this.#known;
    return (
      survey.all('alias').some(({ node }) => /^(?:copy|deepcopy)$/.test(node.name)) ||
      survey.all('Name').some(({ node }) => node.id === 'deepcopy')
    );
  }

  /** Whether attributes of this name hold more than the methods of that name. */
  isStored(name: string): boolean {
    return this.#stored.has(name) || stateWrites(this.#known).length > 0;
  }

  /** Whether the class has an attribute of this name from nobody but the program. */
  has(node: ClassDef, name: string): boolean {
    return this.line(node).some((item) => this.#known.survey.scopeOf(item)?.bindings.has(name));
  }

  /** The annotated names of a class body, in their order: what a data class is made of. */
  fields(node: ClassDef): readonly Field[] {
    const out = new Map<string, Field>();
    for (const item of node.body) {
      if (item.type !== 'AnnAssign' || item.target.type !== 'Name') continue;
      const name = item.target.id;
      // One that stands twice has the first place.
      out.set(name, { name, isPlain: !out.has(name) && this.#isPlainField(item, node) });
    }
    return [...out.values()];
  }

  /** The fields that methods made for a data class compare; none of other classes. */
  compared(node: ClassDef): readonly string[] {
    const line = this.line(node);
    const isData = line.some(({ decorator_list }) => decorator_list.length > 0);
    return isData ? line.flatMap((item) => this.fields(item)).map(({ name }) => name) : [];
  }

  #isPlainField({ annotation, value }: AnnAssign, owner: ClassDef): boolean {
    const base = annotation.type === 'Subscript' ? annotation.value : annotation;
    const scope = this.#known.survey.scopeOf(owner);
    if (!scope || (base.type !== 'Name' && base.type !== 'Attribute' && base.type !== 'BinOp')) return false;
    for (const ref of this.#known.resolver.refs(base, scope)) if (!PLACED.test(ref)) return false;
    return (
      value?.type !== 'Call' ||
      value.keywords.every(({ arg }) => arg !== null && arg !== 'init' && arg !== 'kw_only')
    );
  }

  #follow({ node, scope }: Entry<ClassDef>): readonly ClassDef[] | undefined {
    if (this.#lines.has(node)) return this.#lines.get(node);
    // What builds on itself is not followed.
    this.#lines.set(node, undefined);
    const out = new Set([node]);
    for (const base of node.bases) {
      const line = this.#baseOf(base, scope);
      if (!line) return undefined;
      for (const item of line) out.add(item);
    }
    if (!this.#isPlain(node, scope)) return undefined;
    const line = [...out];
    this.#lines.set(node, line);
    return line;
  }

  /** The classes of the program that a base brings; undefined for what is not followed. */
  #baseOf(base: Expr, scope: Scope): readonly ClassDef[] | undefined {
    const { resolver, survey } = this.#known;
    if (base.type === 'Subscript' && !isTypeText(resolver, base.slice, scope)) return undefined;
    const refs = [...(resolver.only(base.type === 'Subscript' ? base.value : base, scope) ?? [])];
    const [ref] = refs;
    if (ref === undefined || refs.length !== 1) return undefined;
    if (BARE.test(ref)) return [];
    const found = ref.startsWith('class:') ? resolver.nodes.get(Number(ref.slice(6))) : undefined;
    const entry = survey.all('ClassDef').find((item) => item.node === found);
    return entry && this.#follow(entry);
  }

  #isPlain(node: ClassDef, scope: Scope): boolean {
    const { resolver, own, survey } = this.#known;
    const inner = survey.scopeOf(node);
    const isMeta = node.keywords.every(
      ({ arg, value }) => arg === 'metaclass' && resolver.only(value, scope)?.has('name:abc.ABCMeta'),
    );
    const isKept = node.decorator_list.every((decorator) => {
      const isCall = decorator.type === 'Call';
      const refs = [...(resolver.only(isCall ? decorator.func : decorator, scope) ?? [])];
      const isTold =
        !isCall ||
        (decorator.args.length === 0 &&
          decorator.keywords.every(({ arg, value }) => arg !== null && value.type === 'Constant'));
      return isTold && refs.length === 1 && knownDecorator(refs[0] ?? '')?.ofClass === 'itself';
    });
    return (
      inner !== undefined &&
      isMeta &&
      isKept &&
      own.isPlain(node.at) &&
      node.body.every((item) => this.#isPlainStatement(item, inner))
    );
  }

  #isPlainStatement(item: Stmt, inner: Scope): boolean {
    const { resolver } = this.#known;
    switch (item.type) {
      case 'Pass':
        return true;
      case 'Expr':
        return item.value.type === 'Constant';
      case 'AnnAssign':
        return item.target.type === 'Name' && !isSpecial(item.target.id);
      case 'Assign':
        return item.targets.every(
          (target) => target.type === 'Name' && isAssigned(target.id, item.value, inner),
        );
      case 'FunctionDef':
      case 'AsyncFunctionDef': {
        const kind = methodKind(resolver, item, inner);
        const { length } = item.args.posonlyargs.concat(item.args.args);
        if (kind === 'wrapped' || !isFollowed(item.name)) return false;
        // What Python calls by itself it gives no more than is followed; every method has its first parameter.
        if (item.name === '__post_init__' && length !== 1) return false;
        return kind === 'static' || (length > 0 && (kind === 'plain' || !isSpecial(item.name)));
      }
      default:
        return false;
    }
  }
}

/** `__radd__ = __add__` of the same class; `__slots__`, `__hash__ = None`. */
function isAssigned(name: string, value: Expr, inner: Scope): boolean {
  if (!isSpecial(name)) return true;
  if (name === '__slots__' || name === '__doc__') return true;
  if (!isFollowed(name)) return false;
  return (
    (value.type === 'Constant' && value.kind === 'None') ||
    // Which of them Python gives what is told by the name it was defined with.
    (value.type === 'Name' && isOperation(name) && isOperation(value.id) && isMethodName(value.id, inner))
  );
}

function isMethodName(name: string, inner: Scope): boolean {
  const { definitions = [] } = inner.bindings.get(name) ?? {};
  return definitions.length === 1 && definitions[0]?.how === 'function';
}
