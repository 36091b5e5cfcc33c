/**
 * The call graph: what a call reaches, found as values come to what is called. What it passes on is in arguments.ts and
 * binding-arguments.ts.
 */
import { type Invocation, lend, pass } from './arguments.js';
import { bind, invoke } from './binding-arguments.js';
import { callBuiltin } from './builtins.js';
import { callOfHeld } from './containers.js';
import { isHidden, release } from './escape.js';
import { callLibrary } from './libraries.js';
import type { Program } from './program.js';
import { ANYTHING, PLAIN } from './sites.js';
import { Spot } from './solver.js';

export function readCall(program: Program, call: Invocation): void {
  const { resolver } = program.known;
  const { func } = call.node;
  if (func.type === 'Name' && !resolver.lookup(call.scope, func.id) && !resolver.isGiven(func.id)) {
    callBuiltin(program, func.id, call);
    return;
  }
  const refs = [...(resolver.only(func, call.scope) ?? [])];
  if (refs.length > 0 && refs.every((ref) => ref.startsWith('name:')))
    callLibrary(
      program,
      refs.map((ref) => ref.slice('name:'.length)),
      call,
    );
  else if (func.type === 'Attribute')
    callMethod(program, program.expr(func.value, call.scope), func.attr, call);
  else program.solver.each(program.expr(func, call.scope), (site) => invoke(program, site, call));
}

/** `base.name(...)` */
function callMethod(program: Program, base: Spot, name: string, call: Invocation): void {
  const { solver, classes } = program;
  const found = program.attribute(name);
  solver.each(base, (site) => {
    switch (site.kind) {
      case 'own':
      case 'class':
        solver.each(found, (item) => {
          if (item.kind !== 'function') return invoke(program, item, call);
          if (!classes.isOf(item, site.node)) {
            // A method of another that is kept under this name.
            if (classes.isStored(name)) bind(program, item.node, 1, call);
            return;
          }
          const explicit = item.first === 'nothing' || (item.first === 'instance' && site.kind === 'class');
          bind(program, item.node, explicit ? 0 : 1, call);
        });
        if (classes.isForeign(site.node) || (name.startsWith('__') && name !== '__init__')) {
          solver.put(call.result, ANYTHING);
          pass(program, call);
        }
        return;
      case 'held':
        return callOfHeld(program, site, name, call);
      case 'written':
      case 'plain':
        for (const arg of call.node.args) program.expr(arg, call.scope);
        return solver.put(call.result, PLAIN);
      default:
        callAnything(program, found, name, call);
    }
  });
}

/** It may be an instance that was handed around, or its class where these are. @param found what the name is */
function callAnything(program: Program, found: Spot, name: string, call: Invocation): void {
  const { solver } = program;
  solver.put(call.result, ANYTHING);
  solver.once(found, call.node, (item) => {
    if (item.kind !== 'function') return;
    const result = new Spot();
    bind(program, item.node, item.first === 'nothing' ? 0 : 1, { ...call, result });
    // Of a class it is a plain function, which who gave the class away has not opened.
    if (item.first === 'instance' && isHidden(program, name))
      bind(program, item.node, 0, { ...call, result });
    release(program, result);
  });
  if (program.known.literals.reads(name)) lend(program, call, name);
  else pass(program, call);
}
