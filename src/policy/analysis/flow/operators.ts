/** Operators, comparisons and what is hashed: which values meet there, so that a method of one may get the other. */
import type { BinOp, Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import { letEscape } from './escape.js';
import type { Program } from './program.js';
import { ANYTHING, isScalar, PLAIN } from './sites.js';
import { Spot } from './solver.js';

/** Values that meet: beside anything all of them are handed to it, and a method of an instance gets any of the others. */
function meet(program: Program, pool: Spot): void {
  program.solver.once(pool, 'meet', (site) => {
    if (site.kind === 'anything' || site.kind === 'made') letEscape(program, pool);
    else if (site.kind === 'own') program.solver.flow(pool, program.operands);
  });
}

/** How operators take lists: they join or repeat them, compare what is in them as sets do, or know none. */
export type Lists = 'joined' | 'compared' | 'unknown';

export function listsOf(op: string): Lists {
  if (op === 'Add' || op === 'Mult') return 'joined';
  return op === 'Sub' || op.startsWith('Bit') ? 'compared' : 'unknown';
}

/** `a + b + c`: what stands on the left is one operation with the whole, which takes its operands together. */
export function isOneOperation(whole: BinOp, left: Expr): left is BinOp {
  if (left.type !== 'BinOp' || whole.op === 'Mod' || left.op === 'Mod') return false;
  return listsOf(whole.op) === listsOf(left.op);
}

/** `a + b`: what operators make of these operands. */
export function combine(
  program: Program,
  operands: readonly Spot[],
  result: Spot,
  lists: Lists = 'compared',
): void {
  const { solver } = program;
  const pool = gather(program, operands);
  const inner = new Spot();
  solver.each(pool, (site) => {
    if (site.kind === 'held') {
      // Only a library's object takes it then.
      if (lists === 'unknown') solver.put(result, ANYTHING);
      else solver.flow(site.inside, program.fresh(result));
      solver.flow(site.inside, inner);
    } else if (site.kind === 'own') {
      // What its method gives may be an operand of the next operator.
      solver.flow(program.given('operator'), pool);
      solver.flow(program.given('operator'), result);
    } else solver.put(result, isScalar(site) ? PLAIN : ANYTHING);
  });
  meet(program, pool);
  if (lists === 'compared') meet(program, inner);
}

/** `a == b`, `a < b`, `a in b` */
export function compare(program: Program, value: Expr, scope: Scope, spot: Spot): void {
  if (value.type !== 'Compare') return;
  const { solver } = program;
  solver.put(spot, PLAIN);
  const operands = [value.left, ...value.comparators].map((item) => program.expr(item, scope));
  value.ops.forEach((op, index) => {
    const [left, right] = [operands[index], operands[index + 1]];
    if (!left || !right || op === 'Is' || op === 'IsNot') return;
    if (op === 'In' || op === 'NotIn') contain(program, left, right);
    else
      solver.each(equate(program, [left, right]), (site) => {
        if (site.kind === 'own') {
          solver.flow(program.given('operator'), spot);
          // What the comparison of its last field gives.
          for (const field of program.classes.compared(site.node))
            solver.each(program.attribute(field), (item) => {
              if (!isScalar(item)) solver.put(spot, ANYTHING);
            });
        } else if (!isScalar(site) && site.kind !== 'held') solver.put(spot, ANYTHING);
      });
  });
}

/** Values that are compared, and with lists what is in them. @returns where they meet */
export function equate(program: Program, operands: readonly Spot[]): Spot {
  const { solver } = program;
  const pool = gather(program, operands);
  meet(program, pool);
  const inner = new Spot();
  solver.each(pool, (site) => {
    if (site.kind === 'held') solver.flow(site.inside, inner);
    // The methods that are made for a data class compare its fields.
    else if (site.kind === 'own')
      for (const field of program.classes.compared(site.node)) solver.flow(program.attribute(field), inner);
  });
  // Lists in lists: all that is below is one.
  solver.each(inner, (site) => {
    if (site.kind === 'held') solver.flow(site.inside, inner);
    else if (site.kind === 'own')
      for (const field of program.classes.compared(site.node)) solver.flow(program.attribute(field), inner);
  });
  meet(program, inner);
  return pool;
}

/** `left in right` */
function contain(program: Program, left: Spot, right: Spot): void {
  const { solver } = program;
  const pool = gather(program, [left]);
  solver.each(right, (site) => {
    if (site.kind !== 'held') {
      solver.put(pool, site);
      solver.flow(left, program.bracketed);
    } else if (isKeyed(site.at?.expr)) hash(program, left);
    else solver.flow(site.inside, pool);
  });
  equate(program, [pool]);
}

function isKeyed(expr: Expr | undefined): boolean {
  return expr?.type === 'Dict' || expr?.type === 'DictComp';
}

/** Keys of dicts and members of sets: those whose hashes agree are compared, so all of a program meet. */
export function hash(program: Program, key: Spot): void {
  program.solver.flow(key, program.hashed);
}

function gather(program: Program, operands: readonly Spot[]): Spot {
  const pool = new Spot();
  for (const item of operands) program.solver.flow(item, pool);
  return pool;
}
