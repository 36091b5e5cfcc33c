/** Methods that read private attributes of `self` are called on instances of their class only. */
import type { Entry, Scope } from '../analysis/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Expr, FunctionDef, Node } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'class/unbound',
  title: 'A method that reads private attributes is not taken from its class',
  why: '`A.peek(table)` makes anything `self`, so what a class may read of its own instances it would read of a library.',
  rank: 3,
  good: [
    'class A:\n    def __init__(self):\n        self._x = 1\nclass B(A):\n    def __init__(self):\n        A.__init__(self)\n        self.y = self._x',
    'class P:\n    def __init__(self):\n        self._age = 1\n        self.name = "a"\n    def label(self):\n        return self.name\n    def age(self):\n        return self._age\nprint(sorted([P()], key=P.label), P().age())\np = P()\nP.age(p)',
    'class A:\n    def __init__(self):\n        self._x = 1\n    @property\n    def x(self):\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @staticmethod\n    def of(n):\n        a = A()\n        return a._x\nA.of(1)',
    'class A:\n    _made = 0\n    @classmethod\n    def make(cls):\n        cls._made += 1\n        return cls._made\nA.make()',
  ],
  bad: [
    'import pandas as pd\nclass A:\n    def __init__(self):\n        self._mgr = None\n    def peek(self):\n        return self._mgr\nA.peek(pd.DataFrame())',
    'class A:\n    def __init__(self):\n        self._mgr = None\n    def peek(self):\n        return self._mgr\nlist(map(A.peek, [1]))',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return lambda: self._mgr\n    def go(self):\n        return type(self).peek(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\n    look = staticmethod(peek)\nA.look(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\nclass B(A):\n    pass\nB.peek(1)',
    'class A:\n    _mgr = 0\n    def peek(self):\n        return self._mgr\ngetattr(A, "peek")(1)',
    'class A:\n    _mgr = 0\n    async def peek(self):\n        return self._mgr\nA.peek(1)',
    'class A:\n    def make(self, a):\n        return type(self)(*a)\nA.make(int, ["X", (), {}])',
    'class A:\n    def __init__(self):\n        self.os = 1\n    def peek(self):\n        return self.os\nA.peek(1)',
  ],
  check(context) {
    if (context.survey.all('ClassDef').length === 0) return;
    const methods = relying(context);
    if (methods.size === 0) return;
    const { survey, resolver, own, literals } = context;
    const names = new Set([...methods].flatMap((node) => (isFunction(node) ? [node.name] : [])));
    for (const { node, scope, role, parent } of survey.all('Attribute')) {
      if (role !== 0 || !names.has(node.attr) || !isClass(context, node.value, scope)) continue;
      const owner = parent?.node;
      if (owner?.type === 'Call' && owner.func === node && isGivenSelf(context, owner, scope)) continue;
      refuse(context, node.nameAt, node.attr);
    }
    for (const entry of survey.all('Name')) {
      // In the body of the class a method is a plain function.
      if (entry.role !== 0 || entry.scope.kind !== 'class' || !names.has(entry.node.id)) continue;
      const found = resolver.lookup(entry.scope, entry.node.id)?.definitions;
      if (found?.some(({ node }) => methods.has(node)) && !isPropertyUse(entry))
        refuse(context, entry.node.at, entry.node.id);
    }
    for (const { node, scope, refs } of resolver.namedCalls()) {
      const [first, second] = node.args;
      if (!refs.has('builtin:getattr') || !first || !second || !isClass(context, first, scope)) continue;
      const found = literals.texts(second, scope)?.find((text) => names.has(text));
      if (found && !own.isInstance(first, scope)) refuse(context, node.at, found);
    }
  },
};

function refuse(context: RuleContext, at: number, name: string): void {
  context.report(
    at,
    `The method ${name} reads private attributes and is taken from its class.`,
    `Call it on an instance: item.${name}().`,
  );
}

/** The methods that read of `self`, or hand on by name, what of anything else is refused. */
function relying({ survey, resolver, own, policy }: RuleContext): ReadonlySet<Node> {
  const { attributes, files, strings, methods } = policy;
  const sharp = [attributes.denied, files.readers, files.writers, strings, methods.takers];
  const out = new Set<Node>();
  const add = (value: Expr | undefined, scope: Scope) => {
    if (value?.type !== 'Name' || !own.isSelf(value, scope)) return;
    const binding = resolver.lookup(scope, value.id);
    const owner = binding?.scope.node;
    if (binding?.definitions[0]?.how !== 'parameter') return;
    if (owner && isFunction(owner) && !owner.decorator_list.some(isBinding)) out.add(owner);
  };
  for (const { node, scope, role } of survey.all('Attribute')) {
    const { attr } = node;
    const isPrivate = attr.startsWith('_') && !attributes.privateAllowed.has(attr);
    if (role === 0 && (isPrivate || sharp.some((names) => names.has(attr)))) add(node.value, scope);
  }
  for (const { node, scope, refs } of resolver.namedCalls())
    if (refs.has('builtin:getattr')) add(node.args[0], scope);
  // `type(self)(*values)`: of a class that is what makes classes.
  for (const { node, scope } of survey.all('Call')) {
    const made = node.func.type === 'Call' ? node.func : undefined;
    if (made && resolver.refs(made.func, scope).has('builtin:type')) add(made.args[0], scope);
  }
  return out;
}

function isFunction(node: Node): node is FunctionDef {
  return node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef';
}

/** Class methods are given their class, whoever calls them. */
function isBinding(decorator: Expr): boolean {
  return decorator.type === 'Name' && decorator.id === 'classmethod';
}

function isClass({ resolver, own }: RuleContext, value: Expr, scope: Scope): boolean {
  if (value.type === 'Attribute' && value.attr === '__class__') return true;
  if (own.isClassParameter(value, scope)) return true;
  if (value.type === 'Call' && resolver.refs(value.func, scope).has('builtin:type')) return true;
  return [...resolver.refs(value, scope)].some((ref) => ref.startsWith('class:'));
}

/** `Base.method(self)`: the first argument is one of ours. */
function isGivenSelf({ own }: RuleContext, { args }: Call, scope: Scope): boolean {
  const [first] = args;
  return first !== undefined && own.isInstance(first, scope);
}

/** `@x.setter`, and `x = property(read)`. */
function isPropertyUse({ parent }: Entry): boolean {
  const owner = parent?.node;
  if (owner?.type === 'Attribute') return ['setter', 'getter', 'deleter'].includes(owner.attr);
  return owner?.type === 'Call' && owner.func.type === 'Name' && owner.func.id === 'property';
}
