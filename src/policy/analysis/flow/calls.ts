/**
 * The call graph: what a call reaches, found as values come to what is called. What it passes on is in arguments.ts and
 * binding-arguments.ts.
 */
import { answersAttributes } from '../classes/hooks.js';
import { isField } from '../names/own-names.js';
import { give, handOverAll, type Invocation, isReading, lend } from './arguments.js';
import { bind, fillFields, invoke } from './binding-arguments.js';
import { callBuiltin } from './builtins.js';
import { callOfHeld } from './containers.js';
import { isSilentClass } from './errors.js';
import { escapeSite } from './escape.js';
import { becomeText } from './expressions.js';
import { callLibrary } from './libraries.js';
import { askAnything, askClass } from './members.js';
import type { Program } from './program.js';
import { ANYTHING, PLAIN } from './sites.js';
import { Spot } from './solver.js';
import { isSpecial } from './specials.js';

export function readCall(program: Program, call: Invocation): void {
  const { resolver } = program.known;
  const { func } = call.node;
  if (func.type === 'Name' && !resolver.lookup(call.scope, func.id) && !resolver.isGiven(func.id)) {
    callBuiltin(program, func.id, call);
    return;
  }
  const refs = [...(resolver.only(func, call.scope) ?? [])];
  if (refs.length > 0 && refs.every((ref) => ref.startsWith('name:')))
    callLibrary(
      program,
      refs.map((ref) => ref.slice('name:'.length)),
      call,
    );
  else if (isSilentClass(program, func, call.scope) && isPlaced(call)) {
    for (const arg of call.node.args) program.expr(arg, call.scope);
    program.solver.put(call.result, ANYTHING);
  } else if (func.type === 'Attribute' && func.attr !== '__class__')
    callMethod(program, program.expr(func.value, call.scope), func.attr, call);
  else program.solver.each(program.expr(func, call.scope), (site) => invoke(program, site, call));
}

/** `f(a, b)`: nothing by keyword, nothing unpacked. */
function isPlaced({ node: { args, keywords } }: Invocation): boolean {
  return keywords.length === 0 && args.every(({ type }) => type !== 'Starred');
}

/** `base.name(...)` */
function callMethod(program: Program, base: Spot, name: string, call: Invocation): void {
  const { solver, classes } = program;
  const found = program.attribute(name);
  solver.each(base, (site) => {
    switch (site.kind) {
      case 'own':
      case 'class':
        if (name === '__subclasses__') {
          const made = program.fresh(call.result);
          for (const node of classes.followed()) solver.put(made, program.sites.class(node));
          if (classes.hasOthers) solver.put(made, ANYTHING);
          return;
        }
        askClass(program, site, name);
        solver.each(found, (item) => {
          if (item.kind !== 'function') return invoke(program, item, call);
          if (!classes.isOf(item, site.node)) {
            // A method of another that is kept under this name.
            if (classes.isStored(name)) bind(program, item.node, 1, call);
            return;
          }
          const explicit = item.first === 'nothing' || (item.first === 'instance' && site.kind === 'class');
          bind(program, item.node, explicit ? 0 : 1, call);
        });
        if (name === '__init__') fillFields(program, site.node, call);
        // Those that every object has.
        else if (isSpecial(name)) {
          solver.put(call.result, ANYTHING);
          handOverAll(program, call);
        }
        return;
      case 'held':
        return callOfHeld(program, site, name, call);
      case 'written':
      case 'plain':
        return callOfText(program, name, call);
      default:
        if (site.kind === 'function') escapeSite(program, site);
        askAnything(name);
        solver.put(call.result, ANYTHING);
        if (name === 'pipe' && site.kind !== 'function' && pipe(program, call)) return;
        if (site.kind !== 'function' && isReading(program, name)) lend(program, call);
        else give(program, call);
    }
  });
}

/** `df.pipe(Report, "Q3")` makes a report of the table. @returns whether it is followed with these arguments */
function pipe(program: Program, call: Invocation): boolean {
  const { classes, known, solver } = program;
  const [made, ...rest] = call.node.args;
  const [ref = '', ...others] = (made && known.resolver.only(made, call.scope)) ?? [];
  const node = ref.startsWith('class:')
    ? known.resolver.nodes.get(Number(ref.slice('class:'.length)))
    : undefined;
  const isOther =
    answersAttributes(known.survey) ||
    known.survey.ownNames.mayBeLabel('pipe') ||
    known.own.isWritten('pipe') ||
    isField(known.survey, 'pipe') ||
    classes.others().some((item) => classes.methodOf(item, 'pipe'));
  if (node?.type !== 'ClassDef' || others.length > 0 || isOther || !classes.isFollowed(node)) return false;
  const line = classes.line(node);
  if (line.some(({ decorator_list }) => decorator_list.length > 0)) return false;
  if (call.node.args.some(({ type }) => type === 'Starred')) return false;
  solver.put(call.result, program.sites.instance(node));
  for (const method of line.flatMap((item) => classes.methodOf(item, '__init__') ?? [])) {
    const [, first] = [...method.args.posonlyargs, ...method.args.args];
    const taken = first?.arg ?? method.args.vararg?.arg;
    if (taken === undefined) continue;
    const functional = program.functional(method);
    functional.open = true;
    solver.put(program.parameter(functional, taken), ANYTHING);
    bind(program, method, 2, { node: { ...call.node, args: rest }, scope: call.scope, result: new Spot() });
  }
  return true;
}

/** Methods of texts and numbers that give such, and keep nothing. */
const TEXTS =
  /^(?:upper|lower|strip|lstrip|rstrip|title|capitalize|casefold|swapcase|replace|join|format|format_map|startswith|endswith|find|rfind|index|rindex|count|is[a-z]+|zfill|center|ljust|rjust|encode|decode|removeprefix|removesuffix|expandtabs|hex)$/;
const PARTS = /^(?:r?split|splitlines|r?partition)$/;
/** The others of texts, bytes and numbers: where one has no such method, the program ends. */
const OTHERS =
  /^(?:maketrans|translate|fromhex|from_\w+|as_integer_ratio|bit_count|bit_length|conjugate|to_bytes|__\w+__)$/;

function callOfText(program: Program, name: string, call: Invocation): void {
  const { solver } = program;
  if (PARTS.test(name)) solver.put(program.fresh(call.result), PLAIN);
  else if (TEXTS.test(name)) solver.put(call.result, PLAIN);
  else if (OTHERS.test(name)) {
    solver.put(call.result, ANYTHING);
    give(program, call);
  }
  if (name !== 'format' && name !== 'format_map') return;
  for (const arg of [...call.node.args, ...call.node.keywords]) {
    const value = arg.type === 'keyword' || arg.type === 'Starred' ? arg.value : arg;
    const from = program.expr(value, call.scope);
    becomeText(program, from, call.result);
    becomeText(program, program.elements(from), call.result);
  }
}
