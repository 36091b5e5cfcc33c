/** Methods that do more with `self` than read public names of it are called on instances of their class only. */

import { handsOn } from '../analysis/decorators.js';
import { copiesToOther } from '../analysis/deep-copies.js';
import { type Makes, makes } from '../analysis/known-decorators.js';
import { classesEscape } from '../analysis/own-values.js';
import { isAccessor, makesProperty } from '../analysis/properties.js';
import { isFunction, relying } from '../analysis/relying.js';
import type { Entry, Scope } from '../analysis/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, FunctionDef, Name } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'class/unbound',
  title: 'A method that relies on its instance is not taken from its class',
  why: '`A.peek(table)` makes anything `self`, so what a class may read, write and call of its own instances it would of a library.',
  rank: 3,
  good: [
    'from functools import partialmethod, singledispatchmethod\nclass A:\n    def put(self, x):\n        self.x = x\n    clear = partialmethod(put, 1)\n    @singledispatchmethod\n    def add(self, x):\n        self.add(1)\n    @add.register\n    def _(self, x: int):\n        self.x += x\nA().clear()\nA().add(1)',
    'from contextlib import asynccontextmanager\nclass A:\n    _data = 0\n    @asynccontextmanager\n    async def opened(self):\n        self._data += 1\n        yield self._data\nasync def go():\n    async with A().opened() as n:\n        print(n)',
    'class A:\n    def __init__(self):\n        self._x = 1\nclass B(A):\n    def __init__(self):\n        A.__init__(self)\n        self.y = self._x',
    'class P:\n    def __init__(self):\n        self._data = 1\n        self.name = "a"\n    def label(self):\n        return self.name\n    def age(self):\n        return self._data\nprint(sorted([P()], key=P.label), P().age())\np = P()\nP.age(p)',
    'class A:\n    def __init__(self):\n        self._x = 1\n    @property\n    def x(self):\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @staticmethod\n    def of(n):\n        a = A()\n        return a._x\nA.of(1)',
    'class A:\n    _made = 0\n    @classmethod\n    def make(cls):\n        cls._made += 1\n        return cls._made\nA.make()',
    'class A:\n    def __init__(self):\n        self._data = [1]\n    def total(self, start=0):\n        return sum(self._data, start)\nfor kind in [A]:\n    print(kind().total(), kind().total(2))',
    'class A:\n    def __init__(self):\n        self._pennies = 1\n    def worth(self):\n        return self._pennies\nprint(sorted([A()], key=A.worth))',
    'from functools import wraps\ndef timed(f):\n    @wraps(f)\n    def inner(*a, **k):\n        return f(*a, **k)\n    return inner\ndef tried(n):\n    def deco(f):\n        def inner(self, *a):\n            return [f(self, *a) for _ in range(n)]\n        return inner\n    return deco\nclass A:\n    _data = 0\n    @timed\n    def a(self):\n        return self._data\n    @tried(2)\n    def b(self):\n        return self._data\nprint(A().a(), A().b())',
  ],
  bad: [
    'class A:\n    def put(self):\n        self.sum = 1\nA.put(1)',
    'class A:\n    def go(self, x):\n        return self.format(x)\nA.go("{0.x}", 1)',
    'class A:\n    style = {}\n    def go(self):\n        print(**self.style)\nA.go(1)',
    'from functools import partialmethod\nclass A:\n    def put(self, x):\n        self.x = x\n    clear = partialmethod(put, 1)\nA.clear(1)',
    'from functools import singledispatchmethod\nclass A:\n    @singledispatchmethod\n    def put(self, x):\n        return x\n    @put.register\n    def _(self, x: int):\n        self.x = x\nA.put(1, 1)',
    'from functools import singledispatchmethod\nclass A:\n    @singledispatchmethod\n    def put(self, x):\n        return x\n    @put.register\n    def _(self, x: int):\n        self.x = x\n    put.dispatcher.registry[int](1, 1)',
    'import pandas as pd\nclass A:\n    def __init__(self):\n        self._mgr = None\n    def peek(self):\n        return self._mgr\nA.peek(pd.DataFrame())',
    'class A:\n    def __init__(self):\n        self._mgr = None\n    def peek(self):\n        return self._mgr\nlist(map(A.peek, [1]))',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return lambda: self._mgr\n    def go(self):\n        return type(self).peek(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\n    look = staticmethod(peek)\nA.look(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nclass B(A):\n    pass\nB.peek(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\ngetattr(A, "peek")(1)',
    'class A:\n    _mgr = 0\n    async def peek(self):\n        return self._mgr\nA.peek(1)',
    'class A:\n    def make(self, a):\n        return type(self)(*a)\nA.make(int, ["X", (), {}])',
    'class A:\n    def __init__(self):\n        self.os = 1\n    def peek(self):\n        return self.os\nA.peek(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nfor K in [A]:\n    K.peek({1}.copy())',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nx = 1\n{"a": A}["a"].peek(self=x.real)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nlist(map([A][0].peek, [1]))',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nclass B(A):\n    @classmethod\n    def go(cls, x):\n        return super().peek(x)',
    'from operator import methodcaller\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nmethodcaller("peek", 1)(A)',
    'from functools import cached_property\nclass A:\n    _mgr = 0\n    @cached_property\n    def peek(self):\n        return self._mgr\nfor K in [A]:\n    K.peek.func(1)',
    'def swap(f):\n    def inner(*a):\n        return f(1)\n    return inner\nclass A:\n    _mgr = 0\n    @swap\n    def peek(self):\n        return self._mgr\nA().peek()',
    'KEPT = []\ndef keep(f):\n    KEPT.append(f)\n    return f\nclass A:\n    _mgr = 0\n    @keep\n    def peek(self):\n        return self._mgr',
    'import numpy as np\nclass A:\n    _mgr = 0\n    @np.vectorize\n    def peek(self):\n        return self._mgr',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\n    def go(self):\n        return A.peek(self)\nA.go(1)',
    'class A[T]:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nA[int].peek({1}.copy())',
    'import enum\nclass A:\n    _mgr = 0\n    @enum.member\n    def peek(self):\n        return self._mgr\nA().peek.value(1)',
    'import contextlib\nclass A:\n    _mgr = 0\n    @contextlib.contextmanager\n    def peek(self):\n        yield self._mgr\nA().peek().func(1)',
    'import contextlib\nclass A:\n    _mgr = 0\n    @contextlib.asynccontextmanager\n    async def peek(self):\n        yield self._mgr\nA().peek().func(1)',
    'class K:\n    def setter(self, f):\n        return f\nk = K()\nclass A:\n    _mgr = 0\n    @k.setter\n    def peek(self):\n        return self._mgr',
    'import copy\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\na = A()\ncopy.deepcopy(a.peek, {id(a): 1})()',
    'import copy\nclass A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\n    def __deepcopy__(self, memo):\n        return 1\ncopy.deepcopy(A().peek)()',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nmatch A:\n    case object(peek=f):\n        f(1)',
  ],
  check(context) {
    if (context.survey.all('ClassDef').length === 0) return;
    const methods = relying(context);
    if (methods.size === 0) return;
    const { survey, resolver, own, literals } = context;
    const byName = new Map<string, FunctionDef[]>();
    for (const node of methods) {
      if (isFunction(node)) byName.set(node.name, [...(byName.get(node.name) ?? []), node]);
    }
    /** Names in a class of what calls such a method with what it is given. */
    const others = new Set<string>();
    for (const entry of survey.all('Name')) {
      const name = isOtherName(entry) ?? partialOf(context, entry);
      const found = name && byName.get(entry.node.id);
      if (found) byName.set(name, [...(byName.get(name) ?? []), ...found]);
      if (found && !isOtherName(entry)) others.add(name);
    }
    for (const node of methods) {
      const name = isFunction(node) ? dispatchedBy(context, node) : undefined;
      if (name === undefined || !isFunction(node)) continue;
      byName.set(name, [...(byName.get(name) ?? []), node]);
      others.add(name);
    }
    // `total = property(lambda self: self._total)`
    const accessors = new Set(
      survey.all('Lambda').flatMap((entry) => (methods.has(entry.node) ? namesOf(entry) : [])),
    );
    const copies = copiesToOther(context);
    const handedOn = classesEscape(context);
    const isRead = (node: FunctionDef) =>
      isProperty(context, node) || hasDecorator(context, node, 'cached property');
    // What a cached property and a context manager keep is the function behind them.
    const keeps = [...methods].some(
      (node) => isFunction(node) && hasDecorator(context, node, 'cached property', 'manager'),
    );
    const made = accessorsOf(context, methods);
    /** Whether the name, read of a class, gives a function that reads of anything. */
    const givesMethod = (name: string) =>
      (keeps && name === 'func') || made.has(name) || (byName.get(name) ?? []).some((node) => !isRead(node));
    for (const { node, scope, role, parent } of survey.all('Attribute')) {
      if (role === 0 && accessors.has(node.attr) && isClass(context, node.value, scope))
        refuse(context, node.nameAt, node.attr);
      const found = byName.get(node.attr);
      if (role !== 0 || !found) continue;
      // json.dumps, of a class that has a dumps too.
      if (isLibrary(context, node, scope)) continue;
      const owner = parent?.node;
      const call = owner?.type === 'Call' && owner.func === node ? owner : undefined;
      if (call && isGivenSelf(context, call, scope)) continue;
      // A copy of a bound method is bound to what the copying gives for its instance.
      if (!call && copies() && found.some((item) => !isRead(item))) refuse(context, node.nameAt, node.attr);
      if (isClass(context, node.value, scope)) refuse(context, node.nameAt, node.attr);
      else if (!own.isInstance(node.value, scope) && found.some((item) => !isRead(item)) && handedOn()) {
        // It may be a class all the same.
        if (
          call
            ? found.some((item) => takesAny(context, item, call, scope))
            : owner?.type !== 'Attribute' || owner.attr.startsWith('__call')
        )
          refuse(context, node.nameAt, node.attr);
      }
    }
    for (const { node, scope, role } of made.size > 0 ? survey.all('Attribute') : [])
      if (role === 0 && made.has(node.attr) && (isClass(context, node.value, scope) || handedOn()))
        if (!own.isInstance(node.value, scope)) refuse(context, node.nameAt, node.attr);
    for (const { node, role } of keeps ? survey.all('Attribute') : [])
      if (node.attr === 'func' && role === 0) refuse(context, node.nameAt, node.attr);
    for (const entry of survey.all('Name')) {
      // In the body of the class a method is a plain function.
      if (entry.role !== 0 || entry.scope.kind !== 'class' || !byName.has(entry.node.id)) continue;
      const found = resolver.lookup(entry.scope, entry.node.id)?.definitions;
      if (isOtherName(entry) ?? partialOf(context, entry)) continue;
      if (isRegistering(entry)) continue;
      if (others.has(entry.node.id)) refuse(context, entry.node.at, entry.node.id);
      else if (found?.some(({ node }) => methods.has(node)) && !isPropertyUse(context, entry))
        refuse(context, entry.node.at, entry.node.id);
    }
    for (const { node, scope, refs } of resolver.namedCalls()) {
      const [first, second] = node.args;
      const fetches = refs.has('builtin:getattr');
      const later = refs.has('name:operator.methodcaller') || refs.has('name:operator.attrgetter');
      if (!fetches && !later) continue;
      const name = fetches ? second : first;
      const texts = name ? literals.texts(name, scope) : undefined;
      const found = texts?.flatMap((text) => text.split('.')).find(givesMethod);
      if (found === undefined) continue;
      const mayBeClass =
        copies() ||
        (fetches && first
          ? isClass(context, first, scope) || (!own.isInstance(first, scope) && handedOn())
          : handedOn());
      const isCalledPlain =
        refs.has('name:operator.methodcaller') && node.args.length + node.keywords.length < 2;
      if (mayBeClass && !isCalledPlain) refuse(context, node.at, found);
    }
    for (const { node, scope } of survey.all('MatchClass')) {
      const taken = node.kwd_attrs.find(givesMethod);
      if (
        taken !== undefined &&
        ((keeps && taken === 'func') || copies() || (!own.isSelf(node.cls, scope) && handedOn()))
      )
        refuse(context, node.at, taken);
    }
    for (const node of methods) {
      if (!isFunction(node)) continue;
      for (const decorator of node.decorator_list) {
        const scope = survey.scopeOf(node)?.parent;
        const isDispatch =
          dispatchedBy(context, node) !== undefined ||
          (node.decorator_list.length === 1 && hasDecorator(context, node, 'method dispatch'));
        if (isDispatch) continue;
        if (scope && !handsOn(context, decorator, scope))
          context.report(
            decorator.at,
            `The method ${node.name} relies on its instance, and its decorator may call it with anything.`,
            'Let the decorator pass on what it is given, and nothing else: def inner(*args, **kwargs): return f(*args, **kwargs).',
          );
      }
    }
  },
};

/** `__repr__ = __str__` in the body of a class: Python calls the method under that name too. */
function isOtherName({ node, parent, scope }: Entry<Name>): string | undefined {
  const owner = parent?.node;
  if (owner?.type !== 'Assign' || owner.value !== node || scope.kind !== 'class') return undefined;
  const [target, ...others] = owner.targets;
  if (target?.type !== 'Name' || others.length > 0 || !/^__\w+__$/.test(target.id)) return undefined;
  const isMethod = scope.bindings
    .get(node.id)
    ?.definitions.every(({ how, node: made }) => how === 'function' && isFunction(made));
  return isMethod ? target.id : undefined;
}

/** `freeze = partialmethod(_set, "frozen")` in the body of a class. */
function partialOf({ resolver }: RuleContext, { node, parent, scope }: Entry<Name>): string | undefined {
  const call = parent?.node;
  const assign = parent?.parent?.node;
  if (call?.type !== 'Call' || call.args[0] !== node || assign?.type !== 'Assign') return undefined;
  const [target, ...more] = assign.targets;
  const refs = resolver.only(call.func, scope);
  const isPartial = refs?.size === 1 && refs.has('name:functools.partialmethod') && scope.kind === 'class';
  return isPartial && target?.type === 'Name' && more.length === 0 ? target.id : undefined;
}

/** The method that chooses this one by what it is given: `@show.register`, where show is a singledispatchmethod. */
function dispatchedBy({ survey, resolver }: RuleContext, node: FunctionDef): string | undefined {
  const scope = survey.scopeOf(node)?.parent;
  const [decorator, ...more] = node.decorator_list;
  const func = decorator?.type === 'Call' ? decorator.func : decorator;
  if (func?.type !== 'Attribute' || func.attr !== 'register' || more.length > 0) return undefined;
  if (func.value.type !== 'Name' || scope?.kind !== 'class') return undefined;
  const [made, ...others] = scope.bindings.get(func.value.id)?.definitions ?? [];
  if (!made || others.length > 0 || !isFunction(made.node) || made.node.decorator_list.length !== 1)
    return undefined;
  const [by] = made.node.decorator_list;
  const refs = by && resolver.only(by, scope);
  return refs?.size === 1 && [...refs].every((ref) => makes(ref) === 'method dispatch')
    ? func.value.id
    : undefined;
}

function isRegistering({ parent, field }: Entry): boolean {
  const owner = parent?.node;
  const holder = parent?.field === 'func' ? parent.parent : parent;
  return (
    field === 'value' &&
    owner?.type === 'Attribute' &&
    owner.attr === 'register' &&
    holder?.field === 'decorator_list'
  );
}

/** The names of properties that are made of a lambda, which of their class are not read but had. */
function accessorsOf({ survey }: RuleContext, methods: ReadonlySet<unknown>): ReadonlySet<string> {
  const lambdas = survey
    .all('Lambda')
    .filter(({ node, scope }) => scope.kind === 'class' && methods.has(node));
  return new Set(
    lambdas.flatMap(({ node, scope }) =>
      [...scope.bindings.values()].flatMap(({ name, definitions }) =>
        definitions.some(({ value }) => value?.type === 'Call' && holds(value, node)) ? [name] : [],
      ),
    ),
  );
}

function holds(call: Call, item: Expr): boolean {
  return call.args.includes(item) || call.keywords.some(({ value }) => value === item);
}

function isLibrary({ resolver }: RuleContext, value: Expr, scope: Scope): boolean {
  const refs = [...(resolver.only(value, scope) ?? [])];
  return refs.length > 0 && refs.every((ref) => ref.startsWith('name:'));
}

/** The names of the property that a lambda in a class body is given to. */
function namesOf(lambda: Entry): readonly string[] {
  let up: Entry | undefined = lambda;
  while (up && up.node.type !== 'Assign') up = up.parent;
  const assign = up?.node;
  return assign?.type === 'Assign'
    ? assign.targets.flatMap((target) => (target.type === 'Name' ? [target.id] : []))
    : [];
}

function refuse(context: RuleContext, at: number, name: string): void {
  context.report(
    at,
    `The method ${name} relies on its instance and is taken from its class.`,
    `Call it on an instance: item.${name}().`,
  );
}

/** Properties are read, and give the class itself nothing that can be called. */
function isProperty({ survey, resolver }: RuleContext, node: FunctionDef): boolean {
  const scope = survey.scopeOf(node)?.parent;
  return node.decorator_list.some(
    (item) => isAccessor(item) || (scope !== undefined && makesProperty(resolver, item, scope)),
  );
}

function hasDecorator(
  { survey, resolver }: RuleContext,
  node: FunctionDef,
  ...kinds: readonly Makes[]
): boolean {
  const scope = survey.scopeOf(node)?.parent;
  return (
    scope !== undefined &&
    node.decorator_list.some((item) => {
      return [...resolver.refs(item, scope)].some((ref) => kinds.some((kind) => makes(ref) === kind));
    })
  );
}

/** Whether the call, were it one of the class's own function, would give it something else for `self`. */
function takesAny({ own, literals }: RuleContext, node: FunctionDef, call: Call, scope: Scope): boolean {
  const { posonlyargs, args, defaults, vararg, kwarg } = node.args;
  const most = posonlyargs.length + args.length;
  const given = call.args.length + call.keywords.length;
  const isOpen =
    node.decorator_list.length > 0 ||
    call.args.some((arg) => arg.type === 'Starred') ||
    call.keywords.some((keyword) => keyword.arg === null);
  const fits =
    given >= most - defaults.length &&
    (given <= most || vararg !== null || kwarg !== null || node.args.kwonlyargs.length > 0);
  if (!isOpen && !fits) return false;
  const [first] = call.args;
  const itself = [...posonlyargs, ...args][0]?.arg;
  if (!first) return isOpen || call.keywords.some((keyword) => keyword.arg === itself);
  return !(
    literals
      .values(first, scope)
      ?.every(({ expr, scope: at }) => isHarmless(expr) || own.isInstance(expr, at)) ?? false
  );
}

/** Numbers, texts and displays have none of the attributes in question. */
function isHarmless(value: Expr): boolean {
  return [
    'Constant',
    'JoinedStr',
    'List',
    'Dict',
    'Set',
    'Tuple',
    'ListComp',
    'DictComp',
    'SetComp',
  ].includes(value.type);
}

function isClass({ resolver, own }: RuleContext, value: Expr, scope: Scope): boolean {
  if (value.type === 'Attribute' && value.attr === '__class__') return true;
  if (own.isClassParameter(value, scope)) return true;
  if (value.type === 'Call') {
    const refs = resolver.refs(value.func, scope);
    if (refs.has('builtin:type') || (refs.has('builtin:super') && !own.isInstance(value, scope))) return true;
  }
  return [...resolver.refs(value, scope)].some((ref) => ref.startsWith('class:'));
}

/** `Base.method(self)`: the first argument is one of ours. */
function isGivenSelf({ own }: RuleContext, { func, args }: Call, scope: Scope): boolean {
  const [first] = args;
  if (first === undefined) return false;
  // `super().__new__(cls)` is given the class.
  const isNew = func.type === 'Attribute' && func.attr === '__new__';
  return (
    own.isInstance(first, scope) || (isNew && own.isClassParameter(first, scope) && own.isSelf(first, scope))
  );
}

/** `@x.setter`, and `x = property(read)`. */
function isPropertyUse({ resolver }: RuleContext, { parent, scope }: Entry): boolean {
  const owner = parent?.node;
  return isAccessor(owner) || (owner?.type === 'Call' && makesProperty(resolver, owner.func, scope));
}
