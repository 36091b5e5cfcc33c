/** Classes define what classes of an analysis define. */
import type { Rule } from '../rule.js';

/** What the documentation of a library asks classes built on its own to define. */
const OVERRIDABLE = new RegExp(
  `^_(?:${[
    'constructor(?:_sliced|_expanddim)?|metadata|repr_\\w+_',
    'from_sequence(?:_of_strings)?|from_factorized|from_scalars|concat_same_type|values_for_(?:argsort|factorize)|reduce|accumulate|formatter|can_hold_na|is_(?:numeric|boolean)|get_common_dtype',
    '(?:log)?(?:pdf|pmf|cdf|sf)|ppf|isf|rvs|stats|munp|entropy|argcheck|get_support|shape_info|fitstart|random',
    'r?mat(?:vec|mat)|adjoint|transpose|step_impl|dense_output_impl|call_impl',
    'missing_|generate_next_value_|ignore_|order_',
    'gen_axes_(?:patch|spines)|init_axis|set_lim_and_transforms',
  ].join('|')})$`,
);

export const rule: Rule = {
  id: 'class/shape',
  title: 'Classes define listed dunder methods and have no metaclass',
  why: 'Hooks such as __getattr__, __init_subclass__ or __del__, and metaclasses, run code where nothing is called.',
  rank: 3,
  good: [
    'from dataclasses import dataclass\n@dataclass(frozen=True)\nclass P:\n    a: int\n    def __add__(self, other):\n        return P(self.a + other.a)',
    'from abc import ABC, abstractmethod\nclass B(ABC):\n    @abstractmethod\n    def f(self): ...',
    'class M(Exception):\n    pass',
    'import pandas as pd\nclass A(pd.DataFrame):\n    @property\n    def _constructor(self):\n        return A\n    def _ratio_of_mine(self):\n        return 1',
    'from scipy import stats\nclass D(stats.rv_continuous):\n    def _pdf(self, x):\n        return x',
    'from abc import ABCMeta, abstractmethod\nclass B(metaclass=ABCMeta):\n    @abstractmethod\n    def f(self): ...',
  ],
  bad: [
    'class A:\n    def __getattr__(self, n):\n        return 1',
    'class A:\n    def __del__(self):\n        pass',
    'class A(metaclass=type):\n    pass',
    'class A:\n    __reduce__ = print',
    'class A(**{"metaclass": type}):\n    pass',
    'class M(type):\n    pass',
    'type("A", (), {})',
    'from abc import ABCMeta\nABCMeta("A", (), {})',
    'import abc\nm = abc.ABCMeta',
    'from abc import ABCMeta\nprint(ABCMeta.mro)',
    'from abc import *\nm = [ABCMeta]',
    'from abc import ABCMeta\nclass A(ABCMeta):\n    pass',
    'import pandas as pd\nclass A(pd.DataFrame):\n    def _constructor_from_mgr(self, mgr, axes):\n        return mgr',
    'import enum\nclass P(enum.property):\n    _attr_type = "desc"',
    'from abc import ABCMeta\nmatch 1:\n    case ABCMeta():\n        pass',
  ],
  check({ survey, resolver, own, policy, report }) {
    for (const { node, scope } of survey.all('ClassDef')) {
      for (const keyword of node.keywords) {
        if (keyword.arg === 'metaclass') {
          const refs = resolver.only(keyword.value, scope);
          if (refs?.size === 1 && refs.has('name:abc.ABCMeta')) continue;
        }
        if (keyword.arg === null || keyword.arg === 'metaclass') {
          report(
            keyword.at,
            'A metaclass is refused.',
            'Write the methods into the class; for abstract classes use abc.ABC.',
          );
        }
      }
      for (const base of node.bases) {
        const refs = resolver.refs(base, scope);
        if (
          base.type === 'Starred' ||
          [...refs].some((ref) => ref === 'builtin:type' || ref === 'name:abc.ABCMeta' || /Meta$/.test(ref))
        ) {
          report(base.at, 'A class of classes is refused.', 'Write plain classes.');
        }
      }
    }
    // A metaclass stands behind `metaclass=` and nowhere else.
    for (const { node, scope, parent, role } of [...survey.all('Name'), ...survey.all('Attribute')]) {
      if (role !== 0 || !resolver.refs(node, scope).has('name:abc.ABCMeta')) continue;
      const owner = parent?.node;
      if (owner?.type === 'keyword' && owner.arg === 'metaclass' && parent?.parent?.node.type === 'ClassDef')
        continue;
      report(
        node.at,
        'A class of classes is used as a value.',
        'Write class Base(ABC): with `from abc import ABC`.',
      );
    }
    for (const scope of survey.scopes) {
      if (scope.kind !== 'class') continue;
      for (const binding of scope.bindings.values()) {
        const { name } = binding;
        const isOverride =
          name.startsWith('_') && policy.attributes.foreign?.has(name) && !OVERRIDABLE.test(name);
        if (isOverride && !name.endsWith('__') && !own.isPlain(scope.node.at))
          report(
            binding.definitions[0]?.at ?? 0,
            `${name} is a name that libraries keep for themselves, and the class is built on one of theirs.`,
            `Give it another name: ${name.replace(/^_+/, '')}.`,
          );
        if (!name.startsWith('__') || !name.endsWith('__') || policy.attributes.definable.has(name)) continue;
        report(
          binding.definitions[0]?.at ?? 0,
          `A class may not define ${name}.`,
          'Use a method with a plain name.',
        );
      }
    }
    for (const { node, refs } of resolver.namedCalls()) {
      const plain = node.args.length === 1 && node.args[0]?.type !== 'Starred' && node.keywords.length === 0;
      if (!plain && refs.has('builtin:type')) {
        report(
          node.at,
          'type() with more than one argument makes a class.',
          'Write a class statement, or a dict.',
        );
      }
    }
  },
};
