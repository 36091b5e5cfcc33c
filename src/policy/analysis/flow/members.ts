/** What attributes and items of a value can be when they are read. Calls of methods are in calls.ts, stores in stores.ts. */
import type { Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import { isOfHeld, isSequence } from './containers.js';
import { escapeSite, handOver, letEscape } from './escape.js';
import { hash } from './operators.js';
import type { Program } from './program.js';
import { ANYTHING, isScalar, PLAIN } from './sites.js';
import { type Site, type Spot, TooMuch } from './solver.js';
import { LINES, TOLD } from './specials.js';

/** What texts, bytes, numbers and None have. */
const OF_SCALARS =
  /^(?:as_integer_ratio|bit_count|bit_length|capitalize|casefold|center|conjugate|count|decode|denominator|encode|endswith|expandtabs|find|format|format_map|from_bytes|fromhex|hex|imag|index|is_integer|is[a-z]+|join|[lr]?strip|[lr]just|lower|maketrans|numerator|r?partition|real|remove(?:pre|suf)fix|replace|rfind|rindex|r?split|splitlines|startswith|swapcase|title|to_bytes|translate|upper|zfill|__\w+__)$/;

/** `base.name` */
export function readAttribute(program: Program, base: Spot, name: string, spot: Spot): void {
  const { solver, sites } = program;
  const found = program.attribute(name);
  solver.each(base, (site) => {
    if (TOLD.has(name)) solver.put(spot, PLAIN);
    switch (site.kind) {
      case 'own':
        if (name === '__class__') solver.put(spot, sites.class(site.node));
        else if (name === '__dict__') solver.put(spot, program.state());
        else solver.flow(found, spot);
        return;
      case 'class':
        if (LINES.has(name)) {
          solver.put(program.fresh(spot), PLAIN);
          return;
        }
        askClass(program, site, name);
        // Its methods are plain functions there.
        solver.once(found, spot, (item) => {
          const isMethod = item.kind === 'function' && item.first === 'instance';
          solver.put(spot, isMethod ? sites.function(item.node, 'nothing') : item);
        });
        return;
      case 'written':
      case 'plain':
        // Where a text or number has no such attribute, the program ends.
        if (OF_SCALARS.test(name) && !isNone(site))
          solver.put(spot, name === 'real' || name === 'imag' ? PLAIN : ANYTHING);
        return;
      case 'function':
        if (TOLD.has(name)) solver.flow(found, spot);
        else {
          escapeSite(program, site);
          solver.put(spot, ANYTHING);
        }
        return;
      case 'held':
        if (!isOfHeld(name)) return;
        escapeSite(program, site);
        return solver.put(spot, ANYTHING);
      default:
        askAnything(name);
        solver.put(spot, ANYTHING);
    }
  });
}

/** `None`, which has no attribute but those of every object. */
function isNone(site: Site): boolean {
  return site.kind === 'written' && site.at.expr.type === 'Constant' && site.at.expr.kind === 'None';
}

/** @throws TooMuch where the class has it from elsewhere, which may give any class */
export function askClass(program: Program, site: Site, name: string): void {
  if (site.kind !== 'class') return;
  // A property as it is in its class holds the function, which takes anything.
  if (program.classes.isRead(site.node, name)) throw new TooMuch();
  if (program.classes.has(site.node, name)) return;
  const isKnown = program.classes.isStored(name) && name !== 'register';
  if (!isKnown && !TOLD.has(name) && name !== '__init__') throw new TooMuch();
}

/** @throws TooMuch for `error.obj`, which is what had no such attribute */
export function askAnything(name: string): void {
  if (name === 'obj') throw new TooMuch();
}

/** `base[slice]` */
export function readItem(program: Program, base: Spot, slice: Expr, scope: Scope, spot: Spot): void {
  const { solver } = program;
  const key = program.expr(slice, scope);
  solver.each(base, (site) => {
    if (site.kind === 'class') solver.put(spot, site);
    else if (site.kind === 'own') {
      handOver(program, key);
      solver.flow(key, program.bracketed);
      solver.flow(program.given('item'), spot);
    } else if (site.kind === 'held') {
      // A key that is not there is in the error.
      letEscape(program, key);
      if (!isSequence(site)) hash(program, key);
      solver.flow(site.inside, slice.type === 'Slice' ? program.fresh(spot) : spot);
    } else {
      if (!isScalar(site)) letEscape(program, key);
      solver.put(spot, isScalar(site) ? PLAIN : ANYTHING);
    }
  });
}
