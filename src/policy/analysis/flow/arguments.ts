/**
 * Arguments of calls that are not followed into: what they hand out. Calls of the program's own functions are in
 * binding-arguments.ts.
 */
import type { Call, Expr } from '../../syntax/ast.js';
import type { Scope } from '../scopes.js';
import { escapeOne, letEscape, release } from './escape.js';
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

/** What keeps the very lists and dicts in what it is given. */
const KEEPS_PARTS = /^(?:array|Series|Index|Categorical|replace|fillna|reindex|concat|filter)$/;

/**
 * Arguments that are read: functions among them are called, and a list in a list becomes a value of the table.
 * @param name what is called
 */
export function lend(program: Program, call: Invocation, name: string): void {
  const most = KEEPS_PARTS.test(name) ? 0 : 1;
  const lendSpot = (spot: Spot, depth = 0): void =>
    program.solver.once(spot, `lend ${depth} ${most}`, (site) => {
      if (site.kind === 'held') {
        if (depth > most || (most === 0 && site.at?.expr.type === 'Dict')) escapeOne(program, site);
        lendSpot(site.inside, Math.min(depth + 1, 2));
      } else if (site.kind === 'function' || site.kind === 'class') escapeOne(program, site);
    });
  for (const from of positionals(program, call)) lendSpot(from);
  for (const { value } of call.node.keywords) lendSpot(program.expr(value, call.scope));
}
