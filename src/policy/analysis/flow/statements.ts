/**
 * Writes down a whole program once: abstract interpretation without order or conditions, statement by statement. What
 * one expression or binding means is in expressions.ts, definitions.ts and stores.ts.
 */
import type { Expr } from '../../syntax/ast.js';
import { hearsOfClasses, setAttributes } from '../hooks.js';
import type { Entry, Scope } from '../scopes.js';
import { readClassBody } from './definitions.js';
import { escapeClasses, letEscape, openMethods, release } from './escape.js';
import { methodKind } from './method-kind.js';
import type { Program } from './program.js';
import type { Spot } from './solver.js';
import { grow, spread, store } from './stores.js';

/** @throws TooMuch */
export function readProgram(program: Program): void {
  for (const node of program.classes.called) openMethods(program, node);
  if (hearsOfClasses(program.known.survey)) escapeClasses(program);
  for (const scope of program.known.survey.scopes) {
    for (const binding of scope.bindings.values()) program.variable(binding);
    if (scope.kind === 'class' && scope.node.type === 'ClassDef') readClassBody(program, scope.node, scope);
  }
  readExpressions(program);
  readResults(program);
  readDecorators(program);
  readStores(program);
  readReleased(program);
  program.solver.run();
}

function readExpressions(program: Program): void {
  const { survey } = program.known;
  for (const type of ['Call', 'Subscript', 'Attribute', 'BinOp', 'Compare', 'UnaryOp', 'Await'] as const)
    for (const entry of survey.all<Expr['type']>(type))
      if (entry.role === 0 && (type !== 'Attribute' || entry.field !== 'func') && !isType(entry))
        program.expr(entry.node as Expr, entry.scope);
}

function readResults(program: Program): void {
  const { survey } = program.known;
  for (const { node, scope } of survey.all('Return')) {
    const owner = scope.node;
    if (node.value !== null && (owner.type === 'FunctionDef' || owner.type === 'AsyncFunctionDef'))
      program.solver.flow(program.expr(node.value, scope), program.functional(owner).result);
  }
  for (const { node, scope } of survey.all('Yield'))
    if (node.value) yieldFrom(program, program.expr(node.value, scope), scope);
  for (const { node, scope } of survey.all<'Await' | 'YieldFrom'>('YieldFrom'))
    yieldFrom(program, program.elements(program.expr(node.value, scope)), scope);
}

/** What a generator gives, one by one, is the list it returns. */
function yieldFrom(program: Program, from: Spot, scope: Scope): void {
  const { node } = scope;
  if (node.type !== 'FunctionDef' && node.type !== 'AsyncFunctionDef') {
    release(program, from);
    return;
  }
  const made = program.sites.list(node, true);
  program.solver.flow(from, made.inside);
  program.solver.put(program.functional(node).result, made);
}

/** Decorators that are not known take the method they stand above. */
function readDecorators(program: Program): void {
  const { survey, resolver } = program.known;
  for (const type of ['FunctionDef', 'AsyncFunctionDef'] as const)
    for (const { node, scope } of survey.all(type))
      if (
        scope.kind === 'class' &&
        node.decorator_list.length > 0 &&
        methodKind(resolver, node, scope) === 'wrapped'
      )
        for (const decorator of node.decorator_list) letEscape(program, program.expr(decorator, scope));
}

function readStores(program: Program): void {
  const { survey, resolver } = program.known;
  for (const entry of survey.all('Attribute')) if (entry.role !== 0) store(program, entry);
  for (const entry of survey.all('Subscript')) if (entry.role === 1) store(program, entry);
  for (const { node, scope } of survey.all('AugAssign')) {
    if (node.target.type !== 'Name') continue;
    const binding = resolver.lookup(scope, node.target.id);
    if (binding) grow(program, program.variable(binding), program.expr(node.value, scope));
  }
  for (const entry of survey.all('Starred')) if (entry.role === 1) spread(program, entry);
}

/** Statements that hand a value to code of the program in ways that are not followed. */
function readReleased(program: Program): void {
  const { survey } = program.known;
  const give = (value: Expr, scope: Scope) => release(program, program.expr(value, scope));
  for (const { target, name, value, scope } of setAttributes(survey)) {
    program.solver.flow(program.expr(value, scope), program.attribute(name));
    release(program, program.attribute(name));
    give(target, scope);
  }
  // `class Mean(Metric, key=value)`: for __init_subclass__.
  for (const { node, scope } of survey.all('ClassDef'))
    for (const { value } of node.keywords) letEscape(program, program.expr(value, scope));
  for (const { node, role, scope } of survey.all('Subscript')) {
    if (role !== 2) continue;
    give(node.slice, scope);
    // What stands behind it moves up.
    program.solver.each(program.expr(node.value, scope), (site) => {
      if (site.kind === 'held') site.touched = true;
    });
  }
  for (const { node, scope } of survey.all('withitem')) give(node.context_expr, scope);
  for (const { node, scope } of survey.all('Raise'))
    for (const part of [node.exc, node.cause]) if (part) give(part, scope);
  for (const { node, scope } of survey.all('Match')) give(node.subject, scope);
  for (const { node } of survey.all('MatchClass')) {
    if (node.patterns.length > 0) program.releaseAttributes();
    for (const name of node.kwd_attrs) release(program, program.attribute(name));
  }
}

/** `list[Step]` where a type stands is looked at by nobody. */
function isType(entry: Entry): boolean {
  let at: Entry | undefined = entry;
  while (at && !/^(?:annotation|returns|bases|bound|body|value|args)$/.test(at.field)) at = at.parent;
  return at !== undefined && /^(?:annotation|returns|bases|bound)$/.test(at.field);
}
