/** Whether a name can still mean the built-in although the program binds it. */
import type { For, Name, Node } from '../../syntax/ast.js';
import { childrenOf } from '../../syntax/within.js';
import type { Binding, Scope } from './scopes.js';

/**
 * Local variables of functions never fall back to a built-in. At module and class level a name does, until
 * it has been bound for certain and for as long as nothing deletes it.
 */
export function isShadowed(binding: Binding, use: Name, scope: Scope): boolean {
  if (binding.scope.kind === 'function' || binding.scope.kind === 'comprehension') return true;
  const { definitions } = binding;
  if (definitions.some((definition) => definition.how === 'delete')) return false;
  if (binding.scope.kind === 'class' && scope !== binding.scope) return false;
  if (definitions.some(({ body }) => body && namesIn(body).has(use))) return true;
  return definitions.some(
    ({ how, at, always }) =>
      always &&
      how !== 'annotation' &&
      at < use.at &&
      !boundAfter(always).some((node) => contains(node, use)),
  );
}

const bodies = new WeakMap<For, ReadonlySet<Node>>();

/** Names in a loop's body, where its target is bound for certain. */
function namesIn(loop: For): ReadonlySet<Node> {
  const known = bodies.get(loop);
  if (known) return known;
  const out = new Set<Node>();
  const stack: Node[] = [...loop.body];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'Name') out.add(node);
    stack.push(...childrenOf(node));
  }
  bodies.set(loop, out);
  return out;
}

/** What of a statement may be evaluated before it has bound the name. */
function boundAfter(statement: Node): readonly Node[] {
  if (statement.type === 'With' || statement.type === 'AsyncWith') return statement.items;
  if (statement.type !== 'FunctionDef' && statement.type !== 'AsyncFunctionDef') return [statement];
  // A decorator may call the function at once.
  if (statement.decorator_list.length > 0) return [statement];
  return [statement.args, ...(statement.returns ? [statement.returns] : [])];
}

function contains(within: Node, use: Name): boolean {
  const stack: Node[] = [within];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === use) return true;
    stack.push(...childrenOf(node));
  }
  return false;
}
