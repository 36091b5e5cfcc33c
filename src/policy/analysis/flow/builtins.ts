/**
 * Calls of Python's built-in functions: what they give, and what they do with what they are given. Each is followed with
 * the arguments that are written here; all others give anything, and take what they are given.
 */
import type { Constant, Dict, Expr } from '../../syntax/ast.js';
import { give, type Invocation, positionals, unpacks } from './arguments.js';
import { apply, unpackDict } from './binding-arguments.js';
import { mergeInto, sort } from './containers.js';
import { isSilentError } from './errors.js';
import { escapeSite } from './escape.js';
import { becomeText } from './expressions.js';
import { readAttribute } from './members.js';
import { combine, equate, hash } from './operators.js';
import type { Program } from './program.js';
import { ANYTHING, isScalar, PLAIN } from './sites.js';
import { Spot, TooMuch } from './solver.js';

/** Built-ins that keep no hold of what they are given, and give a number or nothing. */
const LOOKING =
  /^(?:len|isinstance|issubclass|int|float|bool|hash|id|any|all|callable|hasattr|ord|chr|bin|hex|range)$/;
/** Built-ins that give a new list of what is in what they are given. */
const LISTING = /^(?:list|tuple|set|frozenset|reversed|iter)$/;
/** The keywords that are followed. */
const KEYWORDS: ReadonlyMap<string, RegExp> = new Map([
  ['print', /^(?:sep|end|flush)$/],
  ['sorted', /^(?:key|reverse)$/],
  ['min', /^(?:key|default)$/],
  ['max', /^(?:key|default)$/],
  ['enumerate', /^start$/],
  ['zip', /^strict$/],
  ['round', /^ndigits$/],
]);

export function callBuiltin(program: Program, id: string, call: Invocation): void {
  const { args, keywords } = call.node;
  if (id === 'dict' && args.every(({ type }) => type !== 'Starred') && args.length < 2) {
    makeDict(program, call);
    return;
  }
  // With nothing in what is unpacked it is that of the method around.
  if (id === 'super' && unpacks(call.node)) throw new TooMuch();
  const known = KEYWORDS.get(id);
  const isPlain =
    keywords.every(({ arg }) => arg !== null && known?.test(arg)) &&
    (id === 'print' || args.every(({ type }) => type !== 'Starred'));
  if (isPlain && callFollowed(program, id, call)) return;
  if (isPlain && isSilentError(program, id)) {
    for (const arg of args) program.expr(arg, call.scope);
    program.solver.put(call.result, ANYTHING);
    return;
  }
  give(program, call);
  program.solver.put(call.result, ANYTHING);
}

/** @returns whether it is followed with these arguments */
function callFollowed(program: Program, id: string, call: Invocation): boolean {
  const { solver } = program;
  const { result } = call;
  const given = positionals(program, call);
  const [base, second] = given;
  const { length } = given;
  if (id === 'print' || (LOOKING.test(id) && length > 0)) {
    solver.put(id === 'range' ? program.fresh(result) : result, PLAIN);
    return true;
  }
  if (id === 'super' && length === 0) return readSuper(program, call);
  if (!base) return LISTING.test(id) && list(program, id, base, result);
  switch (id) {
    case 'str':
    case 'repr':
    case 'ascii':
      solver.put(result, PLAIN);
      becomeText(program, base, result);
      return length === 1;
    case 'abs':
    case 'round':
      combine(program, given, result);
      return true;
    case 'sum':
      combine(program, [program.elements(base), ...given.slice(1)], result);
      solver.flow(second ?? base, second ? result : new Spot());
      solver.put(result, PLAIN);
      return length < 3;
    case 'type':
      return length === 1 && readType(program, base, result);
    case 'vars':
    case 'setattr':
      return readState(program, given, call);
    case 'getattr':
      return length < 4 && readNamed(program, call, base, given[2]);
    case 'map':
    case 'filter':
      return mapOrFilter(program, id, given, result);
    case 'enumerate':
      solver.put(pair(program, [program.elements(base)], result), PLAIN);
      return length < 3;
    case 'zip':
      pair(
        program,
        given.map((item) => program.elements(item)),
        result,
      );
      return true;
    case 'next':
      solver.flow(program.elements(base), result);
      if (second) solver.flow(second, result);
      return length < 3;
    case 'sorted':
      if (length !== 1) return false;
      solver.flow(program.elements(base), program.fresh(result));
      sort(program, program.elements(base), call);
      return true;
    case 'min':
    case 'max':
      choose(program, given, call);
      return true;
    default:
      return LISTING.test(id) && length === 1 && list(program, id, base, result);
  }
}

