/** The names of a distribution's parameters, which scipy puts into a text and runs. */
import type { Rule } from '../rule.js';

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
    'from scipy.stats import rv_continuous\nclass S(str):\n    pass\nclass D(rv_continuous):\n    pass\nD(shapes=S("x"))',
    'from scipy.stats import rv_continuous\nclass D(rv_continuous):\n    def __init__(self, s):\n        super().__init__(0, None, None, 1e-14, None, None, None, s)\nD',
    'from scipy.stats import rv_continuous\nclass D(rv_continuous):\n    pass\nD(*[0] * 8)',
  ],
  check({ survey, resolver, literals, report }) {
    for (const { node, scope } of survey.all('keyword'))
      if (node.arg === 'shapes' && !literals.texts(node.value, scope)) report(node.at, FOUND, HINT);
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

const DISTRIBUTIONS = /^name:scipy\.stats\.(?:.*\.)?rv_\w+$/;
/** Arguments of a distribution before its shapes. */
const SHAPES_PLACE = 7;
const FOUND = 'The shapes of this distribution are not written in the program.';
const HINT = 'Write them as a keyword: shapes="a, b".';
