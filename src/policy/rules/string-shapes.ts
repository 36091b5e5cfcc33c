/** The names of a distribution's parameters, which scipy puts into a text and runs. */

import { answersAttributes } from '../analysis/classes/hooks.js';
import { isOwnValue } from '../analysis/classes/own-instances.js';
import { assignedTo } from '../analysis/names/assigned.js';
import { mentions } from '../analysis/names/own-names.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Node } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'string/shapes',
  title: 'The shapes of a distribution are a literal text',
  why: 'scipy makes functions for a distribution of the program out of a text that holds them.',
  rank: 2,
  good: [
    'from scipy.stats import rv_continuous\nclass D(rv_continuous):\n    def _pdf(self, x, a):\n        return x * a\nd = D(shapes="a", name="d")',
    'from scipy.stats import rv_discrete\nd = rv_discrete(name="d", values=([1, 2], [0.5, 0.5]))',
  ],
  bad: [
    'from scipy.stats.distributions import gamma_gen\nclass S(str):\n    def replace(self, a, b):\n        return self\ngamma_gen(1, None, None, 1e-14, None, "d", None, S("a"))',
    'from scipy.stats import rv_continuous\nclass S(str):\n    pass\nclass D(rv_continuous):\n    pass\nD(shapes=S("x"))',
    'from scipy.stats import rv_continuous\nclass D(rv_continuous):\n    def __init__(self, s):\n        super().__init__(0, None, None, 1e-14, None, None, None, s)\nD',
    'from scipy.stats import rv_continuous\nclass D(rv_continuous):\n    pass\nD(*[0] * 8)',
    'from scipy.stats import rv_continuous\nclass S(str):\n    def replace(self, a, b):\n        return self\nclass D(rv_continuous):\n    pass\nD(**{k: v for k, v in {"shapes": S("x")}.items()})',
    'from scipy.stats import rv_continuous\nclass S(str):\n    def replace(self, a, b):\n        return self\nlist(map(rv_continuous, [0], [None], [None], [1e-14], [None], [None], [None], [S("x")]))',
    'from scipy import stats\nclass S(str):\n    pass\nd = stats.gamma(2).dist\nd.shapes = S("x")\nd.freeze(2)',
    'from functools import partial\nfrom scipy import stats\nclass S(str):\n    def replace(self, a, b):\n        return self\npartial(stats.rv_discrete, 0, None, None, 1e-14, None, 0, None)(S("x"))',
    'from enum import Enum\nfrom scipy.stats import rv_continuous\nS = Enum("S", {"a": "x", "replace": lambda s, a, b: s}, type=str)\nmake = {"d": rv_continuous}\nmake["d"](0, None, None, 1e-14, None, None, None, S("x"))',
  ],
  check(context) {
    const { survey, resolver, literals, report } = context;
    for (const { node, scope } of survey.all('keyword'))
      if (node.arg === 'shapes' && !literals.texts(node.value, scope)) report(node.at, FOUND, HINT);
    // `gamma(2).dist.shapes = text`, of which freezing makes another distribution.
    for (const entry of survey.all('Attribute')) {
      const { node, scope, role } = entry;
      const value = role === 1 && node.attr === 'shapes' ? assignedTo(entry) : undefined;
      const isFine = value
        ? literals.texts(value, scope) !== undefined
        : node.attr !== 'shapes' || role !== 1;
      if (!isFine && !isOwnValue(context, node.value, scope)) report(node.nameAt, FOUND, HINT);
    }
    const isNamed = [...survey.all('Name'), ...survey.all('Attribute')].some(
      ({ node, scope, role }) =>
        role === 0 && [...resolver.refs(node, scope)].some((ref) => DISTRIBUTIONS.test(ref)),
    );
    const text = isNamed ? ownText(context) : undefined;
    if (text) report(text.at, OWN_TEXT, OWN_TEXT_HINT);
    const isMade = survey
      .all('ClassDef')
      .some(({ node, scope }) =>
        node.bases.some((base) => [...resolver.refs(base, scope)].some((ref) => DISTRIBUTIONS.test(ref))),
      );
    if (!isMade) return;
    for (const { node, scope } of survey.all('Call')) {
      const isSuper = node.func.type === 'Attribute' && node.func.attr === '__init__';
      const isOwn = [...resolver.refs(node.func, scope)].some((ref) => ref.startsWith('class:'));
      const isUnread = node.args.length > SHAPES_PLACE || node.args.some(({ type }) => type === 'Starred');
      if ((isSuper || isOwn) && isUnread) report(node.at, FOUND, HINT);
    }
  },
};

/**
 * A class of texts that may answer otherwise than a text does: scipy takes the names out of the shapes by .replace(),
 * and by which way a distribution is given them need not be known.
 */
function ownText({ survey, resolver }: RuleContext): Node | undefined {
  if (!survey.ownNames.isGiven('replace') && !answersAttributes(survey)) return undefined;
  // `Enum("S", {"replace": f}, type=str)`
  const enumeration = mentions(survey, ENUMS)
    ? survey.all('keyword').find(({ node }) => node.arg === 'type' || node.arg === null)
    : undefined;
  const ofTexts = [...survey.all('Name'), ...survey.all('Attribute')].find(
    ({ node, field }) => field !== 'bases' && (node.type === 'Name' ? node.id : node.attr) === 'StrEnum',
  );
  if (enumeration ?? ofTexts) return (enumeration ?? ofTexts)?.node;
  return survey.all('ClassDef').find(({ node, scope }) =>
    node.bases.some((base) => {
      const refs = [...resolver.refs(base.type === 'Subscript' ? base.value : base, scope)];
      return refs.length === 0 || refs.some((ref) => !NO_TEXTS.test(ref));
    }),
  )?.node;
}

/** What makes classes when it is called, with type= of texts. */
const ENUMS = new Set('Enum IntEnum ReprEnum Flag IntFlag EnumMeta EnumType'.split(' '));
/** Bases of which no text is made. */
const NO_TEXTS =
  /^(?:class:|builtin:(?:object|int|float|list|dict|tuple|set|\w*(?:Error|Exception))$|name:(?:scipy\.stats|abc|typing|collections)\.|name:enum\.(?:Int)?(?:Enum|Flag)$)/;
const DISTRIBUTIONS = /^name:scipy\.stats\.(?:.*\.)?(?:rv_\w+|\w+_gen)$/;
/** Arguments of a distribution before its shapes. */
const SHAPES_PLACE = 7;
const FOUND = 'The shapes of this distribution are not written in the program.';
const OWN_TEXT = 'A distribution could be given a text of this class, of which scipy makes code.';
const OWN_TEXT_HINT = 'Use plain texts beside distributions, or call the method otherwise than replace.';
const HINT = 'Write them as a keyword: shapes="a, b".';
