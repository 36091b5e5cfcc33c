/** What private attributes are read of is filled by nobody but its class. */

import { calleeOf, makes } from '../analysis/functions/known-decorators.js';
import { relying } from '../analysis/functions/relying.js';
import { assignedTo } from '../analysis/names/assigned.js';
import type { Resolver } from '../analysis/names/resolve.js';
import type { Definition, Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, Node } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'class/filled',
  title:
    'An instance gets its private attributes, and a class its properties, from the program that writes them',
  why: 'update_wrapper copies the private attributes of a table into an instance, and a property that is given to a class on DataFrame reads the private attributes of tables.',
  rank: 3,
  good: [
    'import functools\nclass Cached:\n    def __init__(self, f):\n        functools.update_wrapper(self, f)\n        self._cache = {}\n    def __call__(self, x):\n        return self._cache.get(x)\n@Cached\ndef f(x):\n    return x',
    'import functools\nclass A:\n    def __init__(self):\n        self._data = {}\n    def timed(self, f):\n        @functools.wraps(f)\n        def inner(*args):\n            return self._data, f(*args)\n        return inner',
    'import pandas as pd\nimport math\nclass A:\n    _data = 0\n    @property\n    def size(self):\n        return self._data\nclass D(pd.DataFrame):\n    rate = 0.1\n    names = list("ab")\n    owner = A()\n    root = math.sqrt(rate)\n    start = pd.Timestamp("2024-01-01")\n    days = pd.date_range("2024-01-01", periods=3)',
  ],
  bad: [
    'import pandas as pd\nimport random\nkept = {}\nclass A:\n    _mgr = 0\n    kept["x"] = property(lambda self: self._mgr)\nclass D(pd.DataFrame):\n    peek = random.choice(list(kept.values()))',
    'import functools\nclass A:\n    _mgr = 0\n    def fill(self, f):\n        functools.update_wrapper(self, f)\n        return self._mgr\n    def __init__(self, f):\n        self.f = f\n@A\ndef g(): pass\ng.fill({1}.copy())',
    'import functools\nclass A:\n    def __init__(self, f):\n        functools.update_wrapper(self, f)\n        self._mgr = self._mgr\nA({1}.copy())',
    'import pandas as pd\nclass A[T]:\n    _mgr = 0\n    @property\n    def peek(self):\n        return self._mgr\nclass D(pd.DataFrame):\n    peek = A[int].peek',
    'import functools\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nfunctools.update_wrapper(A(), 1)',
    'import functools\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nfunctools.wraps(1)(A())',
    'import functools, pandas as pd\nclass A:\n    def eval(self, *a):\n        pass\na = A()\nfunctools.update_wrapper(a, pd.DataFrame)',
    'import functools, pandas as pd\nclass A:\n    def __init__(self, f):\n        pass\n@functools.wraps(pd.DataFrame)\n@A\ndef g(): pass',
    'import pandas as pd\nclass A[T]:\n    _mgr = 0\n    @property\n    def peek(self):\n        return self._mgr\ndef get():\n    return A[int].peek\nclass D(pd.DataFrame):\n    peek = get()',
    'import pandas as pd\nimport random\nkept = {}\nclass A:\n    _mgr = 0\n    kept["x"] = property(lambda self: self._mgr)\nclass D(pd.DataFrame):\n    peek = random.choice(list(kept.values()))',
    'import pandas as pd\nclass A[T]:\n    _mgr = 0\n    @property\n    def peek(self):\n        return self._mgr\nclass D(pd.DataFrame):\n    for peek in [A[int].peek]:\n        pass',
  ],
  check(context) {
    if (context.survey.all('ClassDef').length === 0) return;
    const relies = relying(context).size > 0;
    refuseWrapped(context, relies);
    if (!relies) return;
    const { survey, own, report } = context;
    for (const scope of survey.scopes) {
      if (scope.kind !== 'class' || own.isPlain(scope.node.at)) continue;
      for (const { definitions } of scope.bindings.values())
        for (const definition of definitions)
          if (mayBeProperty(context, definition, scope)) refuseProperty(report, definition.at);
    }
    if (survey.all('ClassDef').every(({ node }) => own.isPlain(node.at))) return;
    // `Table.total = Own.total`, after the class is made.
    for (const entry of survey.all('Attribute')) {
      const { node, scope } = entry;
      const value = entry.role === 1 ? assignedTo(entry) : undefined;
      if (!value || own.isSelf(node.value, scope) || isInstance(context, node.value, scope)) continue;
      const refs = [...context.resolver.refs(node.value, scope)];
      const isClass = refs.some((ref) => ref.startsWith('class:')) || own.isClassParameter(node.value, scope);
      if (
        isClass
          ? mayBeProperty(context, { how: 'assign', value }, scope)
          : value.type === 'Attribute' && own.has(value.attr)
      )
        refuseProperty(report, node.nameAt);
    }
  },
};

/** What gives nothing of what it is given, or a property of functions that stand here. */
const MAKES_VALUES =
  /^(?:class:\d+|builtin:(?:list|tuple|set|frozenset|str|int|float|bool|bytes|range|len|object|property|classmethod|staticmethod)|name:(?:dataclasses\.field|math\.\w+|re\.compile|numpy\.(?:array|arange|zeros|ones|linspace)|datetime\.\w+\.\w+|pandas\.(?:to_datetime|to_timedelta|date_range)))$/;
