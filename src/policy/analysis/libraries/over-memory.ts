/**
 * What lays an array over the bytes it is given: numpy's constructors, classes of the program that build on them, and
 * names for them with brackets (`Vector = NDArray[float]`). Says nothing of what they are given (rules/data-memory.ts).
 */
import type { Expr } from '../../syntax/ast.js';
import { once } from '../names/once.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

const CONSTRUCTORS =
  /^name:numpy\.(?:ndarray|recarray|(?:rec|char)\.\w*array|rec\.fromstring|typing\.NDArray)$/;
/** Their last names: a program without any of them needs no further look. */
const NAMED = /^(?:\w*array|fromstring|NDArray|\*)$/;

class OverMemory {
  readonly #resolver: Resolver;
  readonly #classes = new Set<string>();
  readonly #named = new Set<Binding>();
  /** Names of those in the bodies of other classes, which are had as attributes. */
  readonly #nested = new Set<string>();
  /** Whether the program may name any. */
  readonly any: boolean;

  constructor({ survey, resolver }: Program) {
    this.#resolver = resolver;
    this.any =
      survey.all('Attribute').some(({ node, scope }) => NAMED.test(node.attr) && this.is(node, scope)) ||
      survey.all('ImportFrom').some(({ node }) => node.names.some(({ name }) => NAMED.test(name)));
    if (!this.any) return;
    for (let before = -1; before < this.#classes.size + this.#named.size; ) {
      before = this.#classes.size + this.#named.size;
      for (const { node, scope } of survey.all('ClassDef')) {
        if (!node.bases.some((base) => this.is(base, scope))) continue;
        this.#classes.add(`class:${node.at}`);
        if (scope.kind === 'class') this.#nested.add(node.name);
      }
      for (const { node, scope } of survey.all('Assign')) {
        const [target] = node.targets;
        const binding = target?.type === 'Name' ? resolver.lookup(scope, target.id) : undefined;
        const isNew = binding && (node.value.type === 'Subscript' || node.value.type === 'Name');
        if (isNew && !this.#named.has(binding) && this.is(node.value, scope)) this.#named.add(binding);
      }
    }
  }

  /** Whether classes of the program build on them. */
  get hasClasses(): boolean {
    return this.#classes.size > 0;
  }

  /** Whether an expression may stand for one. */
  is(value: Expr, scope: Scope): boolean {
    if (value.type === 'Subscript' || value.type === 'NamedExpr') return this.is(value.value, scope);
    if (value.type === 'IfExp') return this.is(value.body, scope) || this.is(value.orelse, scope);
    if (value.type === 'BoolOp') return value.values.some((item) => this.is(item, scope));
    if (value.type === 'Attribute' && this.#nested.has(value.attr)) return true;
    if (value.type === 'Attribute' && !NAMED.test(value.attr)) return false;
    for (const ref of this.#resolver.refs(value, scope))
      if (this.#classes.has(ref) || CONSTRUCTORS.test(ref)) return true;
    const named = value.type === 'Name' && this.#named.size > 0;
    const binding = named ? this.#resolver.lookup(scope, value.id) : undefined;
    return binding !== undefined && this.#named.has(binding);
  }
}

export const overMemory = once((program: Program) => new OverMemory(program));
