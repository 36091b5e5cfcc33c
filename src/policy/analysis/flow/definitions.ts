/**
 * What the bindings of a name bring to it, and what a class body and its methods start with. Stores into attributes and
 * items are in stores.ts.
 */
import type { ClassDef, Expr, FunctionDef } from '../../syntax/ast.js';
import type { Binding, Definition, Scope } from '../names/scopes.js';
import { apply } from './binding-arguments.js';
import { checkKept } from './class-values.js';
import { letEscape, openCalls } from './escape.js';
import { methodKind } from './method-kind.js';
import { isOfPattern } from './patterns.js';
import type { Program } from './program.js';
import { ANYTHING, PLAIN } from './sites.js';
import { Spot } from './solver.js';
import { specialOf } from './specials.js';

/** What flows to a variable: whatever one of its bindings gives it. */
export function readVariable(program: Program, binding: Binding, spot: Spot): void {
  for (const definition of binding.definitions) define(program, binding, definition, spot);
}

/** What a class body binds are attributes, and its methods are given instances of it and of what builds on it. */
export function readClassBody(program: Program, node: ClassDef, scope: Scope): void {
  const { solver, classes } = program;
  const isFollowed = classes.isFollowed(node);
  for (const binding of scope.bindings.values()) {
    const spot = program.variable(binding);
    if (isFollowed) solver.flow(spot, program.attribute(binding.name));
    else letEscape(program, spot);
    for (const { how, value, scope: at } of binding.definitions)
      if (
        isFollowed &&
        how === 'assign' &&
        value &&
        !isOwnMethod(value.type === 'Name' ? value.id : '', scope)
      )
        checkKept(program, value, at, program.expr(value, at));
  }
  for (const item of classes.methods(node)) {
    if (isFollowed) readMethod(program, node, item, scope);
    else {
      openCalls(program, item, 0);
      if (specialOf(item.name) === 'text')
        solver.flow(program.functional(item).result, program.given('text'));
    }
  }
}

/** Of these it is known what they are given. */
const BRACKETS = /^__(?:(?:get|set|del)item|contains)__$/;

function readMethod(program: Program, node: ClassDef, item: FunctionDef, scope: Scope): void {
  const { solver, sites, classes, known } = program;
  const functional = program.functional(item);
  const [first, ...others] = [...item.args.posonlyargs, ...item.args.args];
  const kind = methodKind(known.resolver, item, scope);
  if (!first || kind === 'static') return;
  const to = program.parameter(functional, first.arg);
  for (const owner of classes.builtOn(node))
    solver.put(to, kind === 'class' ? sites.class(owner) : sites.instance(owner));
  // What is kept of it is the function, which takes anything.
  if (kind === 'keeper') openCalls(program, item, 0);
  const special = specialOf(item.name);
  if (!special) return;
  // Python calls it by itself, with whatever stands on the other side.
  functional.open = true;
  solver.flow(functional.result, program.given(special));
  // Beside anything nothing would be known of the program any more: what stands there is what was found to.
  const isOperator = special === 'operator' && !BRACKETS.test(item.name) && item.name !== '__exit__';
  for (const { arg } of [...others, ...item.args.kwonlyargs]) {
    const given = program.parameter(functional, arg);
    if (isOperator) solver.flow(program.operands, given);
    else solver.put(given, ANYTHING);
    if (BRACKETS.test(item.name)) solver.flow(program.bracketed, given);
  }
  const { vararg } = item.args;
  if (!vararg) return;
  openCalls(program, item, 1);
  for (const from of [program.operands, program.bracketed])
    solver.each(program.parameter(functional, vararg.arg), (site) => {
      if (site.kind === 'held') solver.flow(from, site.inside);
    });
}

/** `__radd__ = __add__` in a class body is the same method. */
function isOwnMethod(name: string, scope: Scope): boolean {
  const { definitions = [] } = scope.bindings.get(name) ?? {};
  return definitions.length === 1 && definitions[0]?.how === 'function';
}

