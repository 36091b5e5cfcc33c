/** Methods of lists, tuples, dicts, sets, queues and generators. Displays of them are in displays.ts. */
import { type Invocation, pass, positionals, unpacks } from './arguments.js';
import { release } from './escape.js';
import type { Program } from './program.js';
import { ANYTHING, PLAIN } from './sites.js';
import { type HeldSite, Spot } from './solver.js';

const FILLING = new Set(words('append appendleft add insert extend extendleft update setdefault'));
const TAKING = new Set(words('pop popleft get setdefault'));
const GIVING = new Set(words('items keys values copy'));
const COUNTING = new Set(words('remove discard clear reverse index count rotate isdisjoint'));
/** Methods that leave everything in its place. */
const LOOKED_AT = new Set(words('get index count isdisjoint'));
/** All that they have. */
const OF_HELD = new Set([
  ...words(
    'append clear copy count extend index insert pop remove reverse sort get items keys popitem setdefault',
  ),
  ...words(
    'update values fromkeys add difference difference_update discard intersection intersection_update',
  ),
  ...words(
    'isdisjoint issubset issuperset symmetric_difference symmetric_difference_update union send throw close',
  ),
  ...words('appendleft extendleft popleft rotate maxlen default_factory'),
]);

/** Whether some list, dict or other container has an attribute of that name. */
export function isOfHeld(name: string): boolean {
  return OF_HELD.has(name) || name.startsWith('_') || /^[a-z]{2}_/.test(name);
}

/** `held.name(...)` */
export function callOfHeld(program: Program, site: HeldSite, name: string, call: Invocation): void {
  const { solver } = program;
  if (!isOfHeld(name)) return;
  const given = [
    ...positionals(program, call),
    ...call.node.keywords.map(({ value }) => program.expr(value, call.scope)),
  ];
  if (!FILLING.has(name) && !TAKING.has(name) && !GIVING.has(name) && !COUNTING.has(name)) {
    const alone = new Spot();
    solver.put(alone, site);
    release(program, alone);
    pass(program, call);
    solver.put(call.result, ANYTHING);
    return;
  }
  // What stands behind what is taken out moves up.
  site.touched ||= !GIVING.has(name) && !LOOKED_AT.has(name);
  if (FILLING.has(name)) fill(program, site, name, call, given);
  if (TAKING.has(name)) {
    solver.flow(site.inside, call.result);
    for (const from of given.slice(1)) solver.flow(from, call.result);
  } else if (GIVING.has(name)) {
    const made = program.fresh(call.result);
    solver.flow(site.inside, name === 'items' ? program.fresh(made) : made);
  } else {
    solver.put(call.result, PLAIN);
    if (program.classes.hasOperators) for (const from of [...given, site.inside]) release(program, from);
  }
}

function fill(
  program: Program,
  site: HeldSite,
  name: string,
  { node }: Invocation,
  given: readonly Spot[],
): void {
  const { solver } = program;
  const isMany = /^(?:extend|update)/.test(name);
  for (const from of given) {
    if (isMany || unpacks(node)) solver.flow(program.elements(from), site.inside);
    // d.update(key=value)
    if (!isMany || node.keywords.length > 0) solver.flow(from, site.inside);
    // d.update([(key, value)])
    if (isMany) solver.flow(program.elements(program.elements(from)), site.inside);
  }
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
