/** Which parts of a node bind names, which statement binds a name for certain, and what it is given. */
import type { Expr, For, Node, NodeType } from '../../syntax/ast.js';
import { byType, PARTS } from '../../syntax/fields.js';
import type { Definition, Entry, Role } from './scopes.js';

/** A field that holds nodes, and what stands in it. */
export interface Part {
  readonly name: string;
  /** `same`: what the node's own role is. */
  readonly role: Role | 'same';
}

/** Targets bind; a tuple, list or star among them passes that on; an attribute or subscript is a read of its base. */
function roleIn(type: NodeType, name: string): Part['role'] {
  switch (type) {
    case 'Assign':
      return name === 'targets' ? 1 : 0;
    case 'AugAssign':
    case 'AnnAssign':
    case 'For':
    case 'AsyncFor':
    case 'NamedExpr':
      return name === 'target' ? 1 : 0;
    case 'TypeAlias':
      return name === 'name' ? 1 : 0;
    case 'withitem':
      return name === 'optional_vars' ? 1 : 0;
    case 'Delete':
      return 2;
    case 'Tuple':
    case 'List':
    case 'Starred':
      return 'same';
    default:
      return 0;
  }
}

/**
 * The statement that binds a name: one that stands in the body of a module, class or function itself, not in an `if`, a
 * loop or a `try`, and has the name for its target, or for a part of it.
 * @param entry the name, or what defines it: an import, a function, a class
 */
export function alwaysIn(entry: Entry): Pick<Definition, 'always'> {
  let up = entry;
  while (up.parent && /^(?:Name|Tuple|List|Starred)$/.test(up.node.type)) up = up.parent;
  // A manager may swallow what those behind it, or the unpacking of what it gives, raise.
  const isFirst = up.node === entry.parent?.node && up.node.type === 'withitem' && isItemOne(up);
  if (isFirst && up.parent) up = up.parent;
  return BINDERS.has(up.node.type) && isInBody(up) ? { always: up.node } : {};
}

const BINDERS: ReadonlySet<NodeType> = new Set([
  ...(['Assign', 'AnnAssign', 'With', 'AsyncWith', 'Import', 'ImportFrom'] as const),
  ...(['FunctionDef', 'AsyncFunctionDef', 'ClassDef'] as const),
]);

function isItemOne({ node, parent }: Entry): boolean {
  const owner = parent?.node;
  return (owner?.type === 'With' || owner?.type === 'AsyncWith') && owner.items[0] === node;
}

function isInBody({ parent, field }: Entry): boolean {
  return !parent || (field === 'body' && /^(?:ClassDef|(?:Async)?FunctionDef)$/.test(parent.node.type));
}

/** By type, last field first: said once, since it is asked of every node. */
export const PARTS_BACKWARDS = byType((type) =>
  PARTS[type].map((name): Part => ({ name, role: roleIn(type, name) })).reverse(),
);

/** The definition a bound or deleted name is. */
export function definitionOf(entry: Entry): Definition {
  const { node } = entry;
  const owner = entry.parent?.node;
  const base = { node, at: node.at, scope: givenIn(entry), ...alwaysIn(entry) };
  if (entry.role === 2) return { ...base, how: 'delete' };
  switch (owner?.type) {
    case 'Assign':
    case 'NamedExpr': {
      const shared = owner.type === 'NamedExpr' || owner.targets.length > 1;
      return { ...base, how: 'assign', value: owner.value, ...(shared ? { shared } : {}) };
    }
    case 'AnnAssign':
      return owner.value ? { ...base, how: 'assign', value: owner.value } : { ...base, how: 'annotation' };
    case 'AugAssign':
      return { ...base, how: 'augmented', ...(owner.op === 'Add' ? { value: owner.value } : {}) };
    case 'withitem':
      return {
        ...base,
        how: 'with',
        value: owner.context_expr,
        ...(entry.parent?.parent?.node.type === 'AsyncWith' ? { awaited: true } : {}),
      };
    case 'For':
    case 'AsyncFor':
    case 'comprehension':
      return {
        ...base,
        how: 'loop',
        iter: owner.iter,
        ...(owner.type === 'For' ? { body: owner } : {}),
      };
    case 'TypeAlias':
      return { ...base, how: 'other' };
    default: {
      const part = partOf(entry);
      const loop = loopOf(entry);
      return {
        ...base,
        how: 'part',
        ...(part ? { part } : {}),
        ...(loop ? { body: loop } : {}),
      };
    }
  }
}

/** Where what is bound is evaluated: of the first part of a comprehension around it. */
function givenIn(entry: Entry): Entry['scope'] {
  let up = entry.parent;
  while (up && /^(?:Tuple|List|Starred)$/.test(up.node.type)) up = up.parent;
  const owner = up?.parent?.node;
  const isFirst = owner !== undefined && 'generators' in owner && owner.generators[0] === up?.node;
  return isFirst && entry.scope.parent ? entry.scope.parent : entry.scope;
}

/** The loop that unpacks into this name. */
function loopOf(entry: Entry): For | undefined {
  let up = entry.parent;
  while (up && (up.node.type === 'Tuple' || up.node.type === 'List')) up = up.parent;
  return up?.node.type === 'For' ? up.node : undefined;
}

/** Where in an unpacked value a name's part stands; undefined beside a star. */
function partOf(entry: Entry): Definition['part'] {
  const path: number[] = [];
  let inner: Node = entry.node;
  for (let up = entry.parent; up; up = up.parent) {
    const { node } = up;
    if (node.type === 'Tuple' || node.type === 'List') {
      if (node.elts.some((item) => item.type === 'Starred') || path.length > 8) return undefined;
      path.unshift(node.elts.indexOf(inner as Expr));
      inner = node;
    } else if (node.type === 'Assign') return { from: node.value, loop: false, path };
    else if (node.type === 'For' || node.type === 'comprehension')
      return { from: node.iter, loop: true, path };
    else return undefined;
  }
  return undefined;
}