function define(program: Program, binding: Binding, definition: Definition, spot: Spot): void {
  const { solver, known } = program;
  const { how, node, value, iter, part, scope } = definition;
  if (how === 'annotation' || how === 'delete' || how === 'augmented') return;
  if (how === 'other' && isOfPattern(node.type)) return;
  if (how === 'assign' && value) {
    const own = value.type === 'Name' && scope.kind === 'class' ? scope.bindings.get(value.id) : undefined;
    if (own && isOwnMethod(own.name, scope)) {
      solver.flow(program.variable(own), spot);
      const outer = scope.parent && known.resolver.lookup(scope.parent, own.name);
      if (outer) solver.flow(program.variable(outer), spot);
    } else solver.flow(program.expr(value, scope), spot);
  } else if (how === 'loop' && iter) solver.flow(program.elements(program.expr(iter, scope)), spot);
  else if (how === 'part' && part) {
    let from = program.expr(part.from, scope);
    let path = part.path;
    if (part.loop && isCount(program, part.from, path[0], scope)) {
      solver.put(spot, PLAIN);
      return;
    }
    const paired = part.loop ? pairedAt(program, part.from, path[0], scope) : undefined;
    const keys = part.loop && path[0] === 0 ? keysAt(program, part.from, scope) : undefined;
    if (keys) [from, path] = [keys, path.slice(1)];
    else if (paired) [from, path] = [program.elements(paired), path.slice(1)];
    else if (part.loop) from = program.elements(from);
    for (const _ of path) from = program.elements(from);
    solver.flow(from, spot);
  } else if (how === 'with' && value && !definition.awaited) enter(program, program.expr(value, scope), spot);
  else if (how === 'parameter' && node.type === 'arg') defineParameter(program, binding, definition, spot);
  else if (node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef')
    defineFunction(program, node, scope, spot);
  else if (how === 'class' && node.type === 'ClassDef' && program.classes.isFollowed(node))
    solver.put(spot, program.sites.class(node));
  else solver.put(spot, ANYTHING);
}

/** `for place, item in enumerate(items)`: the first is a number. */
function isCount({ known }: Program, pairs: Expr, place: number | undefined, scope: Scope): boolean {
  const { resolver } = known;
  return (
    place === 0 &&
    pairs.type === 'Call' &&
    pairs.func.type === 'Name' &&
    pairs.func.id === 'enumerate' &&
    pairs.args.length === 1 &&
    pairs.keywords.length === 0 &&
    pairs.args[0]?.type !== 'Starred' &&
    !resolver.lookup(scope, 'enumerate') &&
    !resolver.isGiven('enumerate')
  );
}

/** `for name, item in zip(names, items)`: what is run over at this place; as `enumerate(items)` gives it too. */
function pairedAt(program: Program, pairs: Expr, place: number | undefined, scope: Scope): Spot | undefined {
  if (pairs.type !== 'Call' || pairs.func.type !== 'Name' || place === undefined) return undefined;
  const { func, args } = pairs;
  const { resolver } = program.known;
  if (resolver.lookup(scope, func.id) || resolver.isGiven(func.id)) return undefined;
  const items = func.id === 'zip' ? args : func.id === 'enumerate' && place === 1 ? [args[0], args[0]] : [];
  const isPlain = pairs.keywords.length === 0 && args.every(({ type }) => type !== 'Starred');
  const item = isPlain ? items[place] : undefined;
  return item && program.expr(item, scope);
}

/** `for name, item in items.items()`: of what is in the dict an instance is a key only where one is hashed. */
function keysAt(program: Program, pairs: Expr, scope: Scope): Spot | undefined {
  if (pairs.type !== 'Call' || pairs.func.type !== 'Attribute' || pairs.func.attr !== 'items')
    return undefined;
  if (pairs.args.length > 0 || pairs.keywords.length > 0) return undefined;
  const { solver } = program;
  const keys = new Spot();
  solver.each(program.expr(pairs.func.value, scope), (site) => {
    if (site.kind !== 'held') {
      solver.flow(program.elements(program.elements(program.expr(pairs, scope))), keys);
      return;
    }
    solver.each(site.inside, (item) => {
      if (item.kind !== 'own' && item.kind !== 'class') solver.put(keys, item);
      else
        solver.each(program.hashed, (key) => {
          if (key === item) solver.put(keys, item);
        });
    });
  });
  return keys;
}

function defineParameter(
  program: Program,
  binding: Binding,
  { node, value, scope }: Definition,
  spot: Spot,
): void {
  const owner = binding.scope.node;
  if (owner.type !== 'FunctionDef' && owner.type !== 'AsyncFunctionDef' && owner.type !== 'Lambda') return;
  if (value) program.solver.flow(program.expr(value, scope), spot);
  if (node === owner.args.vararg) program.solver.put(spot, program.sites.list(node));
  if (node === owner.args.kwarg)
    program.solver.put(spot, program.sites.rest(owner.args.kwarg, binding.scope));
}

/** `with item as name` gives what `__enter__` returns. */
function enter(program: Program, from: Spot, spot: Spot): void {
  const { solver, classes } = program;
  solver.each(from, (site) => {
    if (site.kind !== 'own') return solver.put(spot, ANYTHING);
    solver.each(program.attribute('__enter__'), (method) => {
      if (method.kind === 'function' && classes.isOf(method, site.node))
        solver.flow(program.functional(method.node).result, spot);
    });
  });
}

function defineFunction(program: Program, node: FunctionDef, scope: Scope, spot: Spot): void {
  const { solver } = program;
  const functional = program.functional(node);
  const isMethod = scope.kind === 'class';
  const kind = methodKind(program.known.resolver, node, scope);
  if (kind === 'wrapped' && !isMethod) {
    const made = new Spot();
    solver.put(made, program.sites.function(node, 'nothing'));
    const calls = node.decorator_list.map((decorator) => program.expr(decorator, scope));
    // Each is called with what the next one gives.
    solver.flow(
      calls.reduceRight((from, call) => apply(program, call, [from]), made),
      spot,
    );
    return;
  }
  if (kind === 'wrapped' || (!isMethod && kind !== 'plain' && kind !== 'keeper')) {
    solver.put(spot, ANYTHING);
    openCalls(program, node, 0);
    return;
  }
  if (kind === 'property') solver.flow(functional.result, spot);
  else if (kind === 'setter') {
    const second = [...node.args.posonlyargs, ...node.args.args][1];
    if (second) solver.flow(program.attribute(node.name), program.parameter(functional, second.arg));
  } else {
    const first = !isMethod || kind === 'static' ? 'nothing' : kind === 'class' ? 'class' : 'instance';
    solver.put(spot, program.sites.function(node, first));
  }
  if (kind !== 'keeper') return;
  // A library keeps what it gives, and what it is given as well.
  letEscape(program, functional.result);
  solver.put(functional.result, ANYTHING);
}
