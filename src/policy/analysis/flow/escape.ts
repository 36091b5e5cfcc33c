/**
 * Escape analysis: what becomes of values that leave what is followed. What is handed to anybody else may be read, called
 * and changed there, so it is `anything` from then on. An instance or class of the program that leaves takes all with it:
 * whatever comes from elsewhere may then be one, so nothing is known of the program any more.
 */
import type { FunctionDef, Lambda } from '../../syntax/ast.js';
import type { Program } from './program.js';
import { ANYTHING } from './sites.js';
import { type Site, type Spot, TooMuch } from './solver.js';

/** Everything that is or will be there is handed to somebody else. */
export function letEscape(program: Program, spot: Spot): void {
  program.solver.once(spot, 'escape', (site) => escapeSite(program, site));
}

/** @throws TooMuch for instances and classes of the program */
export function escapeSite(program: Program, site: Site): void {
  if (site.kind === 'own' || site.kind === 'class') throw new TooMuch();
  if (site.kind === 'function')
    openCalls(program, site.node, site.first === 'nothing' || program.classes.areCopied ? 0 : 1);
  else if (site.kind === 'held') {
    // Nobody can put anything else into a tuple.
    if (site.at?.expr.type !== 'Tuple') {
      site.touched = true;
      program.solver.put(site.inside, ANYTHING);
    }
    letEscape(program, site.inside);
    if (site.behind) escapeSite(program, site.behind);
  }
}

/** A method of an instance of the program gets it: lists and functions may come back changed from there. */
export function handOver(program: Program, spot: Spot): void {
  program.solver.once(spot, 'hand over', (site) => {
    if (site.kind !== 'own') escapeSite(program, site);
  });
}

/** It may be called with anything. @param from how many parameters are given by who is called */
export function openCalls(program: Program, node: FunctionDef | Lambda, from: number): void {
  const { solver } = program;
  const functional = program.functional(node);
  functional.open = true;
  const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
  for (const { arg } of [...[...posonlyargs, ...args].slice(from), ...kwonlyargs])
    solver.put(program.parameter(functional, arg), ANYTHING);
  for (const rest of [vararg, kwarg])
    if (rest)
      solver.once(program.parameter(functional, rest.arg), 'open', (site) => {
        if (site.kind === 'held') solver.put(site.inside, ANYTHING);
      });
  letEscape(program, functional.result);
}
