/** Whether an expression is a rotation of scipy: it has an `apply` that turns vectors and calls nothing by name. */
import type { Expr, Name } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Literals } from '../values/literals.js';

interface Program {
  readonly resolver: Resolver;
  readonly literals: Literals;
}

/** What scipy.spatial.transform makes turns vectors: its apply takes no names. */
export function isRotation(program: Program, value: Expr, scope: Scope, depth = 10): boolean {
  const { resolver } = program;
  const again = (item: Expr, at = scope) => isRotation(program, item, at, depth - 1);
  if (depth === 0) return false;
  switch (value.type) {
    case 'BinOp':
      return again(value.left) && again(value.right);
    case 'Subscript':
      return again(value.value);
    case 'Call': {
      const refs = resolver.only(value.func, scope);
      if (refs) return [...refs].every((ref) => ref.startsWith('name:scipy.spatial.transform.'));
      return value.func.type === 'Attribute' && again(value.func.value);
    }
    case 'Attribute':
      return value.attr === 'rotation' && again(value.value);
    case 'Name':
      return (
        (program.literals.values(value, scope)?.every((item) => again(item.expr, item.scope)) ?? false) ||
        isPart(program, value, scope, depth)
      );
    default:
      return false;
  }
}

/** `rotation, rssd = Rotation.align_vectors(a, b)`: beside rotations they give numbers and arrays. */
function isPart(program: Program, name: Name, scope: Scope, depth: number): boolean {
  const definitions = program.resolver.lookup(scope, name.id)?.definitions;
  return (
    definitions?.every(({ how, part, value, scope: at }) => {
      const from = how === 'part' && part?.loop === false && part.path.length === 1 ? part.from : undefined;
      const made = how === 'assign' ? value : from;
      return made?.type === 'Call' && isRotation(program, made, at, depth - 1);
    }) ?? false
  );
}
