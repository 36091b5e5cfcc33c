/**
 * Arguments of calls that are not followed into: what they hand out. Calls of the program's own functions are in
 * binding-arguments.ts.
 */
import type { Call, Expr } from '../../syntax/ast.js';
import type { Scope } from '../scopes.js';
import { escapeFunction, letEscape, release } from './escape.js';
import type { Program } from './program.js';
import type { Spot } from './solver.js';

/** A call where it is written, and where what it gives comes to. */
export interface Invocation {
  readonly node: Call;
  readonly scope: Scope;
  readonly result: Spot;
}

/** `f(*rest)`, `f(**rest)`: which parameter gets what cannot be told. */
export function unpacks({ args, keywords }: Call): boolean {
  return args.some((arg) => arg.type === 'Starred') || keywords.some(({ arg }) => arg === null);
}

/** The values of positional arguments; of `*rest` the list itself. */
export function positionals(program: Program, { node, scope }: Invocation): readonly Spot[] {
  return node.args.map((arg: Expr) => program.expr(arg.type === 'Starred' ? arg.value : arg, scope));
}

/**
 * Arguments that go where nothing follows them.
 * @param calls whether methods of what is given may be called there
 */
export function pass(program: Program, call: Invocation, calls = true): void {
  const give = (spot: Spot) => (calls ? letEscape(program, spot) : release(program, spot));
  for (const from of positionals(program, call)) give(from);
  for (const { arg, value } of call.node.keywords) {
    const from = program.expr(value, call.scope);
    // `replace(item, name=value)` sets an attribute.
    if (arg !== null) program.solver.flow(from, program.attribute(arg));
    give(arg === null ? program.elements(from) : from);
  }
}

/** Arguments that are read: functions among them are called. */
export function lend(program: Program, call: Invocation): void {
  const lendSpot = (spot: Spot): void =>
    program.solver.once(spot, 'lend', (site) => {
      if (site.kind === 'held') lendSpot(site.inside);
      else if (site.kind === 'function' || site.kind === 'class') escapeFunction(program, site);
    });
  for (const from of positionals(program, call)) lendSpot(from);
  for (const { value } of call.node.keywords) lendSpot(program.expr(value, call.scope));
}
