/**
 * Whether an expression that pandas evaluates may give an object of the program itself, or hand it to a method that could
 * keep it: such a use no reading of the program's own names sees. Operators and comparisons make something else of it.
 */
import type { Expr, Name, Node } from '../../syntax/ast.js';
import { childrenOf } from '../../syntax/within.js';

/** Methods that only compare with what they are given. */
const COMPARING =
  /^(?:isin|between|eq|ne|lt|le|gt|ge|contains|startswith|endswith|round|clip|fillna|add|sub|mul|div)$/;

/**
 * @param expressions what the text holds, a line each
 * @param isProgram whether a name in it is one of the program
 */
export function handsOut(expressions: readonly Expr[], isProgram: (name: Name) => boolean): boolean {
  if (expressions.some(gives)) return true;
  const stack: Node[] = [...expressions];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (keeps(node)) return true;
    stack.push(...childrenOf(node));
  }
  return false;

  /** Whether it is an object of the program, or has one in it. */
  function gives(value: Expr): boolean {
    switch (value.type) {
      case 'Name':
        return isProgram(value);
      case 'Subscript':
      case 'Attribute':
        return gives(value.value);
      case 'List':
      case 'Tuple':
        return value.elts.some(gives);
      default:
        return false;
    }
  }

  function keeps(value: Node): boolean {
    if (value.type === 'BinOp')
      return [value.left, value.right].some((side) => side.type === 'List' && gives(side));
    if (value.type !== 'Call' || value.func.type !== 'Attribute') return false;
    const { func, args, keywords } = value;
    const given = [...args, ...keywords.map((item) => item.value)];
    return gives(func.value) || (!COMPARING.test(func.attr) && given.some(gives));
  }
}
