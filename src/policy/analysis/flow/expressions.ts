/**
 * What each expression can be. Every form that is not written here is `anything`, and what is in it is given away.
 * Calls are in calls.ts, lists in displays.ts, attributes and items in members.ts, operators in operators.ts.
 */
import type { BinOp, ClassDef, Expr, JoinedStr, Name } from '../../syntax/ast.js';
import { isKnownInstance, ruledOut } from '../classes/guards.js';
import type { Scope } from '../names/scopes.js';
import { isShadowed } from '../names/shadow.js';
import { readCall } from './calls.js';
import { readDisplay } from './displays.js';
import { readAttribute, readItem } from './members.js';
import { combine, compare, isOneOperation, listsOf } from './operators.js';
import type { Program } from './program.js';
import { ANYTHING, displayAt, isScalar, PLAIN, writtenAt } from './sites.js';
import type { Spot } from './solver.js';

export function readExpression(program: Program, value: Expr, scope: Scope, spot: Spot): void {
  const { solver } = program;
  switch (value.type) {
    case 'Constant':
      solver.put(spot, writtenAt(value, scope));
      return;
    case 'JoinedStr':
      solver.put(spot, writtenAt(value, scope));
      readText(program, value, scope, spot);
      return;
    case 'Name':
      readName(program, value, scope, spot);
      return;
    case 'List':
    case 'Tuple':
    case 'Set':
    case 'Dict':
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp': {
      const made = displayAt(value, scope);
      solver.put(spot, made);
      readDisplay(program, value, scope, made.inside);
      return;
    }
    case 'Lambda':
      solver.put(spot, program.sites.function(value, 'nothing'));
      return;
    case 'IfExp':
      for (const item of [value.body, value.orelse]) solver.flow(program.expr(item, scope), spot);
      return;
    case 'BoolOp':
      for (const item of value.values) solver.flow(program.expr(item, scope), spot);
      return;
    case 'NamedExpr':
      solver.flow(program.expr(value.value, scope), spot);
      return;
    case 'UnaryOp':
      if (value.op === 'Not') solver.put(spot, PLAIN);
      else combine(program, [program.expr(value.operand, scope)], spot);
      return;
    case 'Compare':
      compare(program, value, scope, spot);
      return;
    case 'BinOp':
      readOperation(program, value, scope, spot);
      return;
    case 'Attribute':
      if (isLibrary(program, value, scope)) solver.put(spot, ANYTHING);
      else readAttribute(program, program.expr(value.value, scope), value.attr, spot);
      return;
    case 'Subscript':
      readItem(program, program.expr(value.value, scope), value.slice, scope, spot);
      return;
    case 'Call':
      readCall(program, { node: value, scope, result: spot });
      return;
    case 'Await':
      // What a coroutine gives is what it holds.
      solver.flow(program.elements(program.expr(value.value, scope)), spot);
      solver.put(spot, ANYTHING);
      return;
    default:
      // What stands in it is given away in statements.ts.
      solver.put(spot, ANYTHING);
  }
}

function isLibrary(program: Program, value: Expr, scope: Scope): boolean {
  const refs = program.known.resolver.only(value, scope);
  return refs !== undefined && [...refs].every((ref) => /^(?:name|module):/.test(ref));
}

/** Where a text has but one part, it is what `__str__` or `__format__` gives: a text, but of which kind? */
function readText(program: Program, { values }: JoinedStr, scope: Scope, spot: Spot): void {
  const [part] = values;
  if (values.length === 1 && part?.type === 'FormattedValue')
    becomeText(program, program.expr(part.value, scope), spot);
}

/** What a text that is made of this value can be besides a text. */
export function becomeText(program: Program, value: Spot, spot: Spot): void {
  const { solver } = program;
  solver.each(value, (site) => {
    if (isScalar(site) || site.kind === 'held') return;
    solver.once(program.given('text'), spot, (made) => {
      if (!isScalar(made)) solver.put(spot, made);
    });
  });
}

function readName(program: Program, name: Name, scope: Scope, spot: Spot): void {
  const { solver, sites, classes } = program;
  const { resolver } = program.known;
  const { id } = name;
  const binding = resolver.lookup(scope, id);
  if (!binding && id === 'NotImplemented' && !resolver.isGiven(id)) {
    solver.put(spot, PLAIN);
    return;
  }
  if (!binding || resolver.isGiven(id)) solver.put(spot, ANYTHING);
  if (!binding) return;
  const from = program.variable(binding);
  if (binding.scope.kind !== 'class') {
    // `if isinstance(other, Money)`: whichever of the program's own it is.
    const read = program.entryOf(name);
    if (read && isKnownInstance(program.known, name, read)) {
      for (const node of classes.followed()) solver.put(spot, sites.instance(node));
      if (classes.hasOthers) solver.put(spot, ANYTHING);
    } else flowOthers(program, read ? ruledOut(program.known, name, read) : [], from, spot);
    return;
  }
  // A class body has its methods as plain functions, and reads a built-in until it has bound its own.
  solver.each(from, (site) =>
    solver.put(spot, site.kind === 'function' ? sites.function(site.node, 'nothing') : site),
  );
  if (!isShadowed(binding, name, scope)) solver.put(spot, ANYTHING);
}

/** All that flows there but instances of these classes. */
function flowOthers({ solver, classes }: Program, but: readonly ClassDef[], from: Spot, to: Spot): void {
  if (but.length === 0) solver.flow(from, to);
  else
    solver.each(from, (site) => {
      if (site.kind !== 'own' || !classes.line(site.node).some((item) => but.includes(item)))
        solver.put(to, site);
    });
}

/** `a + b + c`, which the tree nests as deep as it is long. */
function readOperation(program: Program, value: BinOp, scope: Scope, spot: Spot): void {
  if (value.op === 'Mod') {
    readRemainder(program, value.left, value.right, scope, spot);
    return;
  }
  const operands: Expr[] = [value.right];
  let whole = value;
  for (; isOneOperation(whole, whole.left); whole = whole.left) operands.push(whole.left.right);
  const spots = [...operands, whole.left].map((item) => program.expr(item, scope));
  combine(program, spots, spot, listsOf(value.op));
}

/** `a % b`, which for a text fills it in. */
function readRemainder(program: Program, left: Expr, right: Expr, scope: Scope, spot: Spot): void {
  const { solver } = program;
  const from = program.expr(right, scope);
  const isText = left.type === 'JoinedStr' || (left.type === 'Constant' && left.kind === 'str');
  if (!isText) {
    combine(program, [program.expr(left, scope), from], spot);
    return;
  }
  program.expr(left, scope);
  solver.put(spot, PLAIN);
  const fills = (site: { readonly kind: string }) => site.kind === 'anything' || site.kind === 'made';
  solver.each(from, (site) => {
    // A class of the program may be a kind of text, and be asked first.
    if (fills(site) && program.classes.hasOthers) solver.put(spot, ANYTHING);
    // A dict whose items the text names.
    if (site.kind === 'own') solver.put(spot, ANYTHING);
    if (site.kind === 'held') becomeText(program, site.inside, spot);
  });
  becomeText(program, from, spot);
}
