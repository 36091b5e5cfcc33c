/**
 * Writes down a whole program once: abstract interpretation without order or conditions, statement by statement. What
 * one expression or binding means is in expressions.ts, definitions.ts and stores.ts. What stands where nobody follows
 * it is given away.
 */
import type { Call, Expr } from '../../syntax/ast.js';
import { type Entry, isCallee, type Scope } from '../names/scopes.js';
import { readClassBody } from './definitions.js';
import { letEscape } from './escape.js';
import { methodKind } from './method-kind.js';
import { equate, isOneOperation } from './operators.js';
import { readMatch } from './patterns.js';
import type { Program } from './program.js';
import { Spot, TooMuch } from './solver.js';
import { growName, spread, store } from './stores.js';
import { isTypeText, typeRoots } from './type-texts.js';

/** @throws TooMuch */
export function readProgram(program: Program): void {
  for (const scope of program.known.survey.scopes) {
    for (const binding of scope.bindings.values()) program.variable(binding);
    if (scope.kind === 'class' && scope.node.type === 'ClassDef') readClassBody(program, scope.node, scope);
  }
  readExpressions(program);
  readResults(program);
  readStores(program);
  for (const entry of program.known.survey.all('Match')) readMatch(program, entry);
  readTexts(program);
  equate(program, [program.hashed]);
  program.solver.run();
}

const EXPRESSIONS = [
  ...(['Name', 'Attribute', 'Subscript', 'Call', 'BinOp', 'UnaryOp', 'BoolOp', 'Compare'] as const),
  ...(['IfExp', 'NamedExpr', 'Lambda', 'List', 'Tuple', 'Set', 'Dict', 'ListComp', 'SetComp'] as const),
  ...(['GeneratorExp', 'DictComp', 'Await', 'Yield', 'YieldFrom', 'JoinedStr'] as const),
];

/** Where what an expression gives is followed, or looked at alone. Everywhere else it is given away. */
const FOLLOWED = new Set(
  [
    'Expr.value Assign.value AnnAssign.value AugAssign.value Return.value Yield.value YieldFrom.value Await.value',
    'If.test While.test IfExp.test IfExp.body IfExp.orelse Assert.test comprehension.ifs match_case.guard',
    'For.iter comprehension.iter withitem.context_expr BoolOp.values NamedExpr.value Lambda.body',
    'List.elts Tuple.elts Set.elts Dict.keys Dict.values ListComp.elt SetComp.elt GeneratorExp.elt',
    'DictComp.key DictComp.value Attribute.value Subscript.value Subscript.slice Starred.value Call.func',
    'Call.args BinOp.left BinOp.right Compare.left Compare.comparators UnaryOp.operand',
    'Match.subject MatchValue.value MatchMapping.keys Raise.exc',
    'FormattedValue.value arguments.defaults arguments.kw_defaults MatchClass.cls ExceptHandler.exc',
  ].flatMap((text) => text.split(' ')),
);

function readExpressions(program: Program): void {
  const { survey, resolver } = program.known;
  const rootOf = typeRoots();
  const types = new Map<Entry, boolean>();
  const isType = (entry: Entry) => {
    const root = rootOf(entry);
    if (!root) return false;
    let known = types.get(root);
    if (known === undefined) {
      known = isTypeText(resolver, root.node as Expr, root.scope);
      types.set(root, known);
    }
    return known;
  };
  for (const type of EXPRESSIONS)
    for (const entry of survey.all<Expr['type']>(type)) {
      if (entry.role !== 0 || isCallee(entry) || isType(entry) || isKnownDecorator(program, entry)) continue;
      if (isPartOfSum(entry)) continue;
      const spot = program.expr(entry.node as Expr, entry.scope);
      if (!isFollowed(entry)) letEscape(program, spot);
    }
}

/** `a + b` of `a + b + c`: its operands are read with those of the whole, or long sums would take ever longer. */
function isPartOfSum({ node, parent, field }: Entry): boolean {
  const whole = parent?.node;
  return node.type === 'BinOp' && whole?.type === 'BinOp' && field === 'left' && isOneOperation(whole, node);
}

function isFollowed({ parent, field }: Entry): boolean {
  const owner = parent?.node;
  if (owner?.type === 'keyword') return parent?.parent?.node.type === 'Call';
  if (owner?.type === 'comprehension' && field === 'iter') return !owner.is_async;
  if (owner?.type === 'withitem')
    return (
      parent?.parent?.node.type === 'With' &&
      (owner.optional_vars === null || owner.optional_vars.type === 'Name')
    );
  return FOLLOWED.has(`${owner?.type}.${field}`);
}

