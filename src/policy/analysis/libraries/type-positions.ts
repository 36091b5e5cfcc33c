/**
 * Whether a class stands where it only says a kind: asked about, annotated, built on, compared, or given to what
 * keeps no more of it. Elsewhere it is a value, and may be called where nothing names it.
 */

import type { Call, Expr, Name } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import { once } from '../names/once.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { isNoRow } from './no-row.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

/** What asks about a class, or marks with it, and never calls it. */
const ASKING = new Set([
  ...['isinstance', 'issubclass', 'super', 'print', 'str', 'repr', 'hasattr', 'getattr'].map(
    (name) => `builtin:${name}`,
  ),
  ...['typing.cast', 'typing.TypeVar', 'typing.NewType', 'numpy.issubdtype', 'contextlib.suppress'].map(
    (name) => `name:${name}`,
  ),
]);
/** `a.view(np.ndarray)` gives the same array as that kind, `f.register(np.ndarray)` marks a function. */
const VIEWS = new Set(['view', 'register']);
/** With these a class of the program is handed what stands on the other side, or between the brackets. */
const OPERANDS = /^__(?:eq|ne|lt|le|gt|ge|contains|r?or|r?and|getitem|class_getitem|missing)__$/;
/** What gives back what annotations and subscripts of types hold; dataclasses.fields() where `.type` is read too. */
const READS_BACK = ['get_type_hints', 'get_args', 'get_origin', 'Annotated']
  .map((name) => `typing.${name}`)
  .concat('types.GenericAlias');

class TypePositions {
  readonly #program: Program;
  readonly #ownOperands: boolean;
  readonly #readsBack: boolean;

  constructor(program: Program) {
    const { survey } = program;
    this.#program = program;
    this.#ownOperands = [...survey.members.keys()].some((name) => OPERANDS.test(name));
    const fields = this.#reads('type') ? ['dataclasses.fields'] : [];
    this.#readsBack = this.#reads('registry') || this.#names(new Set([...READS_BACK, ...fields]));
  }

  /** Whether the program reads back what annotations hold. */
  get readsBack(): boolean {
    return this.#readsBack;
  }

