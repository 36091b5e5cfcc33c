/**
 * Where a text with replacement fields is handed to something that fills it in: methods of texts, tables' styles, and
 * what of matplotlib and networkx formats by a text. Says nothing of what the text may hold (rules/string-format.ts).
 */
import type { Call, Dict, Expr } from '../../syntax/ast.js';
import type { OwnClasses } from '../classes/own-classes.js';
import { isOwnValue } from '../classes/own-instances.js';
import type { Flow } from '../flow/flow.js';
import { Styles } from '../libraries/styles.js';
import { once } from '../names/once.js';
import type { Resolver } from '../names/resolve.js';
import { type Entry, isCallee, type Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { SEEN, useOf } from '../names/uses.js';
import { FILLING, FORMATS } from '../values/in-place.js';
import type { Literals } from '../values/literals.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
  readonly own: OwnClasses;
  readonly flow: Flow;
}

export interface Filled {
  readonly value: Expr;
  readonly scope: Scope;
  /** Whether it is a text for sure, and no function or table of texts. */
  readonly isText: boolean;
  /** Where to tell of it, and what fills it in. */
  readonly at: number;
  readonly by: string;
}

/** Where a function takes its text: by place, or by these keywords. */
interface Taken {
  readonly place?: number;
  readonly keywords: readonly string[];
}

const FILLERS: ReadonlyMap<string, Taken> = new Map([
  ['StrMethodFormatter', { place: 0, keywords: ['fmt'] }],
  ['set_major_formatter', { place: 0, keywords: ['formatter'] }],
  ['set_minor_formatter', { place: 0, keywords: ['formatter'] }],
  ['bar_label', { keywords: ['fmt'] }],
  ['clabel', { keywords: ['fmt'] }],
  ['pie', { place: 2, keywords: ['labels'] }],
  ['pie_label', { place: 1, keywords: ['labels'] }],
  ['legend_elements', { place: 2, keywords: ['fmt'] }],
  ['colorbar', { keywords: ['format'] }],
  ['Colorbar', { keywords: ['format'] }],
  ['ColorbarBase', { keywords: ['format'] }],
  ['relabel_index', { place: 0, keywords: ['labels'] }],
  ['format_index', { place: 0, keywords: ['formatter'] }],
  ['format_index_names', { place: 0, keywords: ['formatter'] }],
  ['to_latex', { keywords: [] }],
]);
/** Keywords that a text is filled in of, whoever takes them. */
const KEYWORDS = /^(?:(?:major|minor)_?formatter|(?:document|figure|subfigure)_wrapper|float_format)$/;
/** Attributes that take a text to be filled in later. */
const WRITTEN = new Set(['formatter', 'minorformatter', 'fmt']);

/** Every place of the program where a text is filled in. */
export function* filledTexts(program: Program): Generator<Filled> {
  const { survey, resolver, literals } = program;
  const styles = new Styles(survey, resolver, literals);
  for (const entry of survey.all('Attribute')) {
    const { node, scope, parent, role } = entry;
    if (role === 1 && WRITTEN.has(node.attr) && !isOwnValue(program, node.value, scope)) {
      const owner = parent?.node;
      if (owner?.type === 'Assign' || owner?.type === 'AnnAssign')
        if (owner.value) yield given(owner.value, scope, node.attr);
    }
    if (!FORMATS.has(node.attr) || role !== 0) continue;
    if (isNoText(program, node.value, scope) || isOnlyShown(program, entry)) continue;
    if (!styles.has(node.value, scope)) {
      yield { value: node.value, scope, isText: true, at: node.value.at, by: `${node.attr}()` };
    } else if (parent?.node.type === 'Call' && isCallee(entry)) {
      yield* taken(program, parent.node, scope, { place: 0, keywords: ['formatter'] }, 'format()');
    }
  }
  for (const { node, scope } of survey.all('Call')) {
    const { func } = node;
    const name = func.type === 'Attribute' ? func.attr : func.type === 'Name' ? func.id : '';
    const refs = [...resolver.refs(func, scope)];
    if (refs.some((ref) => /^name:builtins\.str\.format(?:_map)?$/.test(ref)))
      yield* taken(program, node, scope, { place: 0, keywords: [] }, 'format()');
    const known =
      FILLERS.get(name) ?? FILLERS.get(/^name:matplotlib\.(?:.*\.)?(\w+)$/.exec(refs.join())?.[1] ?? '');
    if (hasOwnBar(program))
      for (const { arg, value } of node.keywords)
        if (arg === 'format') yield given(value, scope, 'Colorbar()');
    // Lists of labels it writes as they are.
    const isFilled = ({ value, scope: at }: Filled) => name !== 'pie' || isText(program, value, at);
    if (known)
      for (const item of taken(program, node, scope, known, `${name}()`)) if (isFilled(item)) yield item;
    for (const { arg, value } of node.keywords)
      if (arg !== null && KEYWORDS.test(arg)) yield given(value, scope, arg);
  }
  // `axis.update({"major_formatter": ...})`: a mapping with that key is an axis's, whoever is given it.
  for (const { node, scope } of survey.all('Dict'))
    for (const [index, key] of node.keys.entries()) {
      const value = node.values[index];
      if (value && key?.type === 'Constant' && KEYWORDS.test(key.value)) yield given(value, scope, key.value);
    }
}