/** Classes that make what calls or reads what they are given. */
const DESCRIBING = /^name:(?:functools|enum|abc|types|typing)\./;

function makesValue({ references }: Resolver, ref: string): boolean {
  const isClass = ref.startsWith('name:') && references.isClass(ref.slice('name:'.length));
  return MAKES_VALUES.test(ref) || (isClass && !DESCRIBING.test(ref));
}

function refuseProperty(report: RuleContext['report'], at: number): void {
  report(
    at,
    "A class on a library's class is given what may be a property that reads private attributes.",
    'Write the property in the class itself.',
  );
}

/** The first parameter of a method, which is no class. */
function isInstance({ resolver, own }: RuleContext, value: Expr, scope: Scope): boolean {
  if (value.type !== 'Name' || own.isClassParameter(value, scope)) return false;
  const binding = resolver.lookup(scope, value.id);
  const owner = binding?.scope.node;
  return (
    binding?.scope.parent?.kind === 'class' &&
    owner?.type === 'FunctionDef' &&
    binding.definitions.length === 1 &&
    !owner.decorator_list.some((item) => item.type === 'Name' && item.id === 'staticmethod') &&
    [...owner.args.posonlyargs, ...owner.args.args][0]?.arg === value.id
  );
}

function mayBeProperty(
  context: RuleContext,
  { how, value }: Pick<Definition, 'how' | 'value'>,
  scope: Scope,
): boolean {
  if (how === 'loop' || how === 'part' || how === 'with') return true;
  if (how !== 'assign' || value === undefined) return false;
  const isPart = (item: Expr) => mayBeProperty(context, { how, value: item }, scope);
  if (PLAIN.has(value.type)) return false;
  if (value.type === 'BinOp') return isPart(value.left) || isPart(value.right);
  if (value.type === 'UnaryOp') return isPart(value.operand);
  if (value.type === 'IfExp') return isPart(value.body) || isPart(value.orelse);
  const isCall = value.type === 'Call';
  if (!isCall && value.type !== 'Attribute' && value.type !== 'Name') return true;
  const refs = [...(context.resolver.only(isCall ? value.func : value, scope) ?? [])];
  return refs.length === 0 || (isCall && !refs.every((ref) => makesValue(context.resolver, ref)));
}

/** Expressions that give a text, number, list or function of their own. */
const PLAIN = new Set([
  ...[
    'Constant',
    'JoinedStr',
    'List',
    'Tuple',
    'Set',
    'Dict',
    'ListComp',
    'SetComp',
    'DictComp',
    'GeneratorExp',
  ],
  ...['Lambda', 'Compare'],
]);

/** `update_wrapper(a, table)` copies the attributes of a table into an instance: only functions are wrapped. */
function refuseWrapped(context: RuleContext, relies: boolean): void {
  const { survey, resolver, report } = context;
  const decorators = new Set<Node>(
    (['FunctionDef', 'AsyncFunctionDef'] as const).flatMap((type) =>
      survey.all(type).flatMap(({ node }): readonly Node[] => node.decorator_list.slice(-1)),
    ),
  );
  for (const { node, scope, refs } of resolver.namedCalls()) {
    const [first] = node.args;
    // An instance may have another way to what this class is asked for: `a.to_csv(df, path)`.
    const isOwnFunction = [...((first && resolver.only(first, scope)) ?? [''])].every(
      (ref) => ref.startsWith('function:') || (!relies && ref === 'instance:functools.partial'),
    );
    if (
      (refs.has('name:functools.wraps') && !decorators.has(node)) ||
      (refs.has('name:functools.update_wrapper') && !isOwnFunction && !isDecorating(context, node, scope))
    )
      report(
        node.at,
        'Attributes are copied into something that may be an instance with private attributes.',
        'Wrap functions: @wraps(f) above def wrapper(*args).',
      );
  }
}

/** `update_wrapper(self, f)` in a class that stands above functions, and nowhere else. */
function isDecorating(context: RuleContext, { args: [first, second] }: Call, scope: Scope): boolean {
  const { survey, resolver, own } = context;
  const { parent: body, node: method } = scope;
  if (!first || !own.isSelf(first, scope) || body?.node.type !== 'ClassDef') return false;
  // What stands below is what __init__ is given first.
  if (method.type !== 'FunctionDef' || method.name !== '__init__') return false;
  const given = [...method.args.posonlyargs, ...method.args.args][1]?.arg;
  if (second?.type !== 'Name' || second.id !== given || scope.bindings.get(given)?.definitions.length !== 1)
    return false;
  const { name } = body.node;
  const binding = body.parent && resolver.lookup(body.parent, name);
  return survey.all('Name').every(({ node, scope: at, role, parent, field }) => {
    if (role !== 0 || node.id !== name || resolver.lookup(at, name) !== binding) return true;
    const owner = parent?.node;
    const isAbove = owner?.type === 'FunctionDef' || owner?.type === 'AsyncFunctionDef';
    if (!isAbove || field !== 'decorator_list') return false;
    return owner.decorator_list
      .slice((owner.decorator_list as readonly Node[]).indexOf(node) + 1)
      .every((below) => isCache(context, below, at));
  });
}

/** `@cache` and `@lru_cache(maxsize=None)` copy the attributes of the function alone. */
function isCache({ resolver }: RuleContext, decorator: Expr, scope: Scope): boolean {
  const refs = [...(resolver.only(calleeOf(decorator), scope) ?? [''])];
  return refs.every((ref) => makes(ref) === 'cache');
}
