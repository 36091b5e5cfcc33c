/** Annotations written as text, and those that may turn out to be one. */

import { isOwnValue } from '../analysis/classes/own-instances.js';
import { isDispatch } from '../analysis/functions/known-decorators.js';
import type { Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Expr, Node } from '../syntax/ast.js';
import { childrenOf } from '../syntax/within.js';

const PLAIN = /^[\p{L}\p{N}_\s.,[\]|]*$/u;

export const rule: Rule = {
  id: 'string/annotation',
  title: 'Annotations in quotes hold names, dots, brackets and |',
  why: 'Some library functions evaluate annotations that are texts; functools.singledispatch does.',
  rank: 4,
  good: [
    'def f(x: "list[int]") -> "A | None":\n    return None',
    'from typing import Literal\ndef f(x: Literal["a-b", "c d!"]): ...',
    'x: "pd.DataFrame" = 1',
    'from functools import singledispatch\nimport pandas as pd\nclass A: ...\n@singledispatch\ndef f(x: object) -> "float | None": ...\n@f.register\ndef _(x: A, y: pd.DataFrame | None = None) -> list[int]: ...\n@f.register\ndef _(x: "pd.Series"): ...\n@f.register(int)\n@f.register(float)\ndef _(x): ...\nf.register(list, lambda x: None)',
    'from functools import singledispatch\n@singledispatch\ndef f(x): ...\nclass Registry:\n    def __init__(self):\n        self.known = {}\n    def register(self, name):\n        self.known[name] = name\nregistry = Registry()\nregistry.register("a")',
  ],
  bad: [
    "def f(x: \"__import__('os').system('id')\"): ...",
    'x: "print(1)" = 1',
    'from typing import Optional\ndef f() -> Optional["eval(1)"]: ...',
    'def f(x: "a.__class__"): ...',
    'from typing import NamedTuple\nNamedTuple("X", [("a", "print(1)")])',
    'from functools import singledispatch\nfrom scipy.optimize import OptimizeResult\n@singledispatch\ndef f(x): ...\nr = OptimizeResult()\nr["__anno" + "tations__"] = {"x": "print(1)"}\nf.register(r)',
    'from functools import singledispatch, wraps\n@singledispatch\ndef f(x): ...\ndef copy(r):\n    @f.register\n    @wraps(r)\n    def g(x): ...\ncopy(1)',
    'from functools import singledispatch\n@singledispatch\ndef f(x): ...\nfor r in [f.register]:\n    r(1)',
    'from dataclasses import make_dataclass\nmake_dataclass("X", [("a", "print(1)")])',
    'from functools import singledispatch\nfrom typing import NamedTuple\nT = "pri" + "nt(1)"\n@singledispatch\ndef f(x): ...\nNamedTuple("X", [("a", T)])',
    'from functools import singledispatch\nT = "pri" + "nt(1)"\n@singledispatch\ndef f(x): ...\n@f.register\ndef _(x: T): ...',
    'from functools import singledispatch\nT = "pri" + "nt(1)"\n@singledispatch\ndef f(x): ...\n@f.register\ndef _(x: "T"): ...',
    'import functools\nT = "pri" + "nt(1)"\n@functools.singledispatch\ndef f(x): ...\n@f.register\ndef _(x: list[T]): ...',
    'import functools\n@functools.singledispatch\ndef f(x): ...\n@f.register\ndef _(x: "print" + "(1)"): ...',
  ],
  check(context) {
    const { survey, resolver, report } = context;
    const evaluates = dispatches(context);
    const check = (annotation: Expr | null, scope: Scope) => {
      if (!annotation) return;
      if (evaluates() && !isType(context, annotation, scope))
        report(
          annotation.at,
          'The annotation is not known to be a type, and singledispatch evaluates annotations that are texts.',
          'Name a class, or give it to register: @area.register(Circle).',
        );
      const stack: Node[] = [annotation];
      for (let node = stack.pop(); node; node = stack.pop()) {
        if (
          node.type === 'Constant' &&
          node.kind === 'str' &&
          (!PLAIN.test(node.value) || node.value.includes('__'))
        ) {
          report(
            node.at,
            'An annotation in quotes holds more than a name.',
            'Write the type: list[int], "DataFrame".',
          );
        }
        if (node.type === 'Subscript' && lastName(node.value) === 'Literal') continue;
        if (node.type === 'Subscript' && lastName(node.value) === 'Annotated') {
          if (node.slice.type === 'Tuple' && node.slice.elts[0]) stack.push(node.slice.elts[0]);
          continue;
        }
        stack.push(...childrenOf(node));
      }
    };
    for (const type of ['FunctionDef', 'AsyncFunctionDef'] as const) {
      for (const { node, scope } of survey.all(type)) {
        check(node.returns, scope);
        const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
        for (const arg of [...posonlyargs, ...args, ...kwonlyargs, vararg, kwarg])
          if (arg) check(arg.annotation, scope);
      }
    }
    for (const { node, scope } of survey.all('AnnAssign')) check(node.annotation, scope);
    for (const { node, scope, refs } of resolver.namedCalls())
      if ([...refs].some((ref) => FIELDED.test(ref)))
        for (const type of typesOf(node.args[1])) check(type, scope);
    if (evaluates()) checkRegistered(context);
  },
};

