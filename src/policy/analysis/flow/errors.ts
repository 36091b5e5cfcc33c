/**
 * Exceptions that are made with values of the program: they keep them, and give them back by `args` alone, which most
 * programs never read. What a text of them says is a text.
 */
import type { ClassDef, Expr } from '../../syntax/ast.js';
import { nfkc } from '../../syntax/nfkc.js';
import type { Scope } from '../names/scopes.js';
import type { Program } from './program.js';

/** Those that have no other attribute for what they are given by its place. */
const ERRORS =
  /^(?:Exception|(?:Value|Type|Key|Index|Lookup|Runtime|NotImplemented|Arithmetic|ZeroDivision|Overflow|Assertion|Attribute|Name|Recursion)Error|(?:User|Runtime|Deprecation|Future)?Warning)$/;

/** Whether what a call of this built-in is given stays where nobody finds it. */
export function isSilentError(program: Program, id: string): boolean {
  return ERRORS.test(id) && !readsBack(program);
}

/** The same of a class of the program that is such an exception, and nothing more. */
export function isSilentClass(program: Program, func: Expr, scope: Scope): boolean {
  const { resolver } = program.known;
  const [ref = '', ...others] = resolver.only(func, scope) ?? [];
  if (others.length > 0) return false;
  if (ref.startsWith('builtin:')) return isSilentError(program, ref.slice('builtin:'.length));
  const node = ref.startsWith('class:') ? resolver.nodes.get(Number(ref.slice('class:'.length))) : undefined;
  return node?.type === 'ClassDef' && isBare(program, node) && isBuiltOnError(program, node);
}

function isBuiltOnError(program: Program, { bases, at }: ClassDef): boolean {
  const entry = program.known.survey.all('ClassDef').find(({ node }) => node.at === at);
  const [base, ...others] = bases;
  return (
    entry !== undefined &&
    base !== undefined &&
    others.length === 0 &&
    isSilentClass(program, base, entry.scope)
  );
}

function isBare({ known: { survey } }: Program, node: ClassDef): boolean {
  const { body, decorator_list, keywords } = node;
  const isEmpty = body.every(
    (item) => item.type === 'Pass' || (item.type === 'Expr' && item.value.type === 'Constant'),
  );
  return (
    isEmpty &&
    survey.scopeOf(node)?.bindings.size === 0 &&
    decorator_list.length === 0 &&
    keywords.length === 0
  );
}

/** Whether the program reads what exceptions are made with, by its name or by a text. */
function readsBack({ known: { survey } }: Program): boolean {
  return (
    survey.all('Attribute').some(({ node }) => node.attr === 'args') ||
    survey.all('MatchClass').some(({ node }) => node.kwd_attrs.includes('args')) ||
    survey.all('Constant').some(({ node }) => node.kind === 'str' && nfkc(node.value).includes('args'))
  );
}
