/** The texts of a mapping's keys, and of the names a loop over it gives: `for name, value in more.items()`. */
import type { RuleContext } from '../../rule.js';
import type { Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';

type Known = Pick<RuleContext, 'keys' | 'literals' | 'resolver'>;

/** Every key a mapping can have; undefined where one cannot be read. */
export function textsOf(
  { keys, literals }: Known,
  mapping: Expr,
  scope: Scope,
): readonly string[] | undefined {
  const found = keys.names(mapping, scope);
  const out: string[] = [];
  for (const { name, expr, scope: at } of found ?? []) {
    const texts = name !== undefined ? [name] : expr && literals.texts(expr, at);
    if (!texts) return undefined;
    out.push(...texts);
  }
  return found && out;
}

/** Every key that a name stands for, which a loop over a mapping's items gives it and nothing else binds. */
export function keyTexts(known: Known, key: Expr, scope: Scope): readonly string[] | undefined {
  const binding = key.type === 'Name' ? known.resolver.lookup(scope, key.id) : undefined;
  const [bound, ...others] = binding?.definitions ?? [];
  const { part } = bound ?? {};
  if (!bound || !part?.loop || others.length > 0 || part.path.length !== 1 || part.path[0] !== 0)
    return undefined;
  const { from } = part;
  if (from.type !== 'Call' || from.args.length > 0 || from.func.type !== 'Attribute') return undefined;
  return from.func.attr === 'items' ? textsOf(known, from.func.value, bound.scope) : undefined;
}
