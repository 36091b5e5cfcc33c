/**
 * What the bindings of a name bring to it, and what a class body and its methods start with. Stores into attributes and
 * items are in stores.ts.
 */
import type { ClassDef, FunctionDef } from '../../syntax/ast.js';
import type { Binding, Definition, Scope } from '../scopes.js';
import { readCall } from './calls.js';
import { escapeClass, letEscape, openCalls, openFunctions, release } from './escape.js';
import { methodKind } from './method-kind.js';
import type { Program } from './program.js';
import { ANYTHING } from './sites.js';
import { Spot } from './solver.js';

/** Decorators that give back the class or function. */
const KEEPS =
  /^name:(?:dataclasses\.dataclass|functools\.(?:total_ordering|cache|lru_cache)|enum\.unique|typing\.(?:runtime_checkable|final|override|overload))$/;

/** What flows to a variable: whatever one of its bindings gives it. */
export function readVariable(program: Program, binding: Binding, spot: Spot): void {
  for (const definition of binding.definitions) define(program, binding, definition, spot);
}

/** What a class body binds are attributes, and its methods are given instances of it and of what builds on it. */
export function readClassBody(program: Program, node: ClassDef, scope: Scope): void {
  const { solver, sites, classes, known } = program;
  for (const binding of scope.bindings.values()) {
    const spot = program.variable(binding);
    solver.flow(spot, program.attribute(binding.name));
    if (binding.definitions.some(({ how }) => how !== 'function')) openFunctions(program, spot);
  }
  const kinds = classes.builtOn(node);
  for (const item of classes.methods(node)) {
    const [first] = [...item.args.posonlyargs, ...item.args.args];
    const kind = methodKind(known.resolver, item, scope);
    if (!first || kind === 'static') continue;
    const to = program.parameter(program.functional(item), first.arg);
    for (const owner of kinds) solver.put(to, kind === 'class' ? sites.class(owner) : sites.instance(owner));
  }
}

function define(program: Program, binding: Binding, definition: Definition, spot: Spot): void {
  const { solver, known } = program;
  const { how, node, value, iter, part, scope } = definition;
  if (how === 'annotation' || how === 'delete' || how === 'augmented') return;
  if (how === 'assign' && value) {
    const from =
      value.type === 'Name' && scope.kind === 'class' ? known.resolver.lookup(scope, value.id) : undefined;
    // `__rmul__ = __mul__` in a class body is the same method.
    solver.flow(from?.scope === scope ? program.variable(from) : program.expr(value, scope), spot);
    const outer = from?.scope === scope && scope.parent && known.resolver.lookup(scope.parent, from.name);
    if (outer) solver.flow(program.variable(outer), spot);
  } else if (how === 'loop' && iter && definition.body?.type !== 'AsyncFor')
    solver.flow(program.elements(program.expr(iter, scope)), spot);
  else if (how === 'part' && part) {
    let from = program.expr(part.from, scope);
    if (part.loop) from = program.elements(from);
    for (const _ of part.path) from = program.elements(from);
    solver.flow(from, spot);
  } else if (how === 'with' && value && !definition.awaited) enter(program, program.expr(value, scope), spot);
  else if (how === 'parameter' && node.type === 'arg') defineParameter(program, binding, definition, spot);
  else if (how === 'function' && (node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef'))
    defineFunction(program, node, scope, spot);
  else if (how === 'class' && node.type === 'ClassDef') defineClass(program, node, scope, spot);
  else solver.put(spot, ANYTHING);
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
  if (node === owner.args.vararg || node === owner.args.kwarg)
    program.solver.put(spot, program.sites.list(node));
}

/** `with item as name` gives what `__enter__` returns. */
function enter(program: Program, from: Spot, spot: Spot): void {
  const { solver } = program;
  solver.each(from, (site) => {
    if (site.kind === 'own' && !program.classes.isForeign(site.node))
      solver.once(program.attribute('__enter__'), spot, (method) => {
        if (method.kind === 'function') solver.flow(program.functional(method.node).result, spot);
        else solver.put(spot, ANYTHING);
      });
    else solver.put(spot, ANYTHING);
  });
}

function defineFunction(program: Program, node: FunctionDef, scope: Scope, spot: Spot): void {
  const { solver } = program;
  const functional = program.functional(node);
  const isMethod = scope.kind === 'class';
  const decorated = methodKind(program.known.resolver, node, scope);
  if (decorated === 'wrapped' && !isMethod) {
    const given = new Spot();
    solver.put(given, program.sites.function(node, 'nothing'));
    solver.flow(decorate(program, node, scope, given), spot);
    if (node.type !== 'FunctionDef') release(program, functional.result);
    return;
  }
  if (decorated === 'wrapped') {
    solver.put(spot, ANYTHING);
    openCalls(program, node, 0);
    return;
  }
  const kind = isMethod ? decorated : 'plain';
  if (kind === 'property') solver.flow(functional.result, spot);
  else if (kind === 'setter') {
    const second = [...node.args.posonlyargs, ...node.args.args][1];
    if (second) solver.flow(program.attribute(node.name), program.parameter(functional, second.arg));
  } else {
    const first = !isMethod || kind === 'static' ? 'nothing' : kind === 'class' ? 'class' : 'instance';
    solver.put(spot, program.sites.function(node, first));
  }
  if (node.type !== 'FunctionDef') release(program, functional.result);
}

/** `@first` above `@second`: what each makes of what the next gives. */
function decorate(program: Program, node: ClassDef | FunctionDef, scope: Scope, given: Spot): Spot {
  return node.decorator_list.reduceRight((from, decorator) => {
    const refs = program.known.resolver.only(decorator.type === 'Call' ? decorator.func : decorator, scope);
    if (refs && [...refs].every((ref) => KEEPS.test(ref))) return from;
    const args = [program.given(from)];
    const result = new Spot();
    readCall(program, {
      node: { type: 'Call', at: decorator.at, func: decorator, args, keywords: [] },
      scope,
      result,
    });
    return result;
  }, given);
}

function defineClass(program: Program, node: ClassDef, scope: Scope, spot: Spot): void {
  const { solver, sites, known } = program;
  if (node.keywords.length === 0 && known.own.isPlain(node.at)) {
    const given = new Spot();
    solver.put(given, sites.class(node));
    solver.flow(decorate(program, node, scope, given), spot);
    return;
  }
  solver.put(spot, sites.class(node));
  solver.put(spot, ANYTHING);
  escapeClass(program, node);
  for (const decorator of node.decorator_list) letEscape(program, program.expr(decorator, scope));
}
