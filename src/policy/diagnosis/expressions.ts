/** Reads expressions as CPython's grammar does, with its words where it has some for what is wrong. */
import { readArguments } from './arguments.js';
import { Cursor } from './cursor.js';
import { readDisplay, readGroup, readList } from './displays.js';
import { readParameters } from './parameters.js';
import { notAssignable, type Read } from './read.js';
import { readStrings } from './strings.js';
import type { Token } from './token.js';

export interface Reader extends Cursor {
  /** @param alone nothing is said of a second one beside it */
  expression(alone?: boolean): Read;
  namedExpression(): Read;
  starNamed(): Read;
  starExpressions(): Read;
  disjunction(): Read;
  bitwise(): Read;
  target(): Read;
  yields(): Read;
  clauses(): boolean;
  slices(): void;
  isNext(text: string): boolean;
  /** A reader of the tokens in a replacement field. */
  within(tokens: readonly Token[]): Reader;
}

const STARTS = new Set([
  'not',
  'lambda',
  'await',
  'None',
  'True',
  'False',
  '{',
  '...',
  '~',
  '(',
  '[',
  '-',
  '+',
]);
const COMPARES = ['<', '>', '==', '!=', '<=', '>=', 'is', 'in', 'not'];
const JOINS = ['+', '-', '*', '/', '//', '%', '@', '**', '<<', '>>', '&', '|', '^'];
const CONSTANTS = new Map([
  ['None', 'None'],
  ['True', 'True'],
  ['False', 'False'],
  ['...', 'ellipsis'],
]);

export class Expressions extends Cursor implements Reader {
  starts(): boolean {
    const { kind, text } = this.token;
    return kind === 'number' || kind === 'string' || this.isName() || STARTS.has(text);
  }

  expression(alone = false): Read {
    if (this.is('lambda')) return this.#lambda();
    const { i: from } = this;
    const first = this.token;
    const read = this.disjunction();
    if (this.is('if')) {
      this.i++;
      this.disjunction();
      if (!this.is('else', ':') && !this.isKind('error'))
        this.tell(first.at, "expected 'else' after 'if' expression");
      this.need('else');
      this.expression();
      return { kind: 'conditional expression', first };
    }
    if (!alone) this.#secondExpression(from, read);
    return read;
  }

  /** Two expressions side by side: a comma may be missing, or brackets of a print. */
  #secondExpression(from: number, read: Read): void {
    if (this.quiet > 0 || !this.starts()) return;
    const legacy = read.bare && (read.first.text === 'print' || read.first.text === 'exec');
    const { i } = this;
    if (legacy) {
      if (this.#fits(() => this.starExpressions())) {
        const { text, at } = read.first;
        this.i = i;
        this.tell(at, `Missing parentheses in call to '${text}'. Did you mean ${text}(...)?`);
      }
      return;
    }
    const soft = read.first === this.tokens[from] && /^(?:match|case|_|type)$/.test(read.first.text);
    const next = this.tokens[from + 1];
    if (soft || (read.first.kind === 'name' && next?.kind === 'string' && this.isNameAt(from))) return;
    if (!this.#fits(() => this.expression())) return;
    const { level } = this.before;
    if (this.isKind('error')) this.stuck();
    this.i = i;
    if (level > 0) {
      this.furthest = Math.max(this.furthest, i);
      this.tell(read.first.at, 'invalid syntax. Perhaps you forgot a comma?');
    }
  }

  /** As much of it as can be read is enough. */
  #fits(read: () => void): boolean {
    return this.tries(read) || this.tries(() => this.#operand());
  }

  isNameAt(index: number): boolean {
    const { i } = this;
    this.i = index;
    const found = this.isName();
    this.i = i;
    return found;
  }