/** What `register` is given alone it asks for annotations, and keys of some objects are their attributes. */
function checkRegistered(context: RuleContext): void {
  const { survey, report } = context;
  const refuse = (at: number) =>
    report(
      at,
      'What register() is given is not known to be a class, and singledispatch evaluates annotations that are texts.',
      'Write it above the function: @area.register, or give it the class: @area.register(Circle).',
    );
  for (const { node, parent, field, scope, role } of survey.all('Attribute')) {
    if (node.attr !== REGISTER || role !== 0 || isOwnValue(context, node.value, scope)) continue;
    const owner = parent?.node;
    const isAbove =
      field === 'decorator_list' && owner?.type === 'FunctionDef' && owner.decorator_list.at(-1) === node;
    const given = owner?.type === 'Call' && owner.func === node ? owner : undefined;
    const kind = given?.args[0] ?? given?.keywords.find(({ arg }) => arg === 'cls')?.value;
    if (!isAbove && !(kind && isType(context, kind, scope))) refuse(node.nameAt);
  }
}

const REGISTER = 'register';

/** What makes a class of names and their types. */
const FIELDED = /^name:(?:typing\.(?:NamedTuple|TypedDict)|dataclasses\.make_dataclass)$/;

/** The types of `[("a", int)]` and `{"a": int}`. */
function typesOf(fields: Expr | undefined): readonly Expr[] {
  if (fields?.type === 'Dict') return fields.values;
  if (fields?.type !== 'List' && fields?.type !== 'Tuple') return [];
  return fields.elts.flatMap((field) =>
    field.type === 'Tuple' || field.type === 'List' ? field.elts.slice(1, 2) : [],
  );
}

function lastName(value: Expr): string {
  if (value.type === 'Name') return value.id;
  return value.type === 'Attribute' ? value.attr : '';
}

/** Whether the program names what asks a function for the types its annotations stand for. */
function dispatches({ survey, resolver }: RuleContext): () => boolean {
  let found: boolean | undefined;
  return () => {
    found ??= [...survey.all('Name'), ...survey.all('Attribute')].some(({ node, scope }) =>
      [...resolver.refs(node, scope)].some(isDispatch),
    );
    return found;
  };
}

/** Whether an annotation is made of classes by their names: a name bound to a text would be run as code. */
function isType({ resolver, parse }: RuleContext, annotation: Expr, scope: Scope): boolean {
  const stack: Expr[] = [annotation];
  for (let value = stack.pop(); value; value = stack.pop()) {
    if (value.type === 'Name' || value.type === 'Attribute') {
      const refs = [...(resolver.only(value, scope) ?? [''])];
      if (!refs.every((ref) => TYPE.test(ref))) return false;
    } else if (value.type === 'Constant') {
      const parts = value.kind === 'str' ? parse(value.value) : [];
      if (!parts || parts.some((part) => part.type === 'Constant')) return false;
      stack.push(...parts);
    } else if (value.type === 'Subscript') {
      stack.push(value.value);
      if (lastName(value.value) !== 'Literal') stack.push(value.slice);
    } else if (value.type === 'BinOp' && value.op === 'BitOr') stack.push(value.left, value.right);
    else if (value.type === 'Tuple' || value.type === 'List') stack.push(...value.elts);
    else return false;
  }
  return true;
}

/** A class of the program or of a library, a built-in, a type variable. What leaks is told by its own rule. */
const TYPE = /^(?:class|builtin|name|leak|instance:typing)[:.]/;
