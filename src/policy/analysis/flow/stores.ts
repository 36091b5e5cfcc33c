/** What is stored into attributes and items, and what is unpacked or added there. Names are in definitions.ts. */
import { assignedTo } from '../assigned.js';
import type { Entry } from '../scopes.js';
import { letEscape, openFunctions, release } from './escape.js';
import type { Program } from './program.js';
import { ANYTHING, PLAIN } from './sites.js';
import { Spot } from './solver.js';

/** `x.name = value`, `x[key] = value`. @param entry where it is written */
export function store(program: Program, entry: Entry): void {
  const { node, scope } = entry;
  const { solver } = program;
  if (node.type !== 'Attribute' && node.type !== 'Subscript') return;
  if (entry.role === 2) return;
  const given = storedAt(program, entry);
  if (node.type === 'Attribute') {
    const spot = program.attribute(node.attr);
    if (given.grows) grow(program, spot, given.spot);
    else solver.flow(given.spot, spot);
    solver.each(program.expr(node.value, scope), (site) => {
      if (site.kind === 'class') openFunctions(program, given.spot);
      if (site.kind !== 'anything' && site.kind !== 'made') return;
      release(program, spot);
      letEscape(program, given.spot);
    });
    return;
  }
  const key = program.expr(node.slice, scope);
  solver.each(program.expr(node.value, scope), (site) => {
    if (site.kind !== 'held') {
      letEscape(program, given.spot);
      letEscape(program, key);
      return;
    }
    site.touched = true;
    if (given.grows || node.slice.type === 'Slice') {
      solver.put(site.inside, ANYTHING);
      letEscape(program, given.spot);
    } else solver.flow(given.spot, site.inside);
    solver.flow(key, site.inside);
  });
}

/** `spot += value`. */
export function grow(program: Program, spot: Spot, value: Spot): void {
  const { solver } = program;
  solver.each(spot, (site) => {
    if (site.kind === 'held') {
      site.touched = true;
      solver.flow(program.elements(value), site.inside);
    } else {
      letEscape(program, value);
      solver.put(spot, site.kind === 'own' ? ANYTHING : PLAIN);
    }
  });
  solver.each(value, (site) => {
    if (site.kind !== 'held') solver.put(spot, site.kind === 'written' ? PLAIN : ANYTHING);
  });
}

/** What is unpacked in a way that is not followed. */
export function spread(program: Program, entry: Entry): void {
  let up = entry.parent;
  while (up && (up.node.type === 'Tuple' || up.node.type === 'List' || up.node.type === 'Starred'))
    up = up.parent;
  const owner = up?.node;
  if (owner?.type === 'Assign') release(program, program.expr(owner.value, entry.scope));
  if (owner?.type === 'For' || owner?.type === 'comprehension')
    release(program, program.expr(owner.iter, entry.scope));
}

function storedAt(program: Program, entry: Entry): { spot: Spot; grows?: boolean } {
  const { parent, scope } = entry;
  const owner = parent?.node;
  const value = assignedTo(entry);
  if (value) return { spot: program.expr(value, scope) };
  if (owner?.type === 'AugAssign') return { spot: program.expr(owner.value, scope), grows: true };
  const assign = parent?.parent?.node;
  if (
    owner?.type === 'Tuple' &&
    assign?.type === 'Assign' &&
    owner.elts.every((item) => item.type !== 'Starred')
  )
    return { spot: program.elements(program.expr(assign.value, scope)) };
  spread(program, entry);
  const spot = new Spot();
  program.solver.put(spot, ANYTHING);
  return { spot };
}