  #lambda(): Read {
    const first = this.token;
    this.i++;
    readParameters(this, ':', false);
    this.need(':');
    this.expression();
    return { kind: 'lambda', first };
  }

  isNext(text: string): boolean {
    return this.tokens[this.i + 1]?.text === text;
  }

  disjunction(): Read {
    const first = this.token;
    let joined = false;
    let read = this.#inversion();
    while (this.is('and', 'or')) {
      this.i++;
      this.#inversion();
      joined = true;
    }
    if (joined) read = { kind: 'expression', first };
    return read;
  }

  #inversion(): Read {
    const first = this.token;
    let not = false;
    while (this.is('not')) {
      this.i++;
      not = true;
    }
    const read = this.#comparison();
    return not ? { kind: 'expression', first } : read;
  }

  #comparison(): Read {
    const first = this.token;
    const read = this.bitwise();
    let compared = false;
    while (this.is(...COMPARES)) {
      if (this.is('not')) {
        this.i++;
        this.need('in');
      } else if (this.take('is')) this.take('not');
      else this.i++;
      this.bitwise();
      compared = true;
    }
    return compared ? { kind: 'comparison', first } : read;
  }

  bitwise(): Read {
    const first = this.token;
    const read = this.#operand();
    let joined = false;
    while (this.is(...JOINS)) {
      this.i++;
      this.#operand();
      joined = true;
    }
    return joined ? { kind: 'expression', first, plain: true } : read;
  }

  #operand(): Read {
    const first = this.token;
    let signed = false;
    while (this.is('+', '-', '~')) {
      this.i++;
      signed = true;
    }
    const awaits = this.take('await');
    const read = this.#primary();
    if (signed) return { kind: 'expression', first, plain: true };
    return awaits ? { kind: 'await expression', first, plain: true } : read;
  }

  #primary(): Read {
    let read = this.#atom();
    for (;;) {
      const { first } = read;
      if (this.take('.')) {
        this.name();
        read = { kind: 'attribute', first, plain: true };
      } else if (this.is('(', '[')) {
        const call = this.is('(');
        const { i } = this;
        this.i++;
        const inside = () => (call ? readArguments(this) : this.slices());
        if (this.quiet === 0) inside();
        else if (!this.tries(inside)) {
          this.i = i;
          return read;
        }
        read = { kind: call ? 'function call' : 'subscript', first, plain: true };
      } else return read;
    }
  }

  slices(): void {
    do {
      if (this.is(']') && this.before.text === ',') break;
      if (!this.is(':')) this.starNamed();
      for (let colons = 0; colons < 2 && this.take(':'); colons++) {
        if (!this.is(':', ',', ']')) this.expression();
      }
    } while (this.take(','));
    this.need(']');
  }

  #atom(): Read {
    const first = this.token;
    if (first.kind === 'number') {
      this.i++;
      return { kind: 'literal', first, plain: true };
    }
    if (first.kind === 'string') return readStrings(this, first);
    const constant = CONSTANTS.get(first.text);
    if (constant !== undefined) {
      this.i++;
      return { kind: constant, first, plain: true };
    }
    if (this.isName()) {
      this.i++;
      return { kind: 'name', first, plain: true, bare: true };
    }
    if (this.take('(')) return readGroup(this, first);
    if (this.take('[')) return readList(this, first);
    if (this.take('{')) return readDisplay(this, first);
    return this.stuck();
  }

  within(tokens: readonly Token[]): Reader {
    const inner = new Expressions(tokens);
    inner.quiet = this.quiet;
    return inner;
  }

  yields(): Read {
    const first = this.token;
    this.need('yield');
    if (this.take('from')) this.expression();
    else if (this.starts() || this.is('*')) this.starExpressions();
    return { kind: 'yield expression', first };
  }

  namedExpression(): Read {
    const read = this.expression();
    if (this.take(':=')) {
      if (!read.bare) {
        if (this.tries(() => this.expression()))
          this.tell(read.first.at, `cannot use assignment expressions with ${read.kind}`);
        this.i--;
        this.stuck();
      }
      this.expression();
      return { kind: 'named expression', first: read.first };
    }
    this.equals(read);
    return read;
  }

  /** A single `=` where a value is expected. */
  equals(read: Read): void {
    if (!this.is('=') || !read.plain || this.quiet > 0) return;
    if (/^(?:list|tuple|generator expression|True|None|False)$/.test(read.kind)) return;
    const { i } = this;
    this.i++;
    const fits = this.tries(() => {
      this.bitwise();
      if (this.is('=', ':=')) this.stuck();
    });
    this.i = i;
    if (!fits) return;
    this.furthest = Math.max(this.furthest, i);
    this.tell(
      read.first.at,
      read.bare
        ? "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
        : `cannot assign to ${read.kind} here. Maybe you meant '==' instead of '='?`,
    );
  }

  starNamed(): Read {
    return this.#starred(() => this.namedExpression());
  }

  starExpressions(): Read {
    const { only, first, parts } = this.#items(() => this.expression());
    return only ?? { kind: 'tuple', first, parts, comma: true };
  }

  /** What a loop or a `del` binds, up to a keyword: read as expressions and then looked at. */
  target(): Read {
    const { only, first, parts } = this.#items(() => this.bitwise());
    return only ?? { kind: 'tuple', first, parts };
  }

  #starred(item: () => Read): Read {
    const first = this.token;
    return this.take('*') ? { kind: 'starred', first, parts: [this.bitwise()] } : item();
  }

  /** Items between commas, any of them starred; `only` is the one that stands without a comma. */
  #items(item: () => Read): {
    readonly only: Read | undefined;
    readonly first: Token;
    readonly parts: Read[];
  } {
    const first = this.token;
    const parts: Read[] = [];
    let comma = false;
    do {
      if (parts.length > 0 && !this.starts() && !this.is('*')) break;
      parts.push(this.#starred(item));
      comma = this.is(',');
    } while (this.take(','));
    return { only: parts.length === 1 && !comma ? parts[0] : undefined, first, parts };
  }

  /** The `for` and `if` of a comprehension; whether there are any. */
  clauses(): boolean {
    let found = false;
    for (;;) {
      if (this.is('async') && this.isNext('for')) this.i++;
      if (!this.take('for')) return found;
      found = true;
      const read = this.target();
      if (!this.is('in')) {
        if (this.isKind('error')) this.stuck();
        this.tell(this.token.at, "'in' expected after for-loop variables");
      }
      const wrong = notAssignable(read);
      if (wrong) this.tell(wrong.first.at, `cannot assign to ${wrong.kind}`);
      this.i++;
      this.disjunction();
      while (this.take('if')) this.disjunction();
    }
  }
}
