/**
 * Names of keyword arguments that the policy denies, and what it lets them be. Says nothing of where such names can
 * stand: calls (rules/keyword-denied.ts), properties of texts (rules/keyword-properties.ts).
 */
import type { Scope } from './analysis/names/scopes.js';
import type { RuleContext } from './rule.js';
import type { Expr } from './syntax/ast.js';

/** A keyword that is written out, and what it is given. */
export function checkKeyword({ policy, report }: RuleContext, name: string, value: Expr, at: number): void {
  if (name.startsWith('__')) {
    report(at, `The keyword argument ${name} belongs to the interpreter.`, 'Give it another name.');
    return;
  }
  const allowed = policy.keywords.get(name);
  if (!allowed || (name === 'engine_kwargs' && hasPlainOptions(value))) return;
  if (name === 'qhull_options') {
    if (!isOfHull(value))
      report(
        at,
        'Options of Qhull may name a file that it opens.',
        'Write those that say how it computes in place: qhull_options="QJ Pp".',
      );
    return;
  }
  if (
    value.type === 'Constant' &&
    (allowed.has(value.kind === 'str' ? value.value : value.kind) || value.kind === 'None')
  )
    return;
  report(
    at,
    `${name}= takes ${allowed.size > 0 ? `only ${[...allowed].join(', ')}` : 'nothing here'}.`,
    `Leave ${name} out.`,
  );
}

/** Options of Qhull that say how it computes: others have it read and write files, where no audit hook sees it. */
const HULL = /^\s*(?:(?:Q\w+|Pp|[AC]-?\d*(?:\.\d+)?(?:e-\d+)?)\s*)*$/;

function isOfHull(value: Expr): boolean {
  return value.type === 'Constant' && (value.kind === 'None' || HULL.test(value.value));
}

/** Settings of a reader or writer of workbooks, written in place, of which none is a folder or class. */
function hasPlainOptions(value: Expr): boolean {
  if (value.type === 'Constant') return true;
  return (
    value.type === 'Dict' &&
    value.keys.every((key) => key?.type === 'Constant' && !/^tmpdir$|file|class/.test(key.value)) &&
    value.values.every(hasPlainOptions)
  );
}

/**
 * @param isForAny whether what is called is what others gave too
 * @returns whether the keys of the mapping can be read
 */
export function checkKeys(
  context: RuleContext,
  value: Expr,
  scope: Scope,
  open: boolean,
  isForAny = false,
): boolean {
  const found = context.keys.of(value, scope, isForAny);
  for (const key of found ?? []) {
    if (key.name !== undefined) checkKeyword(context, key.name, key.value, key.at);
    else if (key.expr) checkKey(context, key.expr, key.value, key.scope, open);
  }
  return found !== undefined;
}

/** For keys that cannot be read where the callee takes any. */
export function refuseUnread({ report }: RuleContext, at: number): void {
  report(
    at,
    'The names of these keyword arguments cannot be read.',
    'Write them out, or unpack a dict that is written in place: style = {"color": "C0"}; ax.plot(x, y, **style).',
  );
}

/** What takes a text that it fills in later: written out it is judged (rules/string-format.ts). */
export const FORMATTERS = ['major_formatter', 'minor_formatter'];

/** What libraries look for on an instance: what keeps its keyword arguments as attributes answers with them. */
const SEEN = ['interface', 'struct', 'ufunc', 'function', 'wrap', 'priority', 'namespace']
  .map((name) => `__array_${name}__`)
  .concat(
    '__array__',
    '__class__',
    '__dict__',
    '__dlpack__',
    '__dataframe__',
    '__arrow_c_stream__',
    '__arrow_c_array__',
  );

function checkKey(context: RuleContext, key: Expr, value: Expr, scope: Scope, open: boolean): void {
  const texts = context.literals.texts(key, scope);
  for (const text of texts ?? []) checkKeyword(context, text, value, key.at);
  const denied = [...context.policy.keywords.keys(), ...FORMATTERS, ...SEEN];
  if (texts || open || !context.keys.mayBeOneOf(denied, key)) return;
  context.report(
    key.at,
    'The name of a keyword argument is computed.',
    'Write the name out: ax.set_title(text, fontsize=12).',
  );
}
