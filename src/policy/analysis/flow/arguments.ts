/**
 * Arguments of calls that are not followed into: what they hand out. Calls of the program's own functions are in
 * binding-arguments.ts.
 */
import type { Call, Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import { escapeSite, handOver, letEscape } from './escape.js';
import type { Program } from './program.js';
import { isScalar } from './sites.js';
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

/** All that is given: of lists and dicts that are unpacked, what is in them. */
function all(program: Program, { node, scope }: Invocation): readonly Spot[] {
  const placed = node.args.map((arg) =>
    arg.type === 'Starred' ? program.elements(program.expr(arg.value, scope)) : program.expr(arg, scope),
  );
  const named = node.keywords.map(({ arg, value }) => {
    const from = program.expr(value, scope);
    if (arg !== null) return from;
    // What is no dict is asked for its keys.
    program.solver.once(from, 'unpack', (site) => {
      if (site.kind !== 'held') escapeSite(program, site);
    });
    return program.elements(from);
  });
  return [...placed, ...named];
}

/** Arguments that go where nothing follows them. */
export function give(program: Program, call: Invocation): void {
  const { args, keywords } = call.node;
  for (const arg of args)
    if (arg.type === 'Starred') giveItems(program, program.expr(arg.value, call.scope));
    else letEscape(program, program.expr(arg, call.scope));
  for (const { arg, value } of keywords) {
    const from = program.expr(value, call.scope);
    if (arg === null) giveItems(program, from);
    else letEscape(program, from);
  }
}

/** Of a list or dict that is unpacked only what is in it is given. */
function giveItems(program: Program, from: Spot): void {
  program.solver.once(from, 'give items', (site) => {
    if (site.kind === 'held' && !site.isGenerator && !site.behind) letEscape(program, site.inside);
    else escapeSite(program, site);
  });
}

/** Arguments that go to a method of an instance that is not known. */
export function handOverAll(program: Program, call: Invocation): void {
  for (const from of all(program, call)) handOver(program, from);
}

/** Methods of tables and their styles that read the lists and dicts they are given, and keep none. */
const READING =
  /^(?:agg|aggregate|format|sort_values|drop|dropna|drop_duplicates|set_index|pivot_table|nlargest|nsmallest)$/;

/** Whether what is called by this name, of something that is none of the program's own, only reads. */
export function isReading(program: Program, name: string): boolean {
  return READING.test(name) && program.known.literals.reads(name);
}

/** Arguments that are read: lists of texts alone. Beside anything else, which may be called with them, they are given. */
export function lend(program: Program, call: Invocation): void {
  const lendSpot = (spot: Spot, depth: number): void =>
    program.solver.once(spot, `lend ${depth}`, (site) => {
      if (isScalar(site)) return;
      if (site.kind !== 'held' || site.behind || site.isGenerator || depth === 0) give(program, call);
      else lendSpot(site.inside, depth - 1);
    });
  // A dict of lists of functions is what is read at most.
  for (const from of all(program, call)) lendSpot(from, 3);
}
