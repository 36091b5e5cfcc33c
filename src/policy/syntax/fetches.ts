/**
 * `getattr(x, "name")` is `x.name` and judged as that by every rule: the call is replaced by the attribute, once the
 * digest of what is written is made. Where `getattr` stands for anything but the built-in's call, all stay calls.
 */
import type { Attribute, Call, Expr, IfExp, Module, Node, NodeType } from './ast.js';
import { FIELDS, field, isNode } from './fields.js';
import { nfkc } from './nfkc.js';

const GETATTR = 'getattr';
const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;
/** Here a text or name is no name of the program's own. */
const OTHER_TEXTS: ReadonlySet<NodeType> = new Set(['Attribute', 'Constant', 'keyword', 'MatchClass']);

interface Place {
  readonly owner: object;
  readonly key: string | number;
  readonly call: Call;
}

/** Changes the tree in place. @param text what it was read from */
export function readFetches(tree: Module, text: string): void {
  if (!nfkc(text).includes(GETATTR)) return;
  const places: Place[] = [];
  const stack: Node[] = [tree];
  const visit = (owner: object, key: string | number, part: unknown) => {
    if (!isNode(part)) return;
    if (isPlain(part)) places.push({ owner, key, call: part });
    stack.push(part);
  };
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const name of FIELDS[node.type]) {
      const part = field(node, name);
      if (name === 'func' && isNode(part) && part.type === 'Name' && part.id === GETATTR) continue;
      if (Array.isArray(part)) part.forEach((item, index) => void visit(part, index, item));
      else visit(node, name, part);
      const isNamed = part === GETATTR || (Array.isArray(part) && part.includes(GETATTR));
      // Under another meaning of the name a call hands its arguments on.
      if (isNamed && !OTHER_TEXTS.has(node.type)) return;
    }
  }
  // Those within others come last, and are to be replaced first.
  for (const { owner, key, call } of places.reverse()) Object.assign(owner, { [key]: fetched(call) });
}

function isPlain(node: Node): node is Call {
  if (node.type !== 'Call' || node.func.type !== 'Name' || node.func.id !== GETATTR) return false;
  const { args, keywords } = node;
  const [, name] = args;
  const count = args.length + keywords.length;
  if (args.length < 2 || count > 3 || keywords.length > 0 || args.some(({ type }) => type === 'Starred'))
    return false;
  return name?.type === 'Constant' && name.kind === 'str' && IDENTIFIER.test(name.value);
}

/** With a third argument it may be that as well. */
function fetched({ at, args }: Call): Expr {
  const [value, name, otherwise] = args;
  if (!value || name?.type !== 'Constant') throw new Error('Only a plain call is replaced.');
  const attribute: Attribute = {
    type: 'Attribute',
    at,
    value,
    attr: nfkc(name.value),
    nameAt: name.at,
    fetched: true,
  };
  if (!otherwise) return attribute;
  const test = { type: 'Constant', at, kind: 'True', value: '' } as const;
  return { type: 'IfExp', at, test, body: attribute, orelse: otherwise } satisfies IfExp;
}
