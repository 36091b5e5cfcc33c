/** Methods of lists, tuples, dicts, sets, queues and generators. Displays of them are in displays.ts. */
import { give, type Invocation, positionals } from './arguments.js';
import { apply, unpackDict } from './binding-arguments.js';
import { escapeSite, letEscape } from './escape.js';
import { equate, hash } from './operators.js';
import type { Program } from './program.js';
import { ANYTHING, PLAIN } from './sites.js';
import { type HeldSite, Spot } from './solver.js';

/** What is followed: no keyword but those of sort() and update(), nothing unpacked. */
const FOLLOWED = new Set(
  [
    'append appendleft add insert extend extendleft update setdefault pop popleft get items keys values copy',
    'remove discard clear reverse index count rotate sort',
  ].flatMap((text) => text.split(' ')),
);
/** All other attributes that some container, view or iterator has. */
const OTHERS =
  /^(?:difference|difference_update|elements|fromkeys|intersection|intersection_update|isdisjoint|issubset|issuperset|mapping|maxlen|most_common|move_to_end|popitem|subtract|symmetric_difference|symmetric_difference_update|total|union|a?close|a?send|a?throw|default_factory|start|stop|step|ag_\w+|c[ir]_\w+|gi_\w+|_.*)$/;
/** Methods that leave everything in its place. */
const LOOKED_AT = /^(?:get|index|count|items|keys|values|copy)$/;

/** Whether it is written as what is asked by places, and not by keys. */
export function isSequence({ at }: HeldSite): boolean {
  return at !== undefined && /^(?:List|Tuple|ListComp|GeneratorExp)$/.test(at.expr.type);
}

/** Whether some list, dict or other container has an attribute of that name: at others the program ends. */
export function isOfHeld(name: string): boolean {
  return FOLLOWED.has(name) || OTHERS.test(name);
}

/** `held.name(...)` */
export function callOfHeld(program: Program, site: HeldSite, name: string, call: Invocation): void {
  const { solver } = program;
  if (!isOfHeld(name)) return;
  const { args, keywords } = call.node;
  const isPlain = args.every(({ type }) => type !== 'Starred');
  const isNamed = name === 'update' || (name === 'sort' && keywords.every(({ arg }) => arg !== null));
  if (!FOLLOWED.has(name) || !isPlain || (keywords.length > 0 && !isNamed)) {
    escapeSite(program, site);
    give(program, call);
    solver.put(call.result, ANYTHING);
    return;
  }
  site.touched ||= !LOOKED_AT.test(name);
  callFollowed(program, site, name, call);
}

function callFollowed(program: Program, site: HeldSite, name: string, call: Invocation): void {
  const { solver } = program;
  const { inside } = site;
  const given = positionals(program, call);
  const [first = new Spot(), second] = given;
  solver.put(call.result, PLAIN);
  switch (name) {
    case 'append':
    case 'appendleft':
      solver.flow(first, inside);
      return;
    case 'add':
      hash(program, first);
      solver.flow(first, inside);
      return;
    case 'insert':
      if (second) solver.flow(second, inside);
      return;
    case 'extend':
    case 'extendleft':
      solver.flow(program.elements(first), inside);
      return;
    case 'update':
      update(program, inside, call);
      return;
    case 'setdefault':
    case 'get':
    case 'pop':
      // A key that is not there is in the error.
      if (name === 'pop') letEscape(program, first);
      hash(program, first);
      if (name === 'setdefault') for (const from of given) solver.flow(from, inside);
      if (second) solver.flow(second, call.result);
      solver.flow(inside, call.result);
      return;
    case 'popleft':
      solver.flow(inside, call.result);
      return;
    case 'items':
    case 'keys':
    case 'values':
      view(program, site, name, call.result);
      return;
    case 'copy':
      solver.flow(inside, program.fresh(call.result));
      return;
    case 'sort':
      sort(program, inside, call);
      return;
    case 'remove':
    case 'discard':
    case 'index':
    case 'count':
      if (name === 'remove' && !isSequence(site)) letEscape(program, first);
      if (name === 'discard') hash(program, first);
      equate(program, [first, inside]);
  }
}

/** `items()`, `keys()` and `values()`, which stay a way to the dict. */
function view(program: Program, site: HeldSite, name: string, result: Spot): void {
  const { solver, sites } = program;
  const made = sites.view(site, name);
  solver.put(result, made);
  if (name !== 'items') solver.flow(site.inside, made.inside);
  else {
    const pair = sites.view(site, made);
    solver.put(made.inside, pair);
    solver.flow(site.inside, pair.inside);
  }
}

/** `d.update(mapping, key=value)`, `s.update(values)` */
function update(program: Program, inside: Spot, { node, scope }: Invocation): void {
  const { solver } = program;
  for (const arg of node.args) mergeInto(program, program.expr(arg, scope), inside);
  for (const { arg, value } of node.keywords) {
    const from = program.expr(value, scope);
    if (arg === null) unpackDict(program, from, inside);
    else solver.flow(from, inside);
  }
}

/** A dict, or pairs of keys and values, that is copied into a dict. */
export function mergeInto(program: Program, from: Spot, inside: Spot): void {
  const { solver } = program;
  const items = program.elements(from);
  solver.each(from, (site) => {
    // A mapping of another kind is asked by its methods.
    if (site.kind === 'own') escapeSite(program, site);
    const isDict = site.kind === 'held' && /^(?:Dict|Name)/.test(site.at?.expr.type ?? '');
    const isPairs = site.kind === 'held' && isSequence(site);
    if (!isPairs) solver.flow(items, inside);
    if (!isDict) solver.flow(program.elements(items), inside);
    // What is written as a dict was hashed there.
    if (site.kind !== 'held' || isDict) return;
    if (!isPairs) hash(program, site.inside);
    solver.each(site.inside, (item) => {
      if (item.kind === 'held') hash(program, firstOf(program, item));
      // A pair that is run over.
      else if (item.kind === 'own') hash(program, program.elements(items));
      // Members of a set.
      else solver.put(program.hashed, item);
    });
  });
}

/** The first of a pair, where it is written as one. */
function firstOf(program: Program, { at, inside }: HeldSite): Spot {
  const [first] = at?.expr.type === 'Tuple' ? at.expr.elts : [];
  return at && first && first.type !== 'Starred' ? program.expr(first, at.scope) : inside;
}

/** `items.sort(key=..., reverse=...)` */
export function sort(program: Program, items: Spot, { node, scope }: Invocation): void {
  const key = node.keywords.find(({ arg }) => arg === 'key');
  const from = key && program.expr(key.value, scope);
  equate(program, [from ? apply(program, from, [items]) : items]);
  for (const { arg, value } of node.keywords)
    if (arg !== 'key' && arg !== 'reverse') letEscape(program, program.expr(value, scope));
}
