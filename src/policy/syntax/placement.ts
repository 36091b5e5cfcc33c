/**
 * What CPython's compiler refuses in a tree its parser takes: statements that stand in the wrong place, names that
 * are bound twice. In its own words, as far as a program can come here by a slip.
 */
import type { Node } from './ast.js';
import { isList, PARTS, part } from './fields.js';

/** @param at index of the place */
export type Tell = (at: number, message: string) => never;

interface Around {
  readonly kind: 'module' | 'function' | 'async' | 'class';
  readonly loop: boolean;
}

const STARRED = "can't use starred expression here";
const MODULE: Around = { kind: 'module', loop: false };

/** Tells the first such place in the order of the text. */
export function checkPlacement(tree: Node, tell: Tell): void {
  const stack: [node: Node, around: Around][] = [[tree, MODULE]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, around] = top;
    judge(node, around, tell);
    const names = PARTS[node.type];
    for (let i = names.length - 1; i >= 0; i--) {
      const name = names[i] ?? '';
      const value = part(node, name);
      const inside = within(node, name, around);
      if (isList(value)) {
        for (let k = value.length - 1; k >= 0; k--) {
          const item = value[k];
          if (item && !isSilent(item)) stack.push([item, inside]);
        }
      } else if (value && !isSilent(value)) stack.push([value, inside]);
    }
  }
}

/** Nothing is said of these, which are most of a tree. */
function isSilent({ type }: Node): boolean {
  return type === 'Name' || type === 'Constant';
}

/** What surrounds a field of a node. */
function within(node: Node, name: string, around: Around): Around {
  switch (node.type) {
    case 'FunctionDef':
      return name === 'body' ? { kind: 'function', loop: false } : around;
    case 'AsyncFunctionDef':
      return name === 'body' ? { kind: 'async', loop: false } : around;
    case 'Lambda':
      return name === 'body' ? { kind: 'function', loop: false } : around;
    case 'ClassDef':
      return name === 'body' ? { kind: 'class', loop: false } : around;
    case 'For':
    case 'AsyncFor':
    case 'While':
      return name === 'body' ? { ...around, loop: true } : around;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      // What may be awaited in these is left to CPython.
      return { kind: 'async', loop: false };
    default:
      return around;
  }
}

function judge(node: Node, { kind, loop }: Around, tell: Tell): void {
  const isFunction = kind === 'function' || kind === 'async';
  // At the top level of a program awaiting is allowed here.
  const canAwait = kind === 'async' || kind === 'module';
  switch (node.type) {
    case 'Return':
      if (!isFunction) tell(node.at, "'return' outside function");
      return;
    case 'Yield':
    case 'YieldFrom':
      if (!isFunction) tell(node.at, "'yield' outside function");
      return;
    case 'Await':
      if (!canAwait) tell(node.at, `'await' outside ${kind === 'class' ? '' : 'async '}function`);
      return;
    case 'AsyncFor':
      if (!canAwait) tell(node.at, "'async for' outside async function");
      return;
    case 'AsyncWith':
      if (!canAwait) tell(node.at, "'async with' outside async function");
      return;
    case 'Break':
      if (!loop) tell(node.at, "'break' outside loop");
      return;
    case 'Continue':
      if (!loop) tell(node.at, "'continue' not properly in loop");
      return;
    case 'Expr':
      if (node.value.type === 'Starred') tell(node.value.at, STARRED);
      return;
    case 'Assign': {
      const target = node.targets.find((one) => one.type === 'Starred');
      if (target) tell(target.at, 'starred assignment target must be in a list or tuple');
      if (node.value.type === 'Starred') tell(node.value.at, STARRED);
      return;
    }
    case 'Nonlocal':
      if (kind === 'module') tell(node.at, 'nonlocal declaration not allowed at module level');
      return;
    case 'Call': {
      if (node.keywords.length < 2) return;
      const given = new Set<string>();
      for (const keyword of node.keywords) {
        if (keyword.arg !== null && given.has(keyword.arg))
          tell(keyword.at, `keyword argument repeated: ${keyword.arg}`);
        if (keyword.arg !== null) given.add(keyword.arg);
      }
      return;
    }
    case 'arguments': {
      const taken = new Set<string>();
      const { posonlyargs, args, vararg, kwonlyargs, kwarg } = node;
      for (const parameter of [...posonlyargs, ...args, ...kwonlyargs, vararg, kwarg]) {
        if (!parameter) continue;
        if (taken.has(parameter.arg))
          tell(parameter.at, `duplicate argument '${parameter.arg}' in function definition`);
        taken.add(parameter.arg);
      }
      return;
    }
  }
}
