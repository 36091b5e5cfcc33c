/** `asdict(plan)`, `astuple(plan)`, `replace(plan, cost=3)`: what they copy of an instance of the program. */
import type { ClassDef } from '../../syntax/ast.js';
import { give, type Invocation } from './arguments.js';
import { unpackDict } from './binding-arguments.js';
import { escapeSite } from './escape.js';
import type { Program } from './program.js';
import { ANYTHING, isScalar } from './sites.js';
import type { HeldSite, Site, Spot } from './solver.js';

/** @returns whether it is followed with these arguments */
export function callDataClasses(program: Program, name: string, call: Invocation): boolean {
  const [first, ...others] = call.node.args;
  if (!first || others.length > 0) return false;
  const base = program.expr(first, call.scope);
  if (name === 'dataclasses.replace') replace(program, base, call);
  else if (/^dataclasses\.as(?:dict|tuple)$/.test(name) && call.node.keywords.length === 0)
    program.solver.each(base, (site) => copy(program, site, call.result));
  else return false;
  return true;
}

/** Instances of data classes become lists or dicts of their fields, also those in the fields; others stay what they are. */
function copy(program: Program, site: Site, to: Spot): void {
  const { solver, classes } = program;
  if (site.kind === 'own') {
    const fields = classes.line(site.node).flatMap((item) => classes.fields(item));
    const isData = classes.line(site.node).some(({ decorator_list }) => decorator_list.length > 0);
    if (!isData) solver.put(to, site);
    else {
      const made = copied(program);
      solver.put(to, made);
      for (const { name } of fields)
        solver.once(program.attribute(name), made, (item) => copy(program, item, made.inside));
    }
  } else if (site.kind === 'held') {
    const made = copied(program);
    solver.put(to, made);
    solver.once(site.inside, made, (item) => copy(program, item, made.inside));
  } else solver.put(to, site);
}

/** What is copied is one list, whatever of, or lists in lists would have no end. */
function copied(program: Program): HeldSite {
  return program.sites.list(copy);
}

function replace(program: Program, base: Spot, call: Invocation): void {
  const { solver, classes } = program;
  const { keywords } = call.node;
  // It calls the class: where that has an `__init__` of its own, with all its fields.
  const isMade = (node: ClassDef) => classes.line(node).every((item) => !classes.methodOf(item, '__init__'));
  solver.each(base, (site) => {
    if (site.kind === 'own' && isMade(site.node)) {
      solver.put(call.result, site);
      const fields = classes.line(site.node).flatMap((item) => classes.fields(item));
      for (const { arg, value } of keywords) {
        const from = program.expr(value, call.scope);
        if (arg !== null) solver.flow(from, program.attribute(arg));
        else for (const { name } of fields) unpackDict(program, from, program.attribute(name));
      }
    } else if (site.kind === 'own' || site.kind === 'class') give(program, call);
    else if (!isScalar(site)) {
      // What is none of the program's own gets what is changed, and nothing else.
      escapeSite(program, site);
      solver.put(call.result, ANYTHING);
      give(program, { ...call, node: { ...call.node, args: [] } });
    }
  });
}
