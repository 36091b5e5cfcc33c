/**
 * Methods that Python calls where attributes are read or classes are made, and attributes that are set past them. What
 * such a program's attributes hold is not what is assigned to them. Which hooks a class may define is class/shape's.
 */
import type { Call, Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { stateWrites } from './state-writes.js';

/** What answers for an attribute, or keeps what it is given. */
const ANSWERING = new Set(['__get__', '__set__', '__getattr__', '__setattr__']);
/** What is handed classes of the program. */
const GIVEN_CLASSES = new Set(['__get__', '__set_name__', '__init_subclass__']);

/** What an enumeration calls of its class, with values, where it is no class method. */
export const OF_ENUM = /^_(?:missing|generate_next_value|iter_member\w*|numeric_repr|add_\w*alias)_$/;
/** An own class that defines one of these is handed what stands on the other side of an operator. */
const OPERANDS = /^__(?:getitem|setitem|delitem|class_getitem|contains|eq|ne|lt|le|gt|ge|i?r?[a-z]+)__$/;
const NO_OPERANDS = new Set(
  'init new repr str bool hash len iter next call enter exit post_init float int abs neg slots doc format missing'.split(
    ' ',
  ),
);

/** `object.__setattr__(self, "total", 3)` */
export interface SetAttribute {
  readonly call: Call;
  readonly target: Expr;
  readonly name: string;
  readonly value: Expr;
  readonly scope: Scope;
}

/** Whether an attribute of some class may give what nobody assigns to it. */
export function answersAttributes(survey: Survey): boolean {
  return binds(survey, ANSWERING) || stateWrites({ survey }).length > 0;
}

/** Whether an operator may hand what stands beside it to a method of the program. */
export function answersOperators({ members }: Survey): boolean {
  return [...members.keys()].some((name) => OPERANDS.test(name) && !NO_OPERANDS.has(name.slice(2, -2)));
}

/** Whether a method of the program is handed classes by Python. */
export function hearsOfClasses(survey: Survey): boolean {
  return binds(survey, GIVEN_CLASSES);
}

/** Attributes that are set by a literal name, past what a class makes of setting them. */
export function setAttributes(survey: Survey): readonly SetAttribute[] {
  return survey.all('Attribute').flatMap(({ node, parent, scope }) => {
    const call = parent?.node;
    if (node.attr !== '__setattr__' || call?.type !== 'Call' || call.func !== node) return [];
    const isSuper = node.value.type === 'Call';
    const [target, name, value] = isSuper ? [node.value, ...call.args] : call.args;
    const isWhole = call.args.length === (isSuper ? 2 : 3) && call.keywords.length === 0;
    if (!isWhole || !target || !value || name?.type !== 'Constant' || name.kind !== 'str') return [];
    return value.type === 'Starred' ? [] : [{ call, target, name: name.value, value, scope }];
  });
}

function binds({ members }: Survey, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => members.has(name));
}
