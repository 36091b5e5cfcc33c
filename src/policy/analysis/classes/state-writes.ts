/**
 * Where attributes are written by names that stand in a text or a value: `self.__dict__["x"] = 1`,
 * `vars(self).update(more)`, `setattr(self, name, 1)`. Read off the text; whose state it is own-state.ts says.
 */
import type { Call, Expr, Node } from '../../syntax/ast.js';
import { once } from '../names/once.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';

export interface StateWrite {
  /** What is written: `self.__dict__`, `vars(self)`, and the call of setattr(). */
  readonly holder: Node;
  /** Whose attribute it becomes. */
  readonly target: Expr;
  readonly scope: Scope;
  /** The name; undefined where those of a mapping are taken over. */
  readonly key: Expr | undefined;
  /** `update(mapping, name=value)` */
  readonly update: Call | undefined;
}

/** The object whose state an expression is: of `self.__dict__` and `vars(self)` it is `self`. */
export function stateOf(node: Node): Expr | undefined {
  if (node.type === 'Attribute') return node.attr === '__dict__' ? node.value : undefined;
  const isVars = node.type === 'Call' && node.func.type === 'Name' && node.func.id === 'vars';
  return isVars && node.args.length === 1 && node.keywords.length === 0 ? node.args[0] : undefined;
}

/** What a use of the state writes there; undefined where it writes nothing. */
export function writeOf({ node, parent, field, scope }: Entry): StateWrite | undefined {
  const target = stateOf(node);
  const owner = parent?.node;
  if (!target || !parent) return undefined;
  const write = { holder: node, target, scope, key: undefined, update: undefined };
  if (owner?.type === 'Subscript')
    return field === 'value' && parent.role === 1 ? { ...write, key: owner.slice } : undefined;
  const call = parent.parent?.node;
  if (owner?.type !== 'Attribute' || call?.type !== 'Call' || call.func !== owner) return undefined;
  if (owner.attr === 'update') return { ...write, update: call };
  return owner.attr === 'setdefault' && call.args[0] ? { ...write, key: call.args[0] } : undefined;
}

/** `setattr(self, name, value)` */
export function writeOfCall({ node, scope }: Entry<Call>): StateWrite | undefined {
  const [target, key, value, ...others] = node.args;
  const isWhole = others.length === 0 && node.keywords.length === 0;
  const isSet = isWhole && node.func.type === 'Name' && node.func.id === 'setattr';
  if (!isSet || !target || !key || !value) return undefined;
  if (node.args.some(({ type }) => type === 'Starred')) return undefined;
  return { holder: node, target, scope, key, update: undefined };
}

/** All of a program. */
export const stateWrites = once(({ survey }: { readonly survey: Survey }): readonly StateWrite[] => {
  const out: (StateWrite | undefined)[] = [];
  for (const entry of survey.all('Attribute')) if (entry.node.attr === '__dict__') out.push(writeOf(entry));
  for (const { node, parent } of [...survey.named('setattr'), ...survey.named('vars')])
    if (parent?.node.type === 'Call' && parent.node.func === node)
      out.push(node.id === 'vars' ? writeOf(parent) : writeOfCall(parent as Entry<Call>));
  return out.filter((write) => write !== undefined);
});
