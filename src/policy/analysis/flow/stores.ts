/** What is stored into attributes and items, and what is unpacked or added there. Names are in definitions.ts. */
import type { AugAssign } from '../../syntax/ast.js';
import { assignedTo } from '../names/assigned.js';
import type { Entry, Scope } from '../names/scopes.js';
import { checkKept } from './class-values.js';
import { isSequence } from './containers.js';
import { escapeSite, handOver, letEscape } from './escape.js';
import { combine, hash, type Lists, listsOf } from './operators.js';
import type { Program } from './program.js';
import { ANYTHING, isScalar } from './sites.js';
import { Spot } from './solver.js';

/** `x.name = value`, `x[key] = value`, `del x[key]`. @param entry where it is written */
export function store(program: Program, entry: Entry): void {
  const { node, scope } = entry;
  if (node.type === 'Attribute') {
    if (entry.role === 1) storeAttribute(program, entry, program.expr(node.value, scope), node.attr);
  } else if (node.type === 'Subscript')
    storeItem(program, entry, program.expr(node.value, scope), program.expr(node.slice, scope));
}

function storeAttribute(program: Program, entry: Entry, base: Spot, name: string): void {
  const { solver } = program;
  const spot = program.attribute(name);
  const owner = entry.parent?.node;
  const value = owner?.type === 'AugAssign' ? owner.value : assignedTo(entry);
  const given = owner?.type === 'AugAssign' ? new Spot() : storedAt(program, entry);
  if (owner?.type === 'AugAssign') {
    solver.flow(spot, given);
    grow(program, given, program.expr(owner.value, entry.scope), listsOf(owner.op));
  }
  solver.flow(given, spot);
  solver.each(base, (site) => {
    if (site.kind === 'class') {
      if (value) checkKept(program, value, entry.scope, given);
      else letEscape(program, given);
    } else if (site.kind !== 'own') {
      if (!isScalar(site)) escapeSite(program, site);
      letEscape(program, given);
    }
  });
}

function storeItem(program: Program, entry: Entry, base: Spot, key: Spot): void {
  const { solver } = program;
  const { node, role, scope } = entry;
  const owner = entry.parent?.node;
  const grows = owner?.type === 'AugAssign' ? program.expr(owner.value, scope) : undefined;
  const given = role === 2 || grows ? new Spot() : storedAt(program, entry);
  solver.each(base, (site) => {
    if (site.kind !== 'held') {
      const hand = site.kind === 'own' ? handOver : letEscape;
      for (const from of [given, key, grows])
        if (from) {
          hand(program, from);
          solver.flow(from, program.bracketed);
        }
      if (grows && owner?.type === 'AugAssign') {
        // `item[key] += value` adds to what it gives, and puts that back.
        const put = new Spot();
        solver.flow(program.given('item'), put);
        grow(program, put, grows, listsOf(owner.op));
        solver.flow(put, program.bracketed);
      }
      return;
    }
    site.touched = true;
    // A key that is not there is in the error.
    if (role === 2 || grows) letEscape(program, key);
    if (!isSequence(site)) hash(program, key);
    if (role === 2) return;
    if (grows && owner?.type === 'AugAssign') grow(program, site.inside, grows, listsOf(owner.op));
    const isMany = node.type === 'Subscript' && node.slice.type === 'Slice';
    solver.flow(isMany ? program.elements(given) : given, site.inside);
    if (!isMany) solver.flow(key, site.inside);
  });
}

/** `spot += value`: lists grow where they stand. */
function grow(program: Program, spot: Spot, value: Spot, lists: Lists): void {
  const { solver } = program;
  combine(program, [spot, value], spot, lists);
  solver.each(spot, (site) => {
    if (site.kind !== 'held') return;
    site.touched = true;
    solver.flow(program.elements(value), site.inside);
    // `d |= [(key, value)]`
    if (lists !== 'compared') return;
    const items = program.elements(program.elements(value));
    solver.flow(items, site.inside);
    hash(program, items);
  });
}

/** `+=` of a name. A class body adds to what the name around it stands for. */
export function growName(program: Program, { target, value, op }: AugAssign, scope: Scope): void {
  const { resolver } = program.known;
  const binding = target.type === 'Name' ? resolver.lookup(scope, target.id) : undefined;
  if (!binding) return;
  const from = program.expr(value, scope);
  grow(program, program.variable(binding), from, listsOf(op));
  const { kind, parent } = binding.scope;
  const outer = kind === 'class' && parent ? resolver.lookup(parent, binding.name) : undefined;
  if (outer) grow(program, program.variable(outer), from, listsOf(op));
}

/** What is unpacked in a way that is not followed. */
export function spread(program: Program, entry: Entry): void {
  let up = entry.parent;
  while (up && /^(?:Tuple|List|Starred)$/.test(up.node.type)) up = up.parent;
  const owner = up?.node;
  if (owner?.type === 'Assign') letEscape(program, program.expr(owner.value, entry.scope));
  else if (owner?.type === 'For' || owner?.type === 'AsyncFor')
    letEscape(program, program.elements(program.expr(owner.iter, entry.scope)));
  else if (owner?.type === 'comprehension' && up)
    letEscape(program, program.elements(program.expr(owner.iter, iterScope(up))));
  else if (owner?.type === 'withitem') letEscape(program, program.expr(owner.context_expr, entry.scope));
}

/** Where the iterable of a comprehension's part is evaluated: of the first part around it. */
function iterScope({ node, parent, scope }: Entry): Scope {
  const owner = parent?.node;
  const generators = owner && 'generators' in owner ? owner.generators : [];
  return generators[0] === node && scope.parent ? scope.parent : scope;
}

function storedAt(program: Program, entry: Entry): Spot {
  const { parent, scope } = entry;
  const owner = parent?.node;
  const value = assignedTo(entry);
  if (value) return program.expr(value, scope);
  const assign = parent?.parent?.node;
  const isFlat = owner?.type === 'Tuple' && owner.elts.every((item) => item.type !== 'Starred');
  if (isFlat && assign?.type === 'Assign') return program.elements(program.expr(assign.value, scope));
  spread(program, entry);
  const spot = new Spot();
  program.solver.put(spot, ANYTHING);
  return spot;
}
