/**
 * What a class keeps that is no method of its own: a function, or a library's object that holds one, would be called
 * with its instances.
 */
import type { Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import type { Program } from './program.js';
import { isScalar } from './sites.js';
import { type Spot, TooMuch } from './solver.js';

/** @throws TooMuch where what a class is given may be called with an instance. @param spot what comes from the value */
export function checkKept(program: Program, value: Expr, scope: Scope, spot: Spot): void {
  if (value.type === 'Call' && isCallOf(program, value.func, scope, /^name:dataclasses\.field$/)) return;
  if (isData(program, value, scope)) return;
  program.solver.once(spot, 'kept', (site) => {
    if (!isScalar(site) && site.kind !== 'held' && site.kind !== 'own' && site.kind !== 'class')
      throw new TooMuch();
  });
}

/** Values of libraries that are no functions, made of such. */
function isData(program: Program, value: Expr, scope: Scope): boolean {
  const all = (items: readonly (Expr | null)[]) =>
    items.every((item) => item && isData(program, item, scope));
  switch (value.type) {
    case 'Constant':
      return true;
    case 'List':
    case 'Tuple':
    case 'Set':
      return all(value.elts);
    case 'Dict':
      return all(value.keys) && all(value.values);
    case 'UnaryOp':
      return all([value.operand]);
    case 'BinOp':
      return all([value.left, value.right]);
    case 'Call':
      return (
        isCallOf(program, value.func, scope, /^name:(?!functools\.|operator\.|types\.)/) &&
        all(value.args) &&
        all(value.keywords.map((item) => item.value))
      );
    case 'Attribute':
      return isCallOf(program, value, scope, /^name:/) && /^(?:[A-Z]\w*|nan|pi|inf|e|utc)$/.test(value.attr);
    default:
      return false;
  }
}

function isCallOf(program: Program, func: Expr, scope: Scope, names: RegExp): boolean {
  const refs = [...(program.known.resolver.only(func, scope) ?? [])];
  return refs.length > 0 && refs.every((ref) => names.test(ref));
}
