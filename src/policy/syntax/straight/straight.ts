/**
 * Ordinary expressions and statements read straight from the text. Most of a program is made of them, and each of
 * their nodes would cost the walk several calls out of JavaScript. The parser has said what kind of node a text is
 * and where it ends: what is read in another way or ends elsewhere is not used, and the digest stands behind it.
 * Rare forms are given up, and the walk visits the nodes: `yield`, `await`, walruses, names beyond ASCII, lines that
 * go on by a backslash.
 */
import type { Node } from '../ast.js';
import { Unreadable } from '../kid.js';
import { GivenUp } from './scan.js';
import { Statements } from './statements.js';

export type Form = 'expression' | 'statement' | 'return';

export class Straight extends Statements {
  /** The place that could not be read: what holds it need not be tried. */
  #stopped = -1;

  readonly #source: string;
  constructor(source: string) {
    super();
    this.#source = source;
  }

  /** @param brackets how many more may be open at a place within it */
  read(form: Form, at: number, end: number, brackets: number): Node | undefined {
    if (at <= this.#stopped && this.#stopped <= end) return undefined;
    this.begin(this.#source, at, end, brackets);
    try {
      const node = this.#read(form);
      if (this.isAtEnd) return node;
    } catch (error) {
      if (!(error instanceof GivenUp) && !(error instanceof Unreadable)) throw error;
    }
    this.#stopped = this.reached;
    return undefined;
  }

  #read(form: Form): Node {
    if (form === 'statement') return this.statement();
    return form === 'return' ? this.returned() : this.expression();
  }
}
