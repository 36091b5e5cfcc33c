/** Whether classes of the program are handed around as values, so that what is unknown may be one of them. */
import type { OwnClasses } from './own-classes.js';
import type { Resolver } from './resolve.js';
import type { Entry } from './scopes.js';
import type { Survey } from './survey.js';

interface Known {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly own: OwnClasses;
}

/** @returns a function that finds out when it is first asked */
export function classesEscape({ survey, resolver, own }: Known): () => boolean {
  let found: boolean | undefined;
  return () => {
    found ??=
      survey.all('Name').some((entry) => entry.role === 0 && isClassName(entry) && !isPlainUse(entry)) ||
      survey
        .all('Attribute')
        .some((entry) => entry.role === 0 && isClassAttribute(entry) && !isPlainUse(entry)) ||
      resolver.namedCalls().some(({ refs, node }) => {
        const [first] = node.args;
        return (
          refs.has('builtin:type') && first !== undefined && first.type !== 'Constant' && !looked().has(node)
        );
      });
    return found;
  };

  function looked(): ReadonlySet<unknown> {
    return new Set(survey.all('Call').flatMap((entry) => (isPlainUse(entry) ? [entry.node] : [])));
  }

  function isClassName(entry: Entry): boolean {
    const { node, scope } = entry;
    if (node.type !== 'Name') return false;
    if (own.isClassParameter(node, scope)) return true;
    for (const ref of resolver.refs(node, scope)) if (ref.startsWith('class:')) return true;
    return false;
  }

  function isClassAttribute({ node }: Entry): boolean {
    return node.type === 'Attribute' && node.attr === '__class__';
  }
}

/** Called, read from, built on, compared or asked about: nothing gets hold of it. */
function isPlainUse({ parent, field, scope }: Entry): boolean {
  const owner = parent?.node;
  switch (owner?.type) {
    case 'Attribute':
    case 'Subscript':
      return field === 'value';
    case 'Call':
      if (field === 'func') return true;
      return owner.func.type === 'Name' && LOOKS.has(owner.func.id);
    case 'Tuple':
      return isLooked(parent);
    case 'Assign':
      return scope.kind !== 'class' && owner.targets.every((target) => target.type === 'Name');
    case 'ClassDef':
    case 'Compare':
    case 'Expr':
    case 'Raise':
    case 'ExceptHandler':
    case 'MatchClass':
    case 'arg':
    case 'BinOp':
    case 'FormattedValue':
      return true;
    default:
      return field === 'annotation' || field === 'returns' || field === 'slice' || field === 'decorator_list';
  }
}

const LOOKS = new Set(['isinstance', 'issubclass', 'print', 'super', 'repr', 'str', 'id', 'hash']);

/** `except (A, B)`, `isinstance(x, (A, B))`, `dict[str, A]`. */
function isLooked(tuple: Entry | undefined): boolean {
  const owner = tuple?.parent?.node;
  if (owner?.type === 'ExceptHandler') return true;
  if (owner?.type === 'Call') return owner.func.type === 'Name' && LOOKS.has(owner.func.id);
  return owner?.type === 'Subscript' && tuple?.field === 'slice';
}
