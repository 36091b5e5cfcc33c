/** Calls of libraries: which give something known. All others take what they are given. */
import type { Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import { give, type Invocation, positionals } from './arguments.js';
import { apply, invokeBare } from './binding-arguments.js';
import { checkKept } from './class-values.js';
import { callDataClasses } from './data-classes.js';
import { escapeSite, letEscape } from './escape.js';
import { equate } from './operators.js';
import type { Program } from './program.js';
import { ANYTHING, isScalar, madeBy, PLAIN } from './sites.js';
import type { Spot } from './solver.js';

/** @param names what is called: one of these functions or classes, by its full name */
export function callLibrary(program: Program, names: readonly string[], call: Invocation): void {
  const { resolver } = program.known;
  const [name = ''] = names;
  const isOne = names.length === 1;
  if (isOne && callKnown(program, name, call)) return;
  const made = resolver.only(call.node, call.scope);
  const isInstance = made !== undefined && [...made].every((ref) => ref.startsWith('instance:'));
  program.solver.put(call.result, isInstance ? madeBy(call.node, call.scope) : ANYTHING);
  give(program, call);
}

/** Functions of libraries whose result is known. */
function callKnown(program: Program, name: string, call: Invocation): boolean {
  const { solver } = program;
  const { args, keywords } = call.node;
  const isPlaced = args.every(({ type }) => type !== 'Starred');
  const isPlain = isPlaced && keywords.every(({ arg }) => arg !== null);
  if (isPlaced && callDataClasses(program, name, call)) return true;
  if (!isPlain) return false;
  if (name === 'dataclasses.field' && args.length === 0) {
    makeField(program, call);
    return true;
  }
  if (name === 'collections.defaultdict' && keywords.length === 0 && args.length === 1) {
    make(program, args[0], call, program.fresh(call.result));
    return true;
  }
  if (name === 'collections.deque' && keywords.every(({ arg }) => arg === 'maxlen') && args.length < 3) {
    const made = program.fresh(call.result);
    const [first] = positionals(program, call);
    if (first) solver.flow(program.elements(first), made);
    return true;
  }
  return keywords.length === 0 && callOfList(program, name, positionals(program, call), call.result);
}

/** Functions of libraries that take a list and compare, or put together, what is in it. */
function callOfList(program: Program, name: string, given: readonly Spot[], result: Spot): boolean {
  const { solver } = program;
  const [first, second, third] = given;
  if (name === 'functools.reduce' && first && second && given.length < 4) {
    const items = program.elements(second);
    for (const from of [items, third]) if (from) solver.flow(from, result);
    solver.flow(apply(program, first, [result, items]), result);
    return true;
  }
  const isPush = name === 'heapq.heappush' && given.length === 2;
  if (!first || !(isPush || (/^heapq\.(?:heappop|heapify)$/.test(name) && given.length === 1))) return false;
  solver.each(first, (site) => {
    if (site.kind === 'held') {
      site.touched = true;
      if (second) solver.flow(second, site.inside);
    } else {
      if (!isScalar(site)) escapeSite(program, site);
      if (second) letEscape(program, second);
    }
  });
  const items = program.elements(first);
  equate(program, [items]);
  if (name === 'heapq.heappop') solver.flow(items, result);
  else solver.put(result, PLAIN);
  return true;
}

/** `field(default=1)`, `field(default_factory=list)`: what the field is where nothing is given. */
function makeField(program: Program, call: Invocation): void {
  for (const { arg, value } of call.node.keywords) {
    const from = program.expr(value, call.scope);
    if (arg === 'default') {
      program.solver.flow(from, call.result);
      checkKept(program, value, call.scope, from);
    } else if (arg === 'default_factory') make(program, value, call, call.result);
    else if (arg === 'metadata') program.solver.each(from, () => give(program, call));
  }
}

/** What a factory gives that is called with nothing. */
function make(program: Program, factory: Expr | undefined, call: Invocation, to: Spot): void {
  const { solver } = program;
  if (isBuiltin(program, factory, /^(?:list|dict|set|tuple)$/, call.scope)) program.fresh(to);
  else if (isBuiltin(program, factory, /^(?:int|float|str|bool)$/, call.scope)) solver.put(to, PLAIN);
  else if (factory)
    solver.each(program.expr(factory, call.scope), (site) => invokeBare(program, site, call, to));
}

/** `list`, where the program does not call something else so. */
function isBuiltin(program: Program, value: Expr | undefined, names: RegExp, scope: Scope): boolean {
  if (value?.type !== 'Name' || !names.test(value.id)) return false;
  const { resolver } = program.known;
  return !resolver.lookup(scope, value.id) && !resolver.isGiven(value.id);
}
