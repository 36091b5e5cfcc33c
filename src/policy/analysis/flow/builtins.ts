/** Calls of Python's built-in functions: what they give, and what they do with what they are given. */
import type { Constant, Dict } from '../../syntax/ast.js';
import { type Invocation, pass, positionals } from './arguments.js';
import { apply } from './binding-arguments.js';
import { escapeClasses, letEscape, release } from './escape.js';
import type { Program } from './program.js';
import { ANYTHING, PLAIN } from './sites.js';
import type { Spot } from './solver.js';

/** Built-ins that keep no hold of what they are given, and give a number or a text. */
const LOOKING = new Set(
  'print len isinstance issubclass repr str int float bool hash id any all callable hasattr format ord chr ascii bin hex'.split(
    ' ',
  ),
);
/** Built-ins that give a new list of what is in what they are given. */
const LISTING = new Set(['list', 'tuple', 'set', 'frozenset', 'sorted', 'reversed', 'iter']);

export function callBuiltin(program: Program, id: string, call: Invocation): void {
  const { solver } = program;
  const given = positionals(program, call);
  const [base] = given;
  if (LOOKING.has(id)) {
    // print(file=item) calls its write().
    for (const { arg, value } of call.node.keywords) {
      const from = program.expr(value, call.scope);
      letEscape(program, arg === null ? program.elements(from) : from);
    }
    solver.put(call.result, PLAIN);
    return;
  }
  if (id === 'range') {
    program.fresh(call.result);
    return;
  }
  const isUnread = id !== 'dict' && call.node.keywords.some(({ arg }) => arg === null);
  if (isUnread || call.node.args.some((arg) => arg.type === 'Starred')) {
    pass(program, call);
    solver.put(call.result, ANYTHING);
    return;
  }
  if (id === 'super' && given.length === 0) {
    readSuper(program, call);
    return;
  }
  if (id === 'type' && base && given.length === 1) {
    readType(program, base, call.result);
    return;
  }
  if (id === 'getattr' && given.length > 1) {
    readNamed(program, call);
    return;
  }
  if (id !== 'dict') {
    callKey(program, base, call);
    if (program.classes.hasOperators) for (const item of given) release(program, program.elements(item));
  }
  gather(program, id, given, call);
}

/** Built-ins that run over lists, or choose from them. */
function gather(program: Program, id: string, given: readonly Spot[], call: Invocation): void {
  const { solver } = program;
  const { result } = call;
  const [base, second] = given;
  if ((id === 'map' || id === 'filter') && base && call.node.keywords.length === 0) {
    const lists = given.slice(1).map((item) => program.elements(item));
    const made = apply(program, base, lists);
    solver.flow(id === 'map' ? made : (lists[0] ?? made), program.fresh(result));
  } else if (LISTING.has(id) && given.length < 2) {
    const made = program.fresh(result);
    if (base) solver.flow(program.elements(base), made);
  } else if (id === 'enumerate' || id === 'zip') {
    const inner = program.fresh(program.fresh(result));
    for (const item of id === 'zip' ? given : given.slice(0, 1)) solver.flow(program.elements(item), inner);
  } else if (id === 'dict') makeDict(program, base, call);
  else if (id === 'min' || id === 'max') {
    for (const item of given) solver.flow(given.length === 1 ? program.elements(item) : item, result);
  } else if (id === 'next' && base) {
    solver.flow(program.elements(base), result);
    if (second) solver.flow(second, result);
  } else {
    solver.put(result, ANYTHING);
    // With nothing to add a sum is the start itself.
    if (id !== 'sum' || call.node.args.length + call.node.keywords.length > 1) pass(program, call);
  }
}

/** `super()` is the first parameter of the method around. */
function readSuper(program: Program, { scope, result }: Invocation): void {
  const { node } = scope;
  const isMethod = node.type === 'FunctionDef' && scope.parent?.kind === 'class';
  const first = isMethod ? [...node.args.posonlyargs, ...node.args.args][0] : undefined;
  if (first && isMethod) program.solver.flow(program.parameter(program.functional(node), first.arg), result);
  else {
    program.solver.put(result, ANYTHING);
    escapeClasses(program);
  }
}

/** `type(item)` */
function readType(program: Program, base: Spot, result: Spot): void {
  const { solver } = program;
  solver.each(base, (site) => {
    solver.put(result, site.kind === 'own' ? program.sites.class(site.node) : ANYTHING);
    if (site.kind === 'anything') escapeClasses(program);
  });
}

/** `getattr(item, name)` */
function readNamed(program: Program, { node, scope, result }: Invocation): void {
  const [, name] = node.args;
  const texts = name && program.known.literals.texts(name, scope);
  if (!texts) program.releaseAttributes();
  for (const text of texts ?? []) release(program, program.attribute(text));
  program.solver.put(result, ANYTHING);
}

/** `key=` is called with what is in the list; what else is named may be called with anything. */
function callKey(program: Program, base: Spot | undefined, { node, scope, result }: Invocation): void {
  for (const { arg, value } of node.keywords) {
    const from = program.expr(value, scope);
    if (arg === 'key' && base) release(program, apply(program, from, [program.elements(base)]));
    else letEscape(program, from);
    if (arg === 'default') program.solver.flow(from, result);
  }
}

/** `dict(a=1)` is the display `{"a": 1}`. */
function makeDict(program: Program, base: Spot | undefined, { node, scope, result }: Invocation): void {
  const { solver } = program;
  if (!base && node.keywords.every(({ arg }) => arg !== null)) {
    const keys = node.keywords.map(
      ({ arg, at }): Constant => ({ type: 'Constant', kind: 'str', value: arg ?? '', at }),
    );
    const values = node.keywords.map(({ value }) => value);
    const display: Dict = { type: 'Dict', at: node.at, keys, values };
    solver.flow(program.expr(display, scope), result);
    return;
  }
  const made = program.fresh(result);
  if (base) {
    solver.flow(program.elements(base), made);
    solver.flow(program.elements(program.elements(base)), made);
  }
  for (const { arg, value } of node.keywords) {
    const from = program.expr(value, scope);
    solver.flow(arg === null ? program.elements(from) : from, made);
  }
}
