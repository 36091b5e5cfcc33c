/** Calls and values of libraries: which give something known, and which only read or keep what they are given. */
import type { Expr } from '../../syntax/ast.js';
import type { Scope } from '../scopes.js';
import { type Invocation, lend, pass } from './arguments.js';
import { invokeBare } from './binding-arguments.js';
import { escapeClasses, openFields } from './escape.js';
import type { Program } from './program.js';
import { ANYTHING, madeBy, PLAIN } from './sites.js';

/** Libraries whose functions may only read what they are given. */
const READING = /^(?:pandas|numpy|matplotlib|tabulate)\./;
const REPLACES = /(?:^|:)(?:dataclasses|copy)\.replace$/;
/** Functions of libraries that hold, copy, compare and give back, and call no methods by their names. */
const KEEPING = /^(?:dataclasses|copy|heapq|bisect|random|itertools|operator|weakref|collections)\./;

/** What a library offers, used as a value: it may be called with anything. */
export function takeLibrary(program: Program, value: Expr, scope: Scope): void {
  for (const ref of program.known.resolver.refs(value, scope)) if (REPLACES.test(ref)) openFields(program);
}

export function isLibrary(program: Program, value: Expr, scope: Scope): boolean {
  const refs = program.known.resolver.only(value, scope);
  return refs !== undefined && [...refs].every((ref) => /^(?:name|module):/.test(ref));
}

/** @param names what is called: one of these functions or classes, by its full name */
export function callLibrary(program: Program, names: readonly string[], call: Invocation): void {
  const { resolver, literals } = program.known;
  const [name = ''] = names;
  const isOne = names.length === 1;
  if (isOne && callKnown(program, name, call)) return;
  const made = resolver.only(call.node, call.scope);
  const isInstance = made !== undefined && [...made].every((ref) => ref.startsWith('instance:'));
  program.solver.put(call.result, isInstance ? madeBy(call.node, call.scope) : ANYTHING);
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (READING.test(name) && literals.reads(last) && isOne) lend(program, call, last);
  else pass(program, call, !KEEPING.test(name));
}

/** Functions of libraries whose result is known. */
function callKnown(program: Program, name: string, call: Invocation): boolean {
  const { solver } = program;
  const { args, keywords } = call.node;
  if (name === 'dataclasses.field') {
    makeField(program, call);
    return true;
  }
  if (name === 'collections.defaultdict' && keywords.length === 0 && args.length === 1) {
    makeDefaultDict(program, call);
    return true;
  }
  if (name === 'collections.deque' && args.every((arg) => arg.type !== 'Starred')) {
    const made = program.fresh(call.result);
    const [first] = args;
    if (first) solver.flow(program.elements(program.expr(first, call.scope)), made);
    return true;
  }
  if (REPLACES.test(name) && keywords.some(({ arg }) => arg === null)) openFields(program);
  if (/^operator\.(?:attrgetter|methodcaller)$/.test(name)) program.releaseAttributes();
  if (/get_args|get_type_hints/.test(name)) escapeClasses(program);
  return false;
}

/** `field(default=1)`, `field(default_factory=list)`: what the field is where nothing is given. */
function makeField(program: Program, call: Invocation): void {
  const { solver } = program;
  for (const { arg, value } of call.node.keywords) {
    const from = program.expr(value, call.scope);
    if (arg === 'default') solver.flow(from, call.result);
    // `field(**options)`
    if (arg === null) solver.put(call.result, ANYTHING);
    if (arg !== 'default_factory') continue;
    if (isBuiltin(program, value, /^(?:list|dict|set|tuple)$/, call.scope)) program.fresh(call.result);
    else
      solver.each(from, (site) => {
        if (site.kind === 'function') solver.flow(program.functional(site.node).result, call.result);
        else if (site.kind === 'class') invokeBare(program, site, call, call.result);
        else solver.put(call.result, ANYTHING);
      });
  }
}

function makeDefaultDict(program: Program, call: Invocation): void {
  const { solver } = program;
  const [factory] = call.node.args;
  const inside = program.fresh(call.result);
  if (isBuiltin(program, factory, /^(?:list|dict|set)$/, call.scope)) program.fresh(inside);
  else if (isBuiltin(program, factory, /^(?:int|float|str|bool)$/, call.scope)) solver.put(inside, PLAIN);
  else
    solver.each(program.expr(factory ?? call.node, call.scope), (site) =>
      invokeBare(program, site, call, inside),
    );
}

/** `list`, where the program does not call something else so. */
function isBuiltin(program: Program, value: Expr | undefined, names: RegExp, scope: Scope): boolean {
  if (value?.type !== 'Name' || !names.test(value.id)) return false;
  const { resolver } = program.known;
  return !resolver.lookup(scope, value.id) && !resolver.isGiven(value.id);
}
