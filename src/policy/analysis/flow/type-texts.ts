/** Whether what stands where a type stands names types and runs nothing of the program. */
import type { Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';

export function isTypeText(resolver: Resolver, value: Expr, scope: Scope): boolean {
  switch (value.type) {
    case 'Constant':
      return true;
    case 'Name':
    case 'Attribute': {
      const refs = resolver.only(value, scope);
      return (
        refs !== undefined &&
        [...refs].every((ref) =>
          /^(?:class:|name:|builtin:|instance:typing\.(?:TypeVar|ParamSpec)$)/.test(ref),
        )
      );
    }
    case 'Subscript':
      return isTypeText(resolver, value.value, scope) && isTypeText(resolver, value.slice, scope);
    case 'Tuple':
    case 'List':
      return value.elts.every((item) => isTypeText(resolver, item, scope));
    case 'BinOp':
      return (
        value.op === 'BitOr' &&
        isTypeText(resolver, value.left, scope) &&
        isTypeText(resolver, value.right, scope)
      );
    default:
      return false;
  }
}

const TYPES = /^(?:annotation|returns|bound|bases)$/;

/** Finds for what stands in an annotation, or among the bases of a class, where that begins. */
export function typeRoots(): (entry: Entry) => Entry | undefined {
  const found = new Map<Entry, Entry | undefined>();
  return (entry) => {
    const path: Entry[] = [];
    let root: Entry | undefined;
    for (let at: Entry | undefined = entry; at; at = at.parent) {
      if (found.has(at)) {
        root = found.get(at);
        break;
      }
      path.push(at);
      if (TYPES.test(at.field)) {
        root = at;
        break;
      }
      if (!EXPRESSIONS.test(at.parent?.node.type ?? '')) break;
    }
    for (const item of path) found.set(item, root);
    return root;
  };
}

const EXPRESSIONS =
  /^(?:Name|Attribute|Subscript|Tuple|List|BinOp|Call|keyword|Constant|Starred|Lambda|IfExp|BoolOp|Compare|UnaryOp|Dict|Set|NamedExpr|Slice|JoinedStr|FormattedValue|ListComp|SetComp|DictComp|GeneratorExp|comprehension|Await|Yield|YieldFrom)$/;
