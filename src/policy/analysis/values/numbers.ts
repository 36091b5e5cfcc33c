/** Whether an expression is a number whatever the program is given. Says nothing of which. */
import type { Expr, Name } from '../../syntax/ast.js';
import { isSettled } from '../names/class-names.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Definition, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import type { Literals } from './literals.js';

/** Expressions looked at for one answer; no count or width needs as many. */
const MOST = 300;
/** Built-ins that give a number or raise. */
const GIVE = new Set(['builtin:len', 'builtin:int', 'builtin:float', 'builtin:ord']);
/** Built-ins that give one of what they are given, or a number made of it. */
const KEEP = new Set(['builtin:max', 'builtin:min', 'builtin:sum', 'builtin:abs', 'builtin:round']);

export class Numbers {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #found = new Map<Binding, boolean>();
  /** Names that are being looked at: `n = n + 1` is a number if all else is. */
  readonly #open = new Set<Binding>();
  #left = MOST;

  constructor(survey: Survey, resolver: Resolver, literals: Literals) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
  }

  has(value: Expr, scope: Scope): boolean {
    this.#left = MOST;
    this.#open.clear();
    return this.#is(value, scope);
  }

  #is(value: Expr, scope: Scope): boolean {
    if (this.#left-- <= 0) return false;
    switch (value.type) {
      case 'Constant':
        return value.kind === 'number' || value.kind === 'True' || value.kind === 'False';
      case 'UnaryOp':
        return this.#is(value.operand, scope);
      case 'BinOp':
        return this.#is(value.left, scope) && this.#is(value.right, scope);
      case 'IfExp':
        return this.#is(value.body, scope) && this.#is(value.orelse, scope);
      case 'NamedExpr':
        return this.#is(value.value, scope);
      case 'Name':
        return this.#isNamed(value, scope);
      case 'Attribute':
      case 'Subscript':
        return this.#isRead(value, scope);
      case 'Call': {
        const [name, more] = [...(this.#resolver.only(value.func, scope) ?? [])];
        if (name === undefined || more !== undefined || value.keywords.length > 0) return false;
        if (GIVE.has(name)) return true;
        return (
          KEEP.has(name) && value.args.every((item) => this.#is(item, scope) || this.#gives(item, scope))
        );
      }
      default:
        return false;
    }
  }

  #isNamed(value: Name, scope: Scope): boolean {
    const binding = this.#resolver.lookup(scope, value.id);
    if (!binding || binding.definitions.length === 0 || !isSettled(binding, value, scope)) return false;
    if (this.#open.has(binding)) return true;
    const known = this.#found.get(binding);
    if (known !== undefined) return known;
    this.#open.add(binding);
    const is =
      binding.definitions.every((definition) => this.#isBound(definition)) || this.#isRead(value, scope);
    this.#open.delete(binding);
    // What leans on a name that is still open is not settled.
    if (this.#open.size === 0) this.#found.set(binding, is);
    return is;
  }

  /** What the name or place is followed to. */
  #isRead(value: Expr, scope: Scope): boolean {
    const found = this.#literals.values(value, scope);
    return (
      found !== undefined &&
      found.length > 0 &&
      found.every(({ expr, scope: at }) => expr !== value && this.#is(expr, at))
    );
  }

  /** Whether a name is bound to a number, counts, or runs over numbers. */
  #isBound({ how, value, iter, part, scope }: Definition): boolean {
    if ((how === 'assign' || how === 'augmented') && value) return this.#is(value, scope);
    if (how === 'loop' && iter) return this.#gives(iter, scope);
    // `for i, item in enumerate(...)`
    const isFirst = how === 'part' && part?.loop && part.path.length === 1 && part.path[0] === 0;
    return isFirst ? this.#calls(part.from, scope, 'builtin:enumerate') : false;
  }

  /** Whether a loop over it gives nothing but numbers. */
  #gives(over: Expr, scope: Scope): boolean {
    if (this.#left-- <= 0) return false;
    switch (over.type) {
      case 'GeneratorExp':
      case 'ListComp': {
        const inner = this.#survey.scopeOf(over);
        return inner !== undefined && this.#is(over.elt, inner);
      }
      case 'List':
      case 'Tuple':
        return over.elts.every((item) => this.#is(item, scope));
      case 'Name': {
        const found = this.#literals.values(over, scope);
        return (
          found !== undefined &&
          found.length > 0 &&
          found.every(({ expr, scope: at }) => expr !== over && this.#gives(expr, at))
        );
      }
      default:
        return this.#calls(over, scope, 'builtin:range');
    }
  }

  #calls(value: Expr, scope: Scope, name: string): boolean {
    if (value.type !== 'Call') return false;
    const refs = this.#resolver.only(value.func, scope);
    return refs?.size === 1 && refs.has(name);
  }
}
