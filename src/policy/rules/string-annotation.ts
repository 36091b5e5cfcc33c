/** Annotations written as text. */
import type { Rule } from '../rule.js';
import type { Expr, Node } from '../syntax/ast.js';
import { FIELDS, field, isNode } from '../syntax/fields.js';

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
  ],
  bad: [
    "def f(x: \"__import__('os').system('id')\"): ...",
    'x: "print(1)" = 1',
    'from typing import Optional\ndef f() -> Optional["eval(1)"]: ...',
    'def f(x: "a.__class__"): ...',
  ],
  check({ survey, report }) {
    const check = (annotation: Expr | null) => {
      if (!annotation) return;
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
        for (const name of FIELDS[node.type]) {
          const part = field(node, name);
          if (isNode(part)) stack.push(part);
          else if (Array.isArray(part)) for (const item of part) if (isNode(item)) stack.push(item);
        }
      }
    };
    for (const type of ['FunctionDef', 'AsyncFunctionDef'] as const) {
      for (const { node } of survey.all(type)) {
        check(node.returns);
        const { posonlyargs, args, kwonlyargs, vararg, kwarg } = node.args;
        for (const arg of [...posonlyargs, ...args, ...kwonlyargs, vararg, kwarg])
          if (arg) check(arg.annotation);
      }
    }
    for (const { node } of survey.all('AnnAssign')) check(node.annotation);
  },
};

function lastName(value: Expr): string {
  if (value.type === 'Name') return value.id;
  return value.type === 'Attribute' ? value.attr : '';
}
