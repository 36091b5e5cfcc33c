/** What attributes and items of a value can be when they are read. Calls of methods are in calls.ts, stores in stores.ts. */
import type { Expr } from '../../syntax/ast.js';
import type { Scope } from '../scopes.js';
import { isOfHeld } from './containers.js';
import { escapeClasses, release } from './escape.js';
import type { Program } from './program.js';
import { ANYTHING, isScalar, PLAIN } from './sites.js';
import type { Spot } from './solver.js';

/** Attributes that give a class, or a place where classes are written. */
const CLASSES = new Set(['__class__', 'type', '__annotations__', '__args__', '__origin__', 'annotation']);

/** Attributes of classes and functions that are texts. */
const TOLD = new Set(['__name__', '__qualname__']);

/** `base.name` */
export function readAttribute(program: Program, base: Spot, name: string, spot: Spot): void {
  const { solver, sites, classes } = program;
  const found = program.attribute(name);
  if (name === '__dict__') program.releaseAttributes();
  solver.each(base, (site) => {
    if (TOLD.has(name) && (site.kind === 'class' || site.kind === 'function')) {
      solver.put(spot, PLAIN);
      return;
    }
    switch (site.kind) {
      case 'own':
        if (name === '__class__') solver.put(spot, sites.class(site.node));
        else solver.flow(found, spot);
        if (name === '__dict__' || classes.isForeign(site.node)) solver.put(spot, ANYTHING);
        return;
      case 'class':
        // Its methods are plain functions there.
        solver.once(found, spot, (item) => {
          const isMethod = item.kind === 'function' && item.first === 'instance';
          solver.put(spot, isMethod ? sites.function(item.node, 'nothing') : item);
        });
        if (classes.isForeign(site.node) || name.startsWith('__')) solver.put(spot, ANYTHING);
        return;
      case 'written':
      case 'plain':
        return solver.put(spot, PLAIN);
      case 'held':
        // Lists have no other attributes: the program ends there.
        if (!isOfHeld(name)) return;
        release(program, base);
        return solver.put(spot, ANYTHING);
      default:
        solver.put(spot, ANYTHING);
        if (CLASSES.has(name)) escapeClasses(program);
        // It may be an instance that was handed around, or a function that has attributes.
        release(program, found);
    }
  });
}

/** `base[slice]` */
export function readItem(program: Program, base: Expr, slice: Expr, scope: Scope, spot: Spot): void {
  const { solver } = program;
  const from = program.expr(base, scope);
  if (slice.type !== 'Slice' && slice.type !== 'Constant') release(program, program.expr(slice, scope));
  solver.each(from, (site) => {
    if (site.kind === 'class') solver.put(spot, site);
    else if (site.kind !== 'held') solver.put(spot, isScalar(site) ? PLAIN : ANYTHING);
    else solver.flow(site.inside, slice.type === 'Slice' ? program.fresh(spot) : spot);
  });
}