  /** Whether the program imports one of them, or names it of its module. */
  #names(sought: ReadonlySet<string>): boolean {
    const { survey, resolver } = this.#program;
    const modules = new Set([...sought].map((name) => name.slice(0, name.indexOf('.'))));
    const last = new Set([...sought].map((name) => name.slice(name.indexOf('.') + 1)));
    return (
      survey
        .all('ImportFrom')
        .some(({ node: { module, names } }) =>
          names.some(
            ({ name }) => sought.has(`${module}.${name}`) || (name === '*' && modules.has(module ?? '')),
          ),
        ) ||
      survey
        .all('Attribute')
        .some(
          ({ node, scope }) =>
            last.has(node.attr) && [...resolver.refs(node, scope)].some((ref) => sought.has(ref.slice(5))),
        )
    );
  }

  /** `dataclasses.fields(x)[0].type`, and `f.registry` of what singledispatch made. */
  #reads(attr: string): boolean {
    const { survey, resolver, own } = this.#program;
    const isFetched = ({ func, args }: Call, scope: Scope) =>
      resolver.refs(func, scope).has('name:operator.attrgetter') &&
      args.some((arg) => arg.type === 'Constant' && arg.value.split('.').includes(attr));
    return (
      survey
        .all('Attribute')
        .some(({ node, scope }) => node.attr === attr && !own.isSelf(node.value, scope)) ||
      survey.all('MatchClass').some(({ node }) => node.kwd_attrs.includes(attr)) ||
      survey.all('Call').some(({ node, scope }) => isFetched(node, scope))
    );
  }

  /** @param entry a name or attribute that is read and stands for a class */
  has(entry: Entry): boolean {
    /** In a display, or between or before brackets: what stands around has hold of more than the class. */
    let inside = false;
    for (let at = entry; ; ) {
      const { parent, field } = at;
      if (ANNOTATIONS.has(field)) return !this.#readsBack;
      if (!parent) return false;
      const { node } = parent;
      switch (node.type) {
        case 'Attribute':
          return !inside;
        case 'Expr':
        case 'ExceptHandler':
        case 'Delete':
        case 'MatchClass':
        case 'FormattedValue':
        case 'TypeAlias':
          return true;
        case 'MatchValue':
          return !this.#ownOperands;
        case 'Compare':
          return !this.#ownOperands || node.ops.every((op) => op === 'Is' || op === 'IsNot');
        case 'ClassDef':
          return field === 'bases';
        case 'If':
        case 'While':
        case 'Assert':
          return field === 'test';
        case 'Assign':
        case 'AnnAssign':
          return this.#isAlias(at, inside);
        case 'Call':
          return field === 'func' ? !inside : this.#isAsking(parent as Entry<Call>, at);
        case 'BinOp':
          return node.op === 'BitOr' && !this.#ownOperands && !this.#readsBack;
        case 'Subscript':
          if (field === 'slice') return this.#isType(node.value, parent.scope);
          if (inside) return false;
          inside = true;
          break;
        case 'Tuple':
        case 'List':
          inside = true;
          break;
        case 'keyword':
          break;
        case 'IfExp':
          if (field === 'test') return true;
          break;
        case 'BoolOp':
          break;
        default:
          return false;
      }
      at = parent;
    }
  }

  /** A plain name for the class, for it with brackets, or for a tuple of kinds that is only asked about. */
  #isAlias({ node, parent, field, scope }: Entry, inside: boolean): boolean {
    const owner = parent?.node;
    const targets =
      owner?.type === 'Assign' ? owner.targets : owner?.type === 'AnnAssign' ? [owner.target] : [];
    const [target] = targets;
    if (field !== 'value' || targets.length !== 1 || target?.type !== 'Name' || scope.kind === 'class')
      return false;
    if (!inside || (node.type === 'Subscript' && node.value.type !== 'List')) return true;
    return (node.type === 'Tuple' || node.type === 'List') && this.#isOnlyAsked(target, scope);
  }

  #isOnlyAsked(target: Name, scope: Scope): boolean {
    const { survey, resolver } = this.#program;
    const binding = resolver.lookup(scope, target.id);
    return survey.all('Name').every((use) => {
      if (use.role !== 0 || use.node.id !== target.id || resolver.lookup(use.scope, target.id) !== binding)
        return true;
      const owner = use.parent?.node;
      // `type(x) in TYPES`
      if (owner?.type === 'Compare')
        return !this.#ownOperands && use.field === 'comparators' && owner.ops.every((op) => /In$/.test(op));
      return owner?.type === 'Call' && use.field !== 'func' && this.#isAsking(use.parent as Entry<Call>, use);
    });
  }

  /** `shown.register(np.ndarray)` */
  #isFunction(value: Expr, scope: Scope): boolean {
    const refs = [...(this.#program.resolver.only(value, scope) ?? [''])];
    return refs.every((ref) => ref.startsWith('function:'));
  }

  /** An array, of numpy's own class or of one that the program builds on that: no label stands before its methods. */
  #isArray(value: Expr, scope: Scope): boolean {
    const { resolver } = this.#program;
    if (isNoRow(resolver, value, scope)) return true;
    const refs = [...(resolver.only(value, scope) ?? [])];
    return (
      refs.length > 0 &&
      refs.every((ref) => {
        const node = ref.startsWith('own:') ? resolver.nodes.get(Number(ref.slice(4))) : undefined;
        return (
          node?.type === 'ClassDef' &&
          node.bases.length > 0 &&
          node.bases.every((base) =>
            [...(resolver.only(base, scope) ?? [''])].every((name) => name.startsWith('name:numpy.')),
          )
        );
      })
    );
  }

  /** `list[np.ndarray]`: of other brackets the class is a key, which is had again, or in a KeyError. */
  #isType(value: Expr, scope: Scope): boolean {
    if (this.#ownOperands || this.#readsBack) return false;
    const { resolver } = this.#program;
    return [...(resolver.only(value, scope) ?? [''])].every(
      (ref) =>
        /^(?:class:\d+|builtin:(?:list|dict|tuple|set|frozenset|type)|name:(?:typing|collections|numpy\.typing)\..*)$/.test(
          ref,
        ) ||
        (ref.startsWith('name:') && resolver.references.isClass(ref.slice('name:'.length))),
    );
  }

  #isAsking({ node: call, scope, parent, field }: Entry<Call>, { node }: Entry): boolean {
    const { func } = call;
    const { resolver, own, survey } = this.#program;
    if (node.type === 'keyword' && node.arg !== 'type' && node.arg !== 'bound') return false;
    if (func.type === 'Attribute' && VIEWS.has(func.attr))
      return (
        !own.has(func.attr) &&
        // It gives back what it is given.
        (func.attr !== 'register' ||
          parent?.node.type === 'Expr' ||
          field === 'decorator_list' ||
          field === 'func') &&
        (this.#isFunction(func.value, scope) ||
          this.#isArray(func.value, scope) ||
          !survey.ownNames.mayBeLabel(func.attr)) &&
        !(this.#readsBack && func.attr === 'register')
      );
    const refs = [...(resolver.only(func, scope) ?? [])];
    return refs.length > 0 && refs.every((ref) => ASKING.has(ref));
  }
}

export const typePositions = once((program: Program) => new TypePositions(program));

const ANNOTATIONS = new Set(['annotation', 'returns', 'bound']);
