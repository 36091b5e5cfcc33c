/** What stands in brackets, and comprehensions, read straight from the text. */
import type { Comprehension, Expr, Starred } from '../ast.js';
import { Sign } from './scan.js';
import { Texts } from './texts.js';

export abstract class Displays extends Texts {
  protected abstract disjunction(): Expr;
  protected abstract bitwise(): Expr;

  protected element(): Expr {
    if (this.code() !== Sign.star) return this.expression();
    const { at } = this;
    this.pass(1);
    return { type: 'Starred', at, value: this.bitwise() } satisfies Starred;
  }

  /** The elements behind the first, and the closing bracket. */
  #elements(first: Expr, close: number): Expr[] {
    const elts = [first];
    while (this.takes(Sign.comma) && this.code() !== close) elts.push(this.element());
    this.close(close);
    return elts;
  }

  protected group(): Expr {
    const { at } = this;
    this.open();
    if (this.code() === Sign.closeRound) {
      this.close(Sign.closeRound);
      return { type: 'Tuple', at, elts: [] };
    }
    const first = this.element();
    if (this.code() === Sign.comma)
      return { type: 'Tuple', at, elts: this.#elements(first, Sign.closeRound) };
    if (first.type === 'Starred') this.giveUp();
    const generators = this.generators();
    this.close(Sign.closeRound);
    return generators ? { type: 'GeneratorExp', at, elt: first, generators } : first;
  }

  protected list(): Expr {
    const { at } = this;
    this.open();
    if (this.code() === Sign.closeSquare) {
      this.close(Sign.closeSquare);
      return { type: 'List', at, elts: [] };
    }
    const first = this.element();
    const generators = first.type === 'Starred' ? undefined : this.generators();
    if (!generators) return { type: 'List', at, elts: this.#elements(first, Sign.closeSquare) };
    this.close(Sign.closeSquare);
    return { type: 'ListComp', at, elt: first, generators };
  }

  protected display(): Expr {
    const { at } = this;
    this.open();
    if (this.code() === Sign.closeCurly || this.code(1) === Sign.star) return this.#dict(at, [], []);
    const first = this.element();
    if (this.code() === Sign.colon) {
      if (first.type === 'Starred') this.giveUp();
      this.pass(1);
      const value = this.expression();
      const generators = this.generators();
      if (!generators) {
        if (!this.takes(Sign.comma) && this.code() !== Sign.closeCurly) this.giveUp();
        return this.#dict(at, [first], [value]);
      }
      this.close(Sign.closeCurly);
      return { type: 'DictComp', at, key: first, value, generators };
    }
    const generators = first.type === 'Starred' ? undefined : this.generators();
    if (!generators) return { type: 'Set', at, elts: this.#elements(first, Sign.closeCurly) };
    this.close(Sign.closeCurly);
    return { type: 'SetComp', at, elt: first, generators };
  }

  /** The pairs behind those read, and the closing bracket. */
  #dict(at: number, keys: (Expr | null)[], values: Expr[]): Expr {
    while (this.code() !== Sign.closeCurly) {
      if (this.code() === Sign.star && this.code(1) === Sign.star) {
        this.pass(2);
        keys.push(null);
        values.push(this.bitwise());
      } else {
        keys.push(this.expression());
        this.needs(Sign.colon);
        values.push(this.expression());
      }
      if (!this.takes(Sign.comma)) break;
    }
    this.close(Sign.closeCurly);
    return { type: 'Dict', at, keys, values };
  }

  /** The `for` and `if` of a comprehension; undefined where none begins here. */
  protected generators(): Comprehension[] | undefined {
    if (!this.isWord('for')) return undefined;
    const out: Comprehension[] = [];
    for (let { at } = this; this.takesWord('for'); { at } = this) {
      const target = this.#targets('in');
      const iter = this.disjunction();
      const ifs: Expr[] = [];
      while (this.takesWord('if')) ifs.push(this.disjunction());
      out.push({ type: 'comprehension', at, target, iter, ifs, is_async: 0 });
    }
    return out;
  }

  /** Names that a loop binds, and the word behind them. */
  #targets(word: string): Expr {
    const { at } = this;
    const first = this.#target();
    const elts = [first];
    const isTuple = this.code() === Sign.comma;
    while (this.takes(Sign.comma) && !this.isWord(word)) elts.push(this.#target());
    if (!this.takesWord(word)) this.giveUp();
    return isTuple ? { type: 'Tuple', at, elts } : first;
  }

  #target(): Expr {
    const { at } = this;
    if (this.code() !== Sign.openRound) return { type: 'Name', at, id: this.name() };
    this.open();
    const first = this.#target();
    if (this.code() === Sign.comma) return { type: 'Tuple', at, elts: this.#rest(first) };
    this.close(Sign.closeRound);
    return first;
  }

  #rest(first: Expr): Expr[] {
    const elts = [first];
    while (this.takes(Sign.comma) && this.code() !== Sign.closeRound) elts.push(this.#target());
    this.close(Sign.closeRound);
    return elts;
  }
}
