/** Classes define what classes of an analysis define. */
import type { Definition, Scope } from '../analysis/names/scopes.js';
import type { Rule } from '../rule.js';
import type { Expr, Node } from '../syntax/ast.js';

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

/** Methods of descriptors and of bases that keep a registry: what they are given is the program's own. */
const HOOKS = new Set('__get__ __set__ __set_name__ __init_subclass__ __setattr__ __delattr__'.split(' '));

function isPlainDef({ how, node }: Definition): boolean {
  return (
    how === 'function' &&
    node.type === 'FunctionDef' &&
    node.decorator_list.every(
      (item) => item.type === 'Name' && /^(?:classmethod|abstractmethod)$/.test(item.id),
    )
  );
}

/**
 * Whether `__getattr__` begins with `if name.startswith("_"): raise AttributeError(name)`: libraries ask an instance
 * for `__array_interface__`, and would take an address from it.
 */
function hidesPrivate(node: Node): boolean {
  if (node.type !== 'FunctionDef' || node.decorator_list.length > 0) return false;
  const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
  const name = [...posonlyargs, ...args][1]?.arg;
  if (posonlyargs.length + args.length !== 2 || kwonlyargs.length > 0 || vararg || kwarg) return false;
  const [first, second] = node.body;
  const guard = first?.type === 'Expr' && first.value.type === 'Constant' ? second : first;
  if (guard?.type !== 'If' || guard.body[0]?.type !== 'Raise' || guard.test.type !== 'Call') return false;
  const { func, args: given, keywords } = guard.test;
  const [prefix] = given;
  return (
    given.length === 1 &&
    keywords.length === 0 &&
    func.type === 'Attribute' &&
    func.attr === 'startswith' &&
    func.value.type === 'Name' &&
    func.value.id === name &&
    prefix?.type === 'Constant' &&
    (prefix.value === '_' || prefix.value === '__')
  );
}

/** What makes an instance a descriptor, which is given the class it stands in and its instances. */
const DESCRIBING = ['__get__', '__set__', '__set_name__'];

/** Numbers, texts, lists and functions. */
function isTold({ type }: Expr): boolean {
  return /^(?:Constant|JoinedStr|List|Tuple|Set|Dict|Lambda|Compare|(?:List|Set|Dict)Comp|GeneratorExp)$/.test(
    type,
  );
}

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
    'import numpy as np\nclass D:\n    def __set_name__(self, owner, name):\n        owner((1,))\nclass Arr(np.ndarray):\n    x = D()',
    'from enum import Enum\nclass D:\n    def __get__(self, obj, owner=None):\n        return owner\nclass B(Enum):\n    x = D()',
    'class A:\n    def __getattr__(self, n):\n        return 1',
    'class A:\n    def __del__(self):\n        pass',
    'class A(metaclass=type):\n    pass',
    'class A:\n    __reduce__ = print',
    'class A(**{"metaclass": type}):\n    pass',
    'class M(type):\n    pass',
    'from abc import ABCMeta\nABCMeta("A", (), {})',
    'import abc\nm = abc.ABCMeta',
    'from abc import ABCMeta\nprint(ABCMeta.mro)',
    'from abc import *\nm = [ABCMeta]',
    'from abc import ABCMeta\nclass A(ABCMeta):\n    pass',
    'import pandas as pd\nclass A(pd.DataFrame):\n    def _constructor_from_mgr(self, mgr, axes):\n        return mgr',
    'import enum\nclass P(enum.property):\n    _attr_type = "desc"',
    'class A:\n    global peek\n    def peek(self):\n        return self.x',
    'from matplotlib.text import Text\nclass Note(Text):\n    def get_usetex(self):\n        return True',
    'from abc import ABCMeta\nmatch 1:\n    case ABCMeta():\n        pass',
  ],
  check({ survey, resolver, own, policy, report }) {
    const isEnum = (node: Node, around: Scope | undefined) =>
      node.type === 'ClassDef' &&
      node.bases.some((base) =>
        [...(around ? resolver.refs(base, around) : [])].some((ref) => /^name:enum\./.test(ref)),
      );
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
    for (const type of ['Global', 'Nonlocal'] as const)
      for (const { node, scope } of survey.all(type))
        if (scope.kind === 'class')
          report(node.at, 'A class binds names of what stands around it.', 'Bind them outside of the class.');
    const describes = survey.scopes.some(
      ({ kind, bindings }) => kind === 'class' && DESCRIBING.some((name) => bindings.has(name)),
    );
    for (const scope of survey.scopes) {
      if (scope.kind !== 'class') continue;
      const isOnLibrary = !own.isPlain(scope.node.at) || isEnum(scope.node, scope.parent);
      for (const { definitions } of describes && isOnLibrary ? scope.bindings.values() : [])
        for (const { how, value, at, scope: from } of definitions) {
          const isUnknown = how === 'loop' || how === 'part' || how === 'with' || (value && !isTold(value));
          const refs = value ? [...(resolver.only(value, from) ?? ['own:'])] : [];
          if (isUnknown && (refs.length === 0 || refs.some((ref) => ref.startsWith('own:'))))
            report(
              at,
              "A class that builds on a library's may be given a descriptor of the program.",
              'Write a property: @property above def total(self).',
            );
        }
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
        const leads = policy.attributes.denied.get(name);
        if (leads !== undefined && !own.isPlain(scope.node.at))
          report(
            binding.definitions[0]?.at ?? 0,
            `${name} leads to ${leads} where a library asks for it, and the class is built on one of theirs.`,
            'Give it another name.',
          );
        if (!name.startsWith('__') || !name.endsWith('__') || policy.attributes.definable.has(name)) continue;
        if (HOOKS.has(name) && own.isPlain(scope.node.at) && binding.definitions.every(isPlainDef)) continue;
        const answers = binding.definitions.length === 1 ? binding.definitions[0]?.node : undefined;
        if (name === '__getattr__' && own.isPlain(scope.node.at) && answers && hidesPrivate(answers))
          continue;
        report(
          binding.definitions[0]?.at ?? 0,
          `A class may not define ${name}${name === '__getattr__' ? ' without refusing private names first' : ''}.`,
          name === '__getattr__'
            ? 'Begin it with: if name.startswith("_"): raise AttributeError(name). Or use a method: def get(self, name).'
            : 'Use a method with a plain name.',
        );
      }
    }
  },
};
