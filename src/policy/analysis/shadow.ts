/** Whether a name can still mean the built-in although the program binds it. */
import type { For, Name, Node } from '../syntax/ast.js';
import { childrenOf } from '../syntax/within.js';
import type { Binding, Definition, Scope } from './scopes.js';

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
    (definition) =>
      definition.certain &&
      definition.how !== 'augmented' &&
      definition.how !== 'annotation' &&
      definition.at < use.at &&
      !readFirst(definition).some((node) => contains(node, use)),
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

/** What is read before the name is bound: the right side, or the head of what is defined. */
function readFirst({ node, value, part }: Definition): readonly Node[] {
  if (node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef')
    return [...node.decorator_list, node.args, ...(node.returns ? [node.returns] : [])];
  if (node.type === 'ClassDef')
    return [...node.decorator_list, ...node.bases, ...node.keywords, ...node.body];
  return [value, part?.from].filter((item) => item !== undefined);
}

function contains(within: Node, use: Name): boolean {
  const stack: Node[] = [within];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === use) return true;
    stack.push(...childrenOf(node));
  }
  return false;
}
