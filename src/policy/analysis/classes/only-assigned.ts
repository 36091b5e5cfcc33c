/**
 * Whether the attributes of a name hold nothing but what the program assigns to them as attributes: no hook answers for
 * them, no text, field or pattern names them, and no base of another's keeps what it is given there.
 */

import { once } from '../names/once.js';
import type { Resolver } from '../names/resolve.js';
import type { Survey } from '../names/survey.js';
import { answersAttributes } from './hooks.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
}

/** What instances of the bases below hold that they were given. */
const HELD = new Set(['args', 'name', 'value']);
/** Bases whose instances hold nothing else. */
const BASES = new RegExp(
  `^(?:class:.*|builtin:(?:object|dict|list|tuple|set|str|int|float|${[
    ...[
      '',
      'Value',
      'Type',
      'Runtime',
      'Key',
      'Index',
      'Lookup',
      'Arithmetic',
      'ZeroDivision',
      'NotImplemented',
    ],
    ...['Assertion', 'Overflow'],
  ]
    .map((name) => (name === '' ? 'Exception' : `${name}Error`))
    .join(
      '|',
    )})|name:(?:abc\\.ABC|typing\\.(?:Protocol|Generic|NamedTuple|TypedDict)|enum\\.\\w+|contextlib\\.ContextDecorator|contextlib\\.Abstract\\w+|collections\\.abc\\.(?!\\w*View)\\w+))$`,
);
/** Texts that name attributes. */
const NAMES = /^[\w\s,.]+$/;
export function isOnlyAssigned(program: Program, attr: string): boolean {
  return !isNamed(program, attr) && !answersAttributes(program.survey);
}

/** Whether some class of the program builds on what may hold what it is given under names of its own. */
const hasOtherBases = once(({ survey, resolver }: Program): boolean =>
  survey.all('ClassDef').some(({ node: { bases }, scope }) =>
    bases.some((base) => {
      const refs = resolver.only(base.type === 'Subscript' ? base.value : base, scope);
      return !refs || ![...refs].every((ref) => BASES.test(ref));
    }),
  ),
);

/** Whether the attribute is a field, or named by a text or a pattern. */
function isNamed({ survey, resolver }: Program, attr: string): boolean {
  return (
    HELD.has(attr) ||
    // `self.__dict__.values()` gives them all, and `setattr(self, name, {})` writes any.
    ['vars', 'setattr'].some((name) => survey.named(name).length > 0) ||
    survey.all('Attribute').some(({ node }) => node.attr === '__dict__') ||
    hasOtherBases({ survey, resolver }) ||
    survey
      .all('AnnAssign')
      .some(
        ({ node: { target }, scope }) =>
          scope.kind === 'class' && target.type === 'Name' && target.id === attr,
      ) ||
    survey.all('MatchClass').some(({ node }) => node.kwd_attrs.includes(attr)) ||
    survey.computedNames.has(attr) ||
    survey
      .all('Constant')
      .some(
        ({ node: { kind, value } }) =>
          kind === 'str' && NAMES.test(value) && value.split(/[\s,.]+/).includes(attr),
      )
  );
}
