/**
 * Calls into the program's own functions and classes: which argument flows to which parameter or field. Which function a
 * call reaches is found in calls.ts.
 */
import type { ClassDef, FunctionDef, Lambda } from '../../syntax/ast.js';
import { give, type Invocation, positionals, unpacks } from './arguments.js';
import { escapeSite, letEscape } from './escape.js';
import type { Functional, Program } from './program.js';
import { ANYTHING, isScalar } from './sites.js';
import { type Site, Spot } from './solver.js';

/** A call of what a value is. */
export function invoke(program: Program, site: Site, call: Invocation): void {
  const { solver, classes } = program;
  if (site.kind === 'function') bind(program, site.node, site.first === 'nothing' ? 0 : 1, call);
  else if (site.kind === 'class') construct(program, site.node, call);
  else if (site.kind === 'own')
    solver.each(program.attribute('__call__'), (item) => {
      if (item.kind === 'function' && classes.isOf(item, site.node)) bind(program, item.node, 1, call);
    });
  else {
    solver.put(call.result, ANYTHING);
    give(program, call);
  }
}

/** A call without arguments that somebody else makes: a factory. */
export function invokeBare(program: Program, site: Site, { node, scope }: Invocation, result: Spot): void {
  invoke(program, site, { node: { ...node, args: [], keywords: [] }, scope, result });
}

/** A call of a function of the program. @param shift how many parameters are given by who is called */
export function bind(program: Program, node: FunctionDef | Lambda, shift: number, call: Invocation): void {
  const { solver } = program;
  const functional = program.functional(node);
  functional.calls.set(call.node, call.scope);
  solver.flow(functional.result, call.result);
  const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
  const positional = [...posonlyargs, ...args].slice(shift);
  const send = (name: string | undefined, from: Spot) => {
    if (name !== undefined) solver.flow(from, program.parameter(functional, name));
  };
  const sendRest = (name: string | undefined, from: Spot) => {
    if (name !== undefined) collect(program, functional, name, from);
  };
  if (unpacks(call.node)) {
    // What stands before the first list is at its place; of the others each may be any.
    const starred = call.node.args.findIndex(({ type }) => type === 'Starred');
    const told = starred < 0 ? call.node.args.length : starred;
    const pool = poured(program, call, told);
    positionals(program, call)
      .slice(0, told)
      .forEach((from, index) => {
        const to = positional[index];
        if (to) send(to.arg, from);
        else sendRest(vararg?.arg, from);
      });
    for (const { arg } of [...positional.slice(told), ...kwonlyargs]) send(arg, pool);
    for (const rest of [vararg, kwarg]) sendRest(rest?.arg, pool);
    return;
  }
  call.node.args.forEach((arg, index) => {
    const to = positional[index];
    const from = program.expr(arg, call.scope);
    if (to) send(to.arg, from);
    else sendRest(vararg?.arg, from);
  });
  for (const { arg, value } of call.node.keywords) {
    const from = program.expr(value, call.scope);
    if ([...args, ...kwonlyargs].some((item) => item.arg === arg)) send(arg ?? undefined, from);
    else sendRest(kwarg?.arg, from);
  }
}

/** All that a call with unpacked lists and dicts gives, in one place. @param told how many arguments are at theirs */
function poured(program: Program, call: Invocation, told = 0): Spot {
  const { solver } = program;
  const pool = new Spot();
  call.node.args.forEach((arg, index) => {
    if (index < told) return;
    const from = positionals(program, call)[index] ?? new Spot();
    solver.flow(arg.type === 'Starred' ? program.elements(from) : from, pool);
  });
  for (const { arg, value } of call.node.keywords) {
    const from = program.expr(value, call.scope);
    if (arg === null) unpackDict(program, from, pool);
    else solver.flow(from, pool);
  }
  return pool;
}

/** `**mapping`: its keys and values, which are asked for by methods where it is no dict. */
export function unpackDict(program: Program, mapping: Spot, to: Spot): void {
  const { solver } = program;
  solver.each(mapping, (site) => {
    if (site.kind === 'held') solver.flow(site.inside, to);
    else {
      if (!isScalar(site)) escapeSite(program, site);
      solver.put(to, ANYTHING);
    }
  });
}

/** `*name` and `**name` of a function hold it too. */
function collect(program: Program, functional: Functional, name: string, from: Spot): void {
  program.solver.each(program.parameter(functional, name), (site) => {
    if (site.kind === 'held') program.solver.flow(from, site.inside);
  });
}

/** What a function gives that is called with these, one after the other, by a built-in. */
export function apply(program: Program, called: Spot, given: readonly Spot[]): Spot {
  const { solver } = program;
  const result = new Spot();
  solver.each(called, (site) => {
    if (isScalar(site)) return;
    if (site.kind !== 'function') {
      escapeSite(program, site);
      solver.put(result, ANYTHING);
      for (const from of given) letEscape(program, from);
      return;
    }
    const functional = program.functional(site.node);
    functional.open = true;
    const { posonlyargs, args, vararg } = site.node.args;
    const positional = [...posonlyargs, ...args].slice(site.first === 'nothing' ? 0 : 1);
    given.forEach((from, index) => {
      const to = positional[index];
      if (to) solver.flow(from, program.parameter(functional, to.arg));
      else if (vararg) collect(program, functional, vararg.arg, from);
    });
    solver.flow(functional.result, result);
  });
  return result;
}

/** A call of a class: its `__init__`s, and the fields of a data class. */
function construct(program: Program, node: ClassDef, call: Invocation): void {
  const { solver, classes } = program;
  solver.put(call.result, program.sites.instance(node));
  for (const item of classes.line(node).flatMap((base) => classes.methods(base)))
    if (item.name === '__init__') bind(program, item, 1, { ...call, result: new Spot() });
  fillFields(program, node, call);
}

/** What the `__init__` that is made for a data class does, also where it is called by its name. */
export function fillFields(program: Program, node: ClassDef, call: Invocation): void {
  const { solver, classes } = program;
  const line = classes.line(node);
  if (line.every(({ decorator_list }) => decorator_list.length === 0)) return;
  const fields = line.flatMap((item) => classes.fields(item));
  if (unpacks(call.node)) {
    const pool = poured(program, call);
    for (const { name } of fields) solver.flow(pool, program.attribute(name));
    return;
  }
  // In their order, of which some may be given otherwise.
  const isExact =
    line.filter((item) => classes.fields(item).length > 0).length < 2 &&
    call.node.func.type === 'Name' &&
    fields.every(({ isPlain }) => isPlain);
  call.node.args.forEach((arg, index) => {
    const taken = isExact ? fields.slice(index, index + 1) : fields;
    for (const { name } of taken) solver.flow(program.expr(arg, call.scope), program.attribute(name));
  });
  for (const { arg, value } of call.node.keywords)
    solver.flow(program.expr(value, call.scope), program.attribute(arg ?? ''));
}
