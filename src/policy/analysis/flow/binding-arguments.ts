/**
 * Calls into the program's own functions and classes: which argument flows to which parameter or field. Which function a
 * call reaches is found in calls.ts.
 */
import type { ClassDef, FunctionDef, Lambda } from '../../syntax/ast.js';
import { type Invocation, pass, unpacks } from './arguments.js';
import { escapeClasses, escapeOne, letEscape } from './escape.js';
import type { Functional, Program } from './program.js';
import { ANYTHING, isScalar, PLAIN } from './sites.js';
import { type Site, Spot } from './solver.js';

/** A call of what a value is. */
export function invoke(program: Program, site: Site, call: Invocation): void {
  if (site.kind === 'function') bind(program, site.node, site.first === 'nothing' ? 0 : 1, call);
  else if (site.kind === 'class') construct(program, site.node, call);
  else if (isScalar(site)) {
    // A method of a text, as "{:.2f}".format: it gives another.
    for (const arg of call.node.args) program.expr(arg, call.scope);
    program.solver.put(call.result, PLAIN);
  } else {
    program.solver.put(call.result, ANYTHING);
    pass(program, call);
  }
}

/** A call without arguments that somebody else makes: a factory. */
export function invokeBare(program: Program, site: Site, { node, scope }: Invocation, result: Spot): void {
  invoke(program, site, { node: { ...node, args: [], keywords: [] }, scope, result });
}

/** A call of a function of the program. @param shift how many parameters are given by who is called */
export function bind(program: Program, node: FunctionDef | Lambda, shift: number, call: Invocation): void {
  const { solver, sites } = program;
  const functional = program.functional(node);
  functional.calls.set(call.node, call.scope);
  solver.flow(functional.result, call.result);
  if (unpacks(call.node)) {
    pass(program, call);
    escapeOne(program, sites.function(node, shift > 0 ? 'instance' : 'nothing'));
    return;
  }
  const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
  const positional = [...posonlyargs, ...args];
  const rest = (name: string | undefined, from: Spot) => {
    if (name !== undefined) collect(program, functional, name, from);
  };
  call.node.args.forEach((arg, index) => {
    const to = positional[index + shift];
    const from = program.expr(arg, call.scope);
    if (to) solver.flow(from, program.parameter(functional, to.arg));
    else rest(vararg?.arg, from);
  });
  for (const { arg, value } of call.node.keywords) {
    const from = program.expr(value, call.scope);
    if ([...args, ...kwonlyargs].some((item) => item.arg === arg))
      solver.flow(from, program.parameter(functional, arg ?? ''));
    else rest(kwarg?.arg, from);
  }
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
    if (site.kind !== 'function') {
      solver.put(result, ANYTHING);
      for (const from of given) letEscape(program, from);
      if (site.kind === 'class') escapeClasses(program);
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
  const line = classes.line(node);
  const inits = line.flatMap((item) => classes.methods(item)).filter(({ name }) => name === '__init__');
  for (const init of inits) bind(program, init, 1, { ...call, result: new Spot() });
  if (classes.isForeign(node)) pass(program, call);
  if (inits.length > 0 && node.decorator_list.length === 0) return;
  // A data class: its fields in their order, of which some may be given otherwise.
  const fields = line.flatMap((item) => classes.fields(item));
  if (unpacks(call.node)) {
    pass(program, call);
    for (const { name } of fields) solver.put(program.attribute(name), ANYTHING);
    return;
  }
  const isExact = line.length === 1 && fields.every(({ isPlain }) => isPlain);
  call.node.args.forEach((arg, index) => {
    const taken = isExact ? fields.slice(index, index + 1) : fields;
    for (const { name } of taken) solver.flow(program.expr(arg, call.scope), program.attribute(name));
  });
  for (const { arg, value } of call.node.keywords)
    solver.flow(program.expr(value, call.scope), program.attribute(arg ?? ''));
}
