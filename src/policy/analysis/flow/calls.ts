/**
 * The call graph: what a call reaches, found as values come to what is called. What it passes on is in arguments.ts and
 * binding-arguments.ts.
 */
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
import type { Spot } from './solver.js';
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
        if (site.kind !== 'function' && isReading(program, name)) lend(program, call);
        else give(program, call);
    }
  });
}

/** Methods of texts and numbers that give such, and keep nothing. */
const TEXTS =
  /^(?:upper|lower|strip|lstrip|rstrip|title|capitalize|casefold|swapcase|replace|join|format|format_map|startswith|endswith|find|rfind|index|rindex|count|is[a-z]+|zfill|center|ljust|rjust|encode|decode|removeprefix|removesuffix|expandtabs|hex)$/;
const PARTS = /^(?:r?split|splitlines|r?partition)$/;
/** The others of texts, bytes and numbers: where one has no such method, the program ends. */
const OTHERS =
  /^(?:maketrans|translate|fromhex|from_\w+|as_integer_ratio|bit_count|bit_length|conjugate|to_bytes|_.*)$/;

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