/** Whether a class of the program is a colorbar, whose format= is filled in. */
const hasOwnBar = once(({ survey, resolver }: Program): boolean =>
  survey
    .all('ClassDef')
    .some(({ node, scope }) =>
      node.bases.some((base) =>
        [...resolver.refs(base, scope)].some((ref) => /\.Colorbar(?:Base)?$/.test(ref)),
      ),
    ),
);

/** Methods that fill in a text, named without being called: nobody sees what they are given. */
export function* uncalledFillers({
  survey,
}: Program): Generator<{ readonly at: number; readonly name: string }> {
  for (const entry of survey.all('Attribute')) {
    const { node, role } = entry;
    if (role === 0 && FILLING.has(node.attr) && !isCallee(entry)) yield { at: node.nameAt, name: node.attr };
  }
}

function* taken(
  { literals }: Program,
  call: Call,
  scope: Scope,
  { place, keywords }: Taken,
  by: string,
): Generator<Filled> {
  const before = place === undefined ? [] : call.args.slice(0, place + 1);
  const value = before.find(({ type }) => type === 'Starred') ?? before[place ?? 0];
  if (value) yield given(value, scope, by);
  if (keywords.length === 0) return;
  for (const keyword of call.keywords) {
    if (keyword.arg !== null) {
      if (keywords.includes(keyword.arg)) yield given(keyword.value, scope, by);
      continue;
    }
    for (const { expr, scope: at } of literals.values(keyword.value, scope) ?? [
      { expr: keyword.value, scope },
    ]) {
      const isNone = expr.type === 'Constant' && expr.kind === 'None';
      if (expr.type === 'Dict') yield* entriesOf(expr, at, (key) => keywords.includes(key), by);
      else if (!isNone) yield given(expr, at, by);
    }
  }
}

/** What stands in a display under one of these keys, or under one that is not written in it. */
function* entriesOf(
  { keys, values }: Dict,
  scope: Scope,
  isSought: (key: string) => boolean,
  by: string,
): Generator<Filled> {
  for (const [index, key] of keys.entries()) {
    const value = values[index];
    const isOther = key?.type === 'Constant' && !isSought(key.value);
    if (value && !isOther) yield given(value, scope, by);
  }
}

/** Whether the program puts a text there: one that it writes, or makes of others. */
function isText(program: Program, value: Expr, scope: Scope, depth = 4): boolean {
  if (value.type === 'Constant') return value.kind === 'str';
  if (value.type === 'JoinedStr') return true;
  // `texts.iloc[0]`
  if (value.type === 'Subscript')
    return value.slice.type === 'Constant' && value.value.type === 'Attribute' && PICKS.has(value.value.attr);
  if (value.type === 'BinOp')
    return [value.left, value.right].some((item) => isText(program, item, scope, depth));
  if (value.type === 'Call')
    return value.func.type === 'Attribute'
      ? TEXTUAL.has(value.func.attr)
      : program.resolver.refs(value.func, scope).has('builtin:str');
  if (value.type !== 'Name' || depth === 0) return false;
  return (program.resolver.lookup(scope, value.id)?.definitions ?? []).some(
    (definition) =>
      definition.value !== undefined && isText(program, definition.value, definition.scope, depth - 1),
  );
}

/** Take one item out of a column or table. */
const PICKS = new Set(['iloc', 'loc', 'iat', 'at']);
/** Methods that give a text. */
const TEXTUAL = new Set([
  'decode',
  'format',
  'format_map',
  'join',
  'replace',
  'strip',
  'lower',
  'upper',
  'title',
]);

function given(value: Expr, scope: Scope, by: string): Filled {
  return { value, scope, isText: false, at: value.at, by };
}

/** `print(matrix.format)`: who only shows it calls nothing. */
function isOnlyShown({ resolver }: Program, entry: Entry): boolean {
  const use = useOf(entry);
  if (use.kind === 'given')
    return (
      typeof use.place === 'number' &&
      resolver.only(use.call.func, entry.scope)?.has('builtin:print') === true
    );
  return SEEN.has(use.kind);
}

/** An object of the program, a module or a class: they have a format() of their own. */
function isNoText(program: Program, value: Expr, scope: Scope): boolean {
  if (value.type === 'Constant') return value.kind !== 'str';
  if (isOwnValue(program, value, scope, true) && !hasOwnTexts(program)) return true;
  const refs = [...(program.resolver.only(value, scope) ?? [])];
  return refs.length > 0 && refs.every((ref) => /^(?:builtin|name|instance|class|function|own):/.test(ref));
}

/** Whether a class of the program is, or may be, a text. */
function hasOwnTexts({ survey, resolver }: Program): boolean {
  return survey.all('ClassDef').some(({ node, scope }) =>
    node.bases.some((base) => {
      const refs = [...(resolver.only(base.type === 'Subscript' ? base.value : base, scope) ?? [])];
      return refs.length === 0 || refs.some((ref) => ref === 'builtin:str' || ref.endsWith('.UserString'));
    }),
  );
}
