/**
 * Whether a text that is filled in may be one of which the program writes nothing: taken out of a column, decoded, or
 * kept on the way. Only where the program holds texts in another form at all; which fields one may have is the rules'
 * (rules/string-format.ts).
 */
import type { Expr } from '../syntax/ast.js';
import type { Flow } from './flow/flow.js';
import type { Literals } from './literals.js';
import type { OwnClasses } from './own-classes.js';
import { isOwnValue } from './own-instances.js';
import type { Resolver } from './resolve.js';
import type { Scope } from './scopes.js';
import type { Survey } from './survey.js';
import type { Templates } from './templates.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
  readonly own: OwnClasses;
  readonly flow: Flow;
  readonly templates: Templates;
}

/** @returns a function that looks for such texts when it is first asked */
export function unwritten(program: Program): (template: Expr, scope: Scope) => boolean {
  let hides: boolean | undefined;
  return (template, scope) => {
    hides ??= hidesTexts(program);
    return hides && isUnknown(program, template, scope);
  };
}

/** A template of which nothing can be read; tables' styles and objects of the program have a format() of their own. */
function isUnknown(program: Program, template: Expr, scope: Scope): boolean {
  const { resolver, templates } = program;
  if (template.type === 'Constant' || isOwnValue(program, template, scope, true)) return false;
  const refs = [...(resolver.only(template, scope) ?? [])];
  if (refs.length > 0 && refs.every((ref) => /^(?:builtin|name|instance|class|function|own):/.test(ref)))
    return false;
  return !isStyle(program, template, scope, STEPS) && templates.isUnread(template, scope);
}

/** Whether the program holds a text in another form, or one whose field is not yet one. */
function hidesTexts({ survey }: Program): boolean {
  return (
    [...survey.all('Name'), ...survey.all('Attribute')].some(({ node }) =>
      UNVEILS.has(node.type === 'Name' ? node.id : node.attr),
    ) || survey.all('Constant').some(({ node }) => /[{}]/.test(node.value) && node.value.includes('__'))
  );
}

const UNVEILS = new Set([
  ...['chr', 'decode', 'fromhex', 'unhexlify', 'unescape', 'translate', 'loads', 'unquote', 'unquote_plus'],
  ...['lookup', 'maketrans', 'bytes', 'bytearray'],
]);

const STEPS = 20;

/** `df.style.hide().format(...)`, also under a name. */
function isStyle(program: Program, value: Expr, scope: Scope, steps: number): boolean {
  if (steps === 0) return false;
  if (value.type === 'Attribute') return value.attr === 'style' && !program.own.has('style');
  if (value.type === 'Call')
    return value.func.type === 'Attribute' && isStyle(program, value.func.value, scope, steps - 1);
  const found = value.type === 'Name' ? program.literals.values(value, scope) : undefined;
  return (
    found?.every(({ expr, scope: at }) => expr !== value && isStyle(program, expr, at, steps - 1)) ?? false
  );
}
