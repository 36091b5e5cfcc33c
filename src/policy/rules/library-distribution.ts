/** What a distribution made by make_distribution() processes becomes attributes of its class. */
import { answersAttributes } from '../analysis/classes/hooks.js';
import { isPublicText } from '../analysis/names/public-names.js';
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'library/distribution',
  title: 'process_parameters() of a distribution returns a dict of literal public names',
  why: 'scipy makes an attribute of each, and a library takes an address from some.',
  rank: 3,
  good: [
    'from scipy.stats import make_distribution\nclass D:\n    def process_parameters(self, a=None, mu=None):\n        return dict({"a": a}, mu=mu)\nmake_distribution(D())',
  ],
  bad: [
    'from scipy.stats import make_distribution\nclass D:\n    def process_parameters(self, a):\n        return {"a": a, "__array_" + "interface__": a}\nmake_distribution(D())',
    'from scipy.stats import make_distribution\nclass D:\n    process_parameters = print\nmake_distribution(D())',
  ],
  check({ survey, resolver, keys, report }) {
    const isMade = [...survey.all('Name'), ...survey.all('Attribute')].some(({ node, scope }) =>
      [...resolver.refs(node, scope)].some((ref) => ref.endsWith('.make_distribution')),
    );
    if (!isMade) return;
    const refuse = (at: number) =>
      report(
        at,
        'The parameters of a distribution are given computed names.',
        'Write them in place: return {"a": a, "b": b}.',
      );
    for (const { node } of survey.all('Attribute')) if (node.attr === PROCESSES) refuse(node.nameAt);
    for (const { node } of survey.all('Constant')) if (node.value === PROCESSES) refuse(node.at);
    if (answersAttributes(survey)) refuse(survey.module.node.at);
    for (const { definitions } of survey.members.get(PROCESSES) ?? [])
      for (const { node, at } of definitions) {
        const inner = node.type === 'FunctionDef' ? survey.scopeOf(node) : undefined;
        if (!inner || node.type !== 'FunctionDef' || node.decorator_list.length > 0) refuse(at);
        for (const { node: given, scope } of survey.all('Return')) {
          if (scope !== inner || !given.value) continue;
          const found = keys.names(given.value, scope);
          const isPublic = found?.every(({ name, expr }) =>
            name ? !name.startsWith('_') : isPublicText(expr),
          );
          if (!isPublic) refuse(given.at);
        }
      }
  },
};

const PROCESSES = 'process_parameters';
