/**
 * What the names of a program can stand for, through all their definitions: alias definitions feed a worklist until nothing
 * grows. Every definition of a binding counts, in whatever order they run, so what a name can be is only ever widened.
 */
import type { Expr } from '../../syntax/ast.js';
import { MOST, type Ref } from './references.js';
import type { Binding, Definition, Scope } from './scopes.js';

const OVERFLOW = 'leak:(too many meanings)';

interface Names {
  /** The binding a name read in this scope refers to. */
  lookup(scope: Scope, name: string): Binding | undefined;
  /** What one definition gives its name, as far as is known by now. */
  defined(definition: Definition): Iterable<Ref>;
}

interface Item {
  readonly binding: Binding;
  readonly definition: Definition;
}

/** @param refs what is found, which `names` reads while it grows */
export function propagate(scopes: readonly Scope[], names: Names, refs: Map<Binding, Set<Ref>>): void {
  const waiting = new Map<Binding, Item[]>();
  const queue: Item[] = [];
  for (const scope of scopes)
    for (const binding of scope.bindings.values())
      for (const definition of binding.definitions) {
        const item = { binding, definition };
        queue.push(item);
        for (const name of definition.value ? roots(definition.value) : []) {
          const source = names.lookup(definition.scope, name);
          if (!source) continue;
          const list = waiting.get(source);
          if (list) list.push(item);
          else waiting.set(source, [item]);
        }
      }
  // It grows while it is read.
  for (const { binding, definition } of queue) {
    let found = refs.get(binding);
    if (!found) {
      found = new Set();
      refs.set(binding, found);
    }
    const before = found.size;
    for (const ref of names.defined(definition)) found.add(found.size < MOST ? ref : OVERFLOW);
    if (found.size > before) queue.push(...(waiting.get(binding) ?? []));
  }
}

/** Names the meaning of an expression can depend on. */
function roots(value: Expr): string[] {
  const out: string[] = [];
  const stack: Expr[] = [value];
  for (let item = stack.pop(); item && out.length < MOST; item = stack.pop()) {
    if (item.type === 'Name') out.push(item.id);
    else if (item.type === 'Call') stack.push(item.func);
    else if (
      item.type === 'Attribute' ||
      item.type === 'NamedExpr' ||
      item.type === 'Await' ||
      item.type === 'Starred'
    )
      stack.push(item.value);
    else if (item.type === 'IfExp') stack.push(item.body, item.orelse);
    else if (item.type === 'BoolOp') stack.push(...item.values);
  }
  return out;
}