function list(program: Program, id: string, base: Spot | undefined, result: Spot): boolean {
  const made = program.fresh(result);
  if (!base) return true;
  program.solver.flow(program.elements(base), made);
  if (id.endsWith('set')) hash(program, made);
  return true;
}

/** A list of tuples of these. @returns what is in the tuples */
function pair(program: Program, items: readonly Spot[], result: Spot): Spot {
  const inner = program.fresh(program.fresh(result));
  for (const item of items) program.solver.flow(item, inner);
  return inner;
}

function mapOrFilter(program: Program, id: string, given: readonly Spot[], result: Spot): boolean {
  const [called, ...lists] = given;
  const [first, ...others] = lists.map((item) => program.elements(item));
  if (!called || !first) return false;
  const made = apply(program, called, [first, ...others]);
  program.solver.flow(id === 'map' ? made : first, program.fresh(result));
  return true;
}

/** `min(items, key=...)`, `max(a, b)`: one of them. */
function choose(program: Program, given: readonly Spot[], { node, scope, result }: Invocation): void {
  const { solver } = program;
  const items = new Spot();
  for (const item of given) solver.flow(given.length === 1 ? program.elements(item) : item, items);
  solver.flow(items, result);
  const keys: Spot[] = [];
  for (const { arg, value } of node.keywords) {
    const from = program.expr(value, scope);
    if (arg === 'key') keys.push(apply(program, from, [items]));
    // None, where the items themselves are compared.
    else solver.flow(from, result);
  }
  equate(program, [...keys, items]);
}

/**
 * `super()` is the first parameter of the method around.
 * @throws TooMuch in a function within a method, where it is of whatever that is given
 */
function readSuper(program: Program, { scope, result }: Invocation): boolean {
  let around = scope;
  while (around.kind === 'comprehension' && around.parent) around = around.parent;
  const { node } = around;
  if (node.type !== 'FunctionDef' || around.parent?.kind !== 'class') throw new TooMuch();
  const [first] = [...node.args.posonlyargs, ...node.args.args];
  if (!first) throw new TooMuch();
  program.solver.flow(program.parameter(program.functional(node), first.arg), result);
  return true;
}

/** `vars(item)`, `setattr(item, name, value)` */
function readState(program: Program, [base, , value]: readonly Spot[], call: Invocation): boolean {
  const { solver } = program;
  if (!base) return false;
  solver.each(base, (site) => {
    if (site.kind === 'own') {
      const state = program.state();
      if (value) solver.flow(value, state.inside);
      else solver.put(call.result, state);
    } else {
      solver.put(call.result, ANYTHING);
      give(program, call);
    }
  });
  return true;
}

/** `type(item)` */
function readType(program: Program, base: Spot, result: Spot): boolean {
  program.solver.each(base, (site) =>
    program.solver.put(result, site.kind === 'own' ? program.sites.class(site.node) : ANYTHING),
  );
  return true;
}

/** `getattr(item, name)` */
function readNamed(
  program: Program,
  { node, scope, result }: Invocation,
  base: Spot,
  otherwise?: Spot,
): boolean {
  const [, name] = node.args;
  const texts = name && program.known.literals.texts(name, scope);
  if (!texts) {
    // One of all: which they may be is the rule's that speaks of such names (attribute-by-name.ts).
    program.solver.each(base, (site) => {
      if (site.kind === 'own') program.solver.flow(program.state().inside, result);
      else if (site.kind === 'class') throw new TooMuch();
      else if (!isScalar(site)) {
        escapeSite(program, site);
        program.solver.put(result, ANYTHING);
      }
    });
  } else program.solver.put(result, ANYTHING);
  for (const text of texts ?? []) {
    if (text.startsWith('__')) throw new TooMuch();
    readAttribute(program, base, text, result);
  }
  if (otherwise) program.solver.flow(otherwise, result);
  return true;
}

/** `dict(a=1)` is the display `{"a": 1}`. */
function makeDict(program: Program, { node, scope, result }: Invocation): void {
  const { solver } = program;
  const [base] = node.args;
  if (!base && node.keywords.every(({ arg }) => arg !== null)) {
    const keys = node.keywords.map(
      ({ arg, at }): Constant => ({ type: 'Constant', kind: 'str', value: arg ?? '', at }),
    );
    const values: readonly Expr[] = node.keywords.map(({ value }) => value);
    const display: Dict = { type: 'Dict', at: node.at, keys, values };
    solver.flow(program.expr(display, scope), result);
    return;
  }
  const made = program.fresh(result);
  if (base) mergeInto(program, program.expr(base, scope), made);
  for (const { arg, value } of node.keywords) {
    const from = program.expr(value, scope);
    if (arg === null) unpackDict(program, from, made);
    else solver.flow(from, made);
  }
}
