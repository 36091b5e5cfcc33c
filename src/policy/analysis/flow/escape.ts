/**
 * Escape analysis: what becomes of values that leave what is followed. Whatever a library may read, call or change is
 * `anything` when it comes back. Which calls hand out what is written in arguments.ts.
 */
import type { ClassDef, FunctionDef, Lambda } from '../../syntax/ast.js';
import { methodKind } from './method-kind.js';
import type { Program } from './program.js';
import { ANYTHING } from './sites.js';
import { type Site, Spot } from './solver.js';

/** Everything that is there is handed to a library, which may read, call and change it. */
export function letEscape(program: Program, spot: Spot): void {
  program.solver.once(spot, 'escape', (site) => escapeSite(program, site, true));
}

/** The program itself gets hold of it in a way that is not followed: it is `anything` there. */
export function release(program: Program, spot: Spot): void {
  program.solver.once(spot, 'release', (site) => escapeSite(program, site, false));
}

/** One value that is handed to a library. */
export function escapeOne(program: Program, site: Site): void {
  const alone = new Spot();
  program.solver.put(alone, site);
  letEscape(program, alone);
}

export function escapeClass(program: Program, node: ClassDef): void {
  escapeSite(program, program.sites.class(node), true);
}

/** Any class of the program may be got hold of. */
export function escapeClasses(program: Program): void {
  for (const { node } of program.known.survey.all('ClassDef')) escapeClass(program, node);
}

/** `replace(item, **values)` sets attributes whose names are not told. */
export function openFields(program: Program): void {
  for (const { node } of program.known.survey.all('ClassDef')) openFieldsOf(program, node);
}

/** A library may call the methods of instances. */
export function openMethods(program: Program, node: ClassDef): void {
  const { survey, resolver } = program.known;
  const scope = survey.scopeOf(node);
  for (const item of program.classes.methods(node)) {
    const kind = scope ? methodKind(resolver, item, scope) : 'wrapped';
    if (item.name !== '__init__' && !isHidden(program, item.name))
      openCalls(program, item, kind === 'static' ? 0 : 1);
  }
}

/** A method that no library calls, since none has the name. */
export function isHidden({ known }: Program, name: string): boolean {
  return name.startsWith('_') && known.own.isUnique(name);
}

/** It may be called with anything. @param from how many parameters are given by who is called */
export function openCalls(program: Program, node: FunctionDef | Lambda, from: number): void {
  const { solver } = program;
  const functional = program.functional(node);
  functional.open = true;
  const { posonlyargs, args, kwonlyargs } = node.args;
  for (const { arg } of [...[...posonlyargs, ...args].slice(from), ...kwonlyargs])
    solver.put(program.parameter(functional, arg), ANYTHING);
  for (const rest of [node.args.vararg, node.args.kwarg])
    if (rest)
      solver.once(program.parameter(functional, rest.arg), 'open', (site) => {
        if (site.kind === 'held') solver.put(site.inside, ANYTHING);
      });
  letEscape(program, functional.result);
}

/** Functions that a class is given are methods of it: nothing tells what comes first. */
export function openFunctions(program: Program, spot: Spot): void {
  program.solver.once(spot, 'methods', (site) => {
    if (site.kind === 'function') openCalls(program, site.node, site.first === 'nothing' ? 0 : 1);
  });
}

function openFieldsOf(program: Program, node: ClassDef): void {
  for (const { name } of program.classes.fields(node)) program.solver.put(program.attribute(name), ANYTHING);
}

function escapeSite(program: Program, site: Site, handed: boolean): void {
  const { solver, classes } = program;
  if (site.kind === 'held') {
    // Nobody can put anything else into a tuple.
    if (site.at?.expr.type !== 'Tuple') {
      site.touched = true;
      solver.put(site.inside, ANYTHING);
    }
    if (handed) letEscape(program, site.inside);
    else release(program, site.inside);
  } else if (site.kind === 'function') openCalls(program, site.node, site.first === 'nothing' ? 0 : 1);
  else if (site.kind === 'class') {
    for (const node of classes.line(site.node)) {
      for (const item of classes.methods(node))
        if (!isHidden(program, item.name)) openCalls(program, item, 0);
      openFieldsOf(program, node);
    }
  } else if (site.kind === 'own' && handed) {
    // `print(file=item)` calls item.write(text), and `create_using=item` its add_edge(a, b).
    for (const node of classes.line(site.node)) openMethods(program, node);
  }
}
