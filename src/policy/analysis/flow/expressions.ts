/**
 * What each expression can be. Every form that is not written here is `anything`, and what is in it is given away.
 * Calls are in calls.ts, lists in displays.ts, attributes and items in members.ts.
 */
import type { Expr, Name } from '../../syntax/ast.js';
import { isKnownInstance } from '../guards.js';
import type { Scope } from '../scopes.js';
import { readCall } from './calls.js';
import { readDisplay } from './displays.js';
import { escapeOne, release } from './escape.js';
import { isLibrary, takeLibrary } from './libraries.js';
import { readAttribute, readItem } from './members.js';
import type { Program } from './program.js';
import { ANYTHING, displayAt, isScalar, PLAIN, writtenAt } from './sites.js';
import type { Spot } from './solver.js';

export function readExpression(program: Program, value: Expr, scope: Scope, spot: Spot): void {
  const { solver } = program;
  switch (value.type) {
    case 'Constant':
    case 'JoinedStr':
      solver.put(spot, writtenAt(value, scope));
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
      if (value.op === 'Not' || value.operand.type === 'Constant') {
        solver.put(spot, PLAIN);
        return;
      }
      break;
    case 'Compare': {
      if (program.classes.hasOperators) break;
      const isTruth = value.ops.every((op) => /^(?:Is|Not)?(?:Not|In)?$/.test(op));
      solver.put(spot, isTruth ? PLAIN : ANYTHING);
      return;
    }
    case 'BinOp':
      readOperation(program, value, scope, spot);
      return;
    case 'Attribute':
      if (isLibrary(program, value, scope)) {
        takeLibrary(program, value, scope);
        solver.put(spot, ANYTHING);
      } else readAttribute(program, program.expr(value.value, scope), value.attr, spot);
      return;
    case 'Subscript':
      readItem(program, value.value, value.slice, scope, spot);
      return;
    case 'Call':
      readCall(program, { node: value, scope, result: spot });
      return;
    case 'Yield':
      solver.put(spot, ANYTHING);
      return;
  }
  solver.put(spot, ANYTHING);
  giveAway(program, value, scope);
}

/** What stands in an expression that is not followed. */
function giveAway(program: Program, value: Expr, scope: Scope): void {
  const parts: (Expr | null)[] =
    value.type === 'UnaryOp'
      ? [value.operand]
      : value.type === 'Compare'
        ? [value.left, ...value.comparators]
        : value.type === 'Slice'
          ? [value.lower, value.upper, value.step]
          : 'value' in value && typeof value.value === 'object'
            ? [value.value]
            : [];
  for (const part of parts) if (part) release(program, program.expr(part, scope));
}

function readName(program: Program, name: Name, scope: Scope, spot: Spot): void {
  const { solver } = program;
  const { resolver } = program.known;
  const { id } = name;
  const binding = resolver.lookup(scope, id);
  if (!binding && id === 'NotImplemented' && !resolver.isGiven(id)) {
    solver.put(spot, PLAIN);
    return;
  }
  if (!binding || resolver.isGiven(id)) solver.put(spot, ANYTHING);
  if (!binding) return;
  takeLibrary(program, { type: 'Name', id, at: 0 }, scope);
  const from = program.variable(binding);
  // A class body reads the names around it until it has bound its own, and its methods as plain functions.
  if (binding.scope.kind === 'class') {
    solver.put(spot, ANYTHING);
    release(program, from);
    solver.each(from, (site) => {
      if (site.kind === 'function') escapeOne(program, program.sites.function(site.node, 'nothing'));
    });
  }
  // `if isinstance(other, Money)`: whichever of the program's own it is.
  const read = program.entryOf(name);
  if (read && isKnownInstance(program.known, name, read)) {
    for (const { node } of program.known.survey.all('ClassDef'))
      if (program.known.own.isPlain(node.at)) solver.put(spot, program.sites.instance(node));
    return;
  }
  solver.flow(from, spot);
}

/** `a + b + c`, which the tree nests as deep as it is long. */
function readOperation(program: Program, value: Expr, scope: Scope, spot: Spot): void {
  const { solver } = program;
  const operands: Expr[] = [];
  let called = false;
  let left = value;
  for (; left.type === 'BinOp'; left = left.left) {
    operands.push(left.right);
    const { left: text } = left;
    const isText = text.type === 'JoinedStr' || (text.type === 'Constant' && text.kind === 'str');
    if (left.op === 'Mod' && isText) {
      for (const item of operands) program.expr(item, scope);
      solver.put(spot, PLAIN);
      return;
    }
  }
  const methods = operators(value).flatMap((name) => [`__${name}__`, `__r${name}__`]);
  for (const operand of [...operands, left]) {
    const from = program.expr(operand, scope);
    if (program.classes.hasOperators) release(program, from);
    solver.each(from, (site) => {
      if (site.kind === 'held') solver.flow(site.inside, program.fresh(spot));
      else if (site.kind === 'own' && !program.classes.isForeign(site.node)) callOperators();
      else solver.put(spot, isScalar(site) ? PLAIN : ANYTHING);
    });
  }

  /** What the operators of the program's own classes give, of which each may be an operand of the next. */
  function callOperators(): void {
    if (called) return;
    called = true;
    for (const name of methods)
      solver.each(program.attribute(name), (method) => {
        if (method.kind !== 'function') solver.put(spot, ANYTHING);
        else
          solver.each(program.functional(method.node).result, (site) => {
            if (site.kind === 'held') solver.flow(site.inside, program.fresh(spot));
            solver.put(spot, site);
          });
      });
  }
}

/** The operators of a chain, as the names of their methods. */
function operators(value: Expr): readonly string[] {
  const out = new Set<string>();
  for (let left = value; left.type === 'BinOp'; left = left.left) out.add(METHODS[left.op] ?? '');
  return [...out];
}

const METHODS: Readonly<Record<string, string>> = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  MatMult: 'matmul',
  Div: 'truediv',
  FloorDiv: 'floordiv',
  Mod: 'mod',
  Pow: 'pow',
  LShift: 'lshift',
  RShift: 'rshift',
  BitAnd: 'and',
  BitOr: 'or',
  BitXor: 'xor',
};
