/** Statements of one line without a keyword, and `return`, read straight from the text. */
import type { Expr, Return, Stmt } from '../ast.js';
import { Expressions } from './expressions.js';
import { binaryAt } from './operators.js';
import { Sign } from './scan.js';

export class Statements extends Expressions {
  protected statement(): Stmt {
    let { at } = this;
    let value = this.#items();
    if (this.code() === Sign.colon) return this.#annotated(at, value);
    const found = binaryAt(this.code(), this.code(1));
    if (found) {
      this.pass(found.length);
      this.needs(Sign.equals);
      if (!isSingle(value)) this.giveUp();
      return { type: 'AugAssign', at, target: value, op: found.name, value: this.#items() };
    }
    if (this.code() !== Sign.equals) {
      // A tuple by itself: rare, and its place is told in another way.
      return value.type === 'Tuple' ? this.giveUp() : { type: 'Expr', at, value };
    }
    const targets: Expr[] = [];
    while (this.code() === Sign.equals) {
      if (!isTarget(value)) this.giveUp();
      targets.push(value);
      this.pass(1);
      const { at: behind } = this;
      value = this.#items();
      // Of several the last begins the assignment, as where the walk reads it.
      if (this.code() === Sign.equals) at = behind;
    }
    return { type: 'Assign', at, targets, value };
  }

  #annotated(at: number, target: Expr): Stmt {
    if (!isSingle(target)) this.giveUp();
    this.pass(1);
    const annotation = this.expression();
    const value = this.takes(Sign.equals) ? this.#items() : null;
    return { type: 'AnnAssign', at, target, annotation, value };
  }

  protected returned(): Return {
    const { at } = this;
    if (!this.takesWord('return')) this.giveUp();
    return { type: 'Return', at, value: this.isAtEnd ? null : this.#items() };
  }

  /** One expression, or a tuple without brackets. */
  #items(): Expr {
    const { at } = this;
    const first = this.element();
    if (this.code() !== Sign.comma) return first.type === 'Starred' ? this.giveUp() : first;
    const elts = [first];
    while (this.takes(Sign.comma) && !this.isAtEnd && this.code() !== Sign.equals) elts.push(this.element());
    return { type: 'Tuple', at, elts };
  }
}

const isSingle = ({ type }: Expr) => type === 'Name' || type === 'Attribute' || type === 'Subscript';

function isTarget(value: Expr): boolean {
  if (value.type === 'Starred') return isTarget(value.value);
  return value.type === 'Tuple' || value.type === 'List' ? value.elts.every(isTarget) : isSingle(value);
}
