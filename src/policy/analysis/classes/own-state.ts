/**
 * What an instance of the program holds, as a mapping: `self.__dict__`, `vars(self)`. It may be read, as it may be through
 * `self`, and written under names that can be told; nobody gets hold of it.
 */
import type { RuleContext } from '../../rule.js';
import type { Expr } from '../../syntax/ast.js';
import { nfkc } from '../../syntax/nfkc.js';
import { keyTexts, textsOf } from '../keys/key-texts.js';
import type { Entry, Scope } from '../names/scopes.js';
import { useOf } from '../names/uses.js';
import { isGivenInstance, isSlotName } from './descriptors.js';
import { isKnownInstance } from './guards.js';
import { type StateWrite, stateOf, writeOf } from './state-writes.js';

/** Built-ins that take a copy, or only look. */
const COPIES = /^builtin:(?:dict|list|tuple|sorted|set|str|repr|len|print)$/;
/** Methods that give what is in it, or take something out. */
const READS = /^(?:items|keys|values|get|copy|pop|clear)$/;

/** Those of them that lead back to the mapping. */
const VIEWS = /^(?:items|keys|values)$/;

/** @param entry `self.__dict__` or `vars(self)` where it stands */
export function isOwnState(context: RuleContext, entry: Entry): boolean {
  const { node, scope } = entry;
  const { own, resolver } = context;
  const target = stateOf(node);
  if (!target || entry.role !== 0) return false;
  if (
    !own.isInstance(target, scope) &&
    !(own.isOperand(target, scope) && isKnownInstance(context, target, entry)) &&
    !isGivenInstance(context, target, scope)
  )
    return false;
  const write = writeOf(entry);
  if (write) return isTold(context, write);
  const use = useOf(entry);
  switch (use.kind) {
    case 'tested':
    case 'shown':
    case 'looped':
    case 'starred':
    case 'spread':
    case 'sought':
    case 'identified':
    case 'item':
    case 'deleted':
      return true;
    case 'compared':
      return use.sides.every((side) => stateOf(side) !== undefined || side.type === 'Constant');
    case 'method':
      return READS.test(use.name) && !(VIEWS.test(use.name) && readsBehind(context));
    case 'given': {
      const [ref = '', ...others] = resolver.only(use.call.func, scope) ?? [];
      return typeof use.place === 'number' && others.length === 0 && COPIES.test(ref);
    }
    default:
      return false;
  }
}

/** Whether the program asks a view for the mapping it is of. */
function readsBehind({ survey }: RuleContext): boolean {
  return (
    survey.all('Attribute').some(({ node, role }) => node.attr === BEHIND && role === 0) ||
    survey.all('Constant').some(({ node }) => node.kind === 'str' && nfkc(node.value).includes(BEHIND)) ||
    survey.all('MatchClass').some(({ node }) => node.kwd_attrs.includes(BEHIND))
  );
}

const BEHIND = 'mapping';

/** `setattr(self, "total", 1)` of an instance of the program, under a name that can be told. */
export function setsOwnState(context: RuleContext, write: StateWrite): boolean {
  const { own } = context;
  const isOwn =
    own.isInstance(write.target, write.scope) || isGivenInstance(context, write.target, write.scope);
  return isOwn && isTold(context, write);
}

/** Whether no name that is written is one that Python or a library asks an instance for by itself. */
function isTold(context: RuleContext, { key, update, scope }: StateWrite): boolean {
  if (key) return isPlainKey(context, key, scope);
  if (!update || update.args.length > 1) return false;
  return [...update.args, ...update.keywords].every((item) => {
    if (item.type === 'keyword' && item.arg !== null) return isOrdinary(item.arg);
    return arePlain(context, item.type === 'keyword' ? item.value : item, scope);
  });
}

function isPlainKey(context: RuleContext, key: Expr, scope: Scope): boolean {
  const texts = context.literals.texts(key, scope) ?? keyTexts(context, key, scope);
  return texts?.every(isOrdinary) ?? isSlotName(context, key, scope);
}

function arePlain(context: RuleContext, mapping: Expr, scope: Scope): boolean {
  return textsOf(context, mapping, scope)?.every(isOrdinary) ?? false;
}

function isOrdinary(name: string): boolean {
  return !nfkc(name).startsWith('__');
}
