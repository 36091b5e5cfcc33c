/**
 * Names that are written in place and are public: texts, and the forms in which calls that make classes take them.
 * What stands under a name is not followed (literals.ts does).
 */
import type { Expr } from '../../syntax/ast.js';

/** Literal public names: a text of names, a list or tuple of texts or (name, ...) pairs, or a dict. */
export function isPublicNames(value: Expr | undefined): boolean {
  if (value?.type === 'Constant')
    return value.kind === 'str' && value.value.split(/[\s,]+/).every((name) => !name.startsWith('_'));
  if (value?.type === 'Dict') return value.keys.every((key) => isPublicText(key ?? undefined));
  if (value?.type !== 'List' && value?.type !== 'Tuple') return false;
  return value.elts.every((item) =>
    isPublicText(item.type === 'Tuple' || item.type === 'List' ? item.elts[0] : item),
  );
}

/** A text written in place that begins with no underscore. */
export function isPublicText(value: Expr | undefined): boolean {
  return value?.type === 'Constant' && value.kind === 'str' && !value.value.startsWith('_');
}