/** Decorators that are known are read with the function or class they stand above. */
function isKnownDecorator(program: Program, { parent, field }: Entry): boolean {
  const owner = parent?.node;
  if (field !== 'decorator_list' || !parent || !owner) return false;
  if (owner.type === 'ClassDef') return program.classes.isFollowed(owner);
  if (owner.type !== 'FunctionDef' && owner.type !== 'AsyncFunctionDef') return false;
  // Of a function that is no method they are called.
  return (
    parent.scope.kind !== 'class' || methodKind(program.known.resolver, owner, parent.scope) !== 'wrapped'
  );
}

function readResults(program: Program): void {
  const { survey } = program.known;
  const generators = new Set<Scope>();
  const yields = (from: Spot, scope: Scope) => {
    generators.add(scope);
    hold(program, from, scope);
  };
  for (const { node, scope } of survey.all('Yield'))
    yields(node.value ? program.expr(node.value, scope) : new Spot(), scope);
  for (const { node, scope } of survey.all<'Await' | 'YieldFrom'>('YieldFrom'))
    yields(program.elements(program.expr(node.value, scope)), scope);
  for (const { node } of survey.all<'FunctionDef' | 'AsyncFunctionDef'>('AsyncFunctionDef')) {
    const inner = survey.scopeOf(node);
    if (inner) hold(program, new Spot(), inner);
  }
  for (const { node, scope } of survey.all('Return')) {
    const owner = scope.node;
    if (node.value === null || (owner.type !== 'FunctionDef' && owner.type !== 'AsyncFunctionDef')) continue;
    const from = program.expr(node.value, scope);
    // What a generator returns is in the error that ends it.
    if (generators.has(scope)) letEscape(program, from);
    else if (owner.type === 'AsyncFunctionDef') hold(program, from, scope);
    else program.solver.flow(from, program.functional(owner).result);
  }
}

/** What a generator gives, one by one, or a coroutine at its end, is in what a call of it returns. */
function hold(program: Program, from: Spot, scope: Scope): void {
  const { node } = scope;
  if (node.type !== 'FunctionDef' && node.type !== 'AsyncFunctionDef') {
    letEscape(program, from);
    return;
  }
  const made = program.sites.list(node, true);
  program.solver.flow(from, made.inside);
  program.solver.put(program.functional(node).result, made);
}

function readStores(program: Program): void {
  const { survey } = program.known;
  for (const entry of survey.all('Attribute')) if (entry.role !== 0) store(program, entry);
  for (const entry of survey.all('Subscript')) if (entry.role !== 0) store(program, entry);
  for (const { node, scope } of survey.all('AugAssign')) growName(program, node, scope);
  for (const entry of survey.all('Starred')) if (entry.role === 1) spread(program, entry);
}

/** What pandas and numpy run as code reads the variables of the program by their names. */
const RUN = /^(?:eval|query|bmat)$/;

function readTexts(program: Program): void {
  const { survey, literals, resolver } = program.known;
  const takeWords = (text: string) => {
    const words = new Set([...text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)].map(([word]) => word));
    for (const { bindings } of survey.scopes)
      for (const [name, binding] of bindings)
        if (words.has(name)) letEscape(program, program.variable(binding));
  };
  const marked = ({ func }: Call, scope: Scope) => {
    const isBare = resolver.refs(func, scope).has('name:pandas.eval');
    return survey
      .all('Constant')
      .flatMap(({ node }) =>
        node.kind === 'str' && (isBare || node.value.includes('@')) ? [node.value] : [],
      );
  };
  for (const { node, scope } of survey.all('Call')) {
    const { func, args, keywords } = node;
    const name = func.type === 'Attribute' ? func.attr : func.type === 'Name' ? func.id : '';
    if (!RUN.test(name)) continue;
    if (name === 'bmat' && args.some((text) => !literals.texts(text, scope))) throw new TooMuch();
    for (const text of [...args, ...keywords.map(({ value }) => value)]) {
      // What is not known yet may be any text of the program that reads a variable.
      for (const found of literals.texts(text, scope) ?? marked(node, scope)) takeWords(found);
      program.solver.each(program.expr(text, scope), (site) => {
        if (site.kind === 'written' && site.at.expr.type === 'Constant') takeWords(site.at.expr.value);
      });
    }
  }
}
