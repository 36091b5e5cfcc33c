/** Operators, calls, subscripts and atoms, read straight from the text. */
import type { Arg, Constant, Expr, Keyword } from '../ast.js';
import { Displays } from './displays.js';
import { binaryAt, comparisonAt, unaryAt } from './operators.js';
import { endOfName, isDigit, isLetter, Sign } from './scan.js';

const SINGLES = new Map<string, Constant['kind']>([
  ['True', 'True'],
  ['False', 'False'],
  ['None', 'None'],
]);
const NUMBER = /(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;

export class Expressions extends Displays {
  protected expression(): Expr {
    this.descend();
    const value = this.isWord('lambda') ? this.#lambda() : this.#choice();
    this.ascend();
    return value;
  }

  #lambda(): Expr {
    const { at } = this;
    this.pass('lambda'.length);
    const from = this.code() === Sign.colon ? at : this.at;
    const args: Arg[] = [];
    const defaults: Expr[] = [];
    while (this.code() !== Sign.colon) {
      args.push({ type: 'arg', at: this.at, arg: this.name(), annotation: null });
      if (this.takes(Sign.equals)) defaults.push(this.expression());
      else if (defaults.length > 0) this.giveUp();
      if (!this.takes(Sign.comma)) break;
    }
    this.needs(Sign.colon);
    return {
      type: 'Lambda',
      at,
      args: {
        type: 'arguments',
        at: from,
        posonlyargs: [],
        args,
        vararg: null,
        kwonlyargs: [],
        kw_defaults: [],
        kwarg: null,
        defaults,
      },
      body: this.expression(),
    };
  }

  #choice(): Expr {
    const body = this.disjunction();
    if (!this.takesWord('if')) return body;
    const test = this.disjunction();
    if (!this.takesWord('else')) this.giveUp();
    return { type: 'IfExp', at: body.at, test, body, orelse: this.expression() };
  }

  protected disjunction(): Expr {
    const first = this.#conjunction();
    if (!this.isWord('or')) return first;
    const values = [first];
    while (this.takesWord('or')) values.push(this.#conjunction());
    return { type: 'BoolOp', at: first.at, op: 'Or', values };
  }

  #conjunction(): Expr {
    const first = this.#inversion();
    if (!this.isWord('and')) return first;
    const values = [first];
    while (this.takesWord('and')) values.push(this.#inversion());
    return { type: 'BoolOp', at: first.at, op: 'And', values };
  }

  #inversion(): Expr {
    const { at } = this;
    if (!this.takesWord('not')) return this.#comparison();
    this.descend();
    const operand = this.#inversion();
    this.ascend();
    return { type: 'UnaryOp', at, op: 'Not', operand };
  }

  #comparison(): Expr {
    const left = this.bitwise();
    let op = this.#compares();
    if (op === undefined) return left;
    const ops: string[] = [];
    const comparators: Expr[] = [];
    for (; op !== undefined; op = this.#compares()) {
      ops.push(op);
      comparators.push(this.bitwise());
    }
    return { type: 'Compare', at: left.at, left, ops, comparators };
  }

  #compares(): string | undefined {
    const found = comparisonAt(this.code(), this.code(1));
    if (found) {
      this.pass(found.length);
      return found.name;
    }
    if (this.takesWord('in')) return 'In';
    if (this.takesWord('is')) return this.takesWord('not') ? 'IsNot' : 'Is';
    if (!this.takesWord('not')) return undefined;
    return this.takesWord('in') ? 'NotIn' : this.giveUp();
  }

  protected bitwise(): Expr {
    return this.#binary(1);
  }

  /** @param floor the lowest rank of an operator that belongs to it */
  #binary(floor: number): Expr {
    let left = this.#signed();
    for (;;) {
      const found = binaryAt(this.code(), this.code(1));
      if (!found || found.rank < floor || this.code(found.length) === Sign.equals) return left;
      this.pass(found.length);
      left = { type: 'BinOp', at: left.at, left, op: found.name, right: this.#binary(found.rank + 1) };
    }
  }

  #signed(): Expr {
    const { at } = this;
    const op = unaryAt(this.code());
    if (op === undefined) return this.#power();
    this.pass(1);
    this.descend();
    const operand = this.#signed();
    this.ascend();
    return { type: 'UnaryOp', at, op, operand };
  }

  #power(): Expr {
    const left = this.#primary();
    if (this.code() !== Sign.star || this.code(1) !== Sign.star || this.code(2) === Sign.equals) return left;
    this.pass(2);
    this.descend();
    const right = this.#signed();
    this.ascend();
    return { type: 'BinOp', at: left.at, left, op: 'Pow', right };
  }

  #primary(): Expr {
    let value = this.#atom();
    for (;;) {
      switch (this.code()) {
        case Sign.dot: {
          this.pass(1);
          const nameAt = this.at;
          value = { type: 'Attribute', at: value.at, value, attr: this.name(), nameAt };
          break;
        }
        case Sign.openSquare:
          value = { type: 'Subscript', at: value.at, value, slice: this.#slices() };
          break;
        case Sign.openRound:
          value = this.#call(value);
          break;
        default:
          return value;
      }
    }
  }

  #slices(): Expr {
    this.open();
    const first = this.#slice();
    const elts = [first];
    const isTuple = this.code() === Sign.comma;
    while (this.takes(Sign.comma) && this.code() !== Sign.closeSquare) elts.push(this.#slice());
    this.close(Sign.closeSquare);
    return isTuple ? { type: 'Tuple', at: first.at, elts } : first;
  }

  #slice(): Expr {
    const { at } = this;
    const lower = this.code() === Sign.colon ? null : this.expression();
    if (!this.takes(Sign.colon)) return lower ?? this.giveUp();
    const upper = this.#bound();
    return { type: 'Slice', at, lower, upper, step: this.takes(Sign.colon) ? this.#bound() : null };
  }

  #bound(): Expr | null {
    const code = this.code();
    return code === Sign.colon || code === Sign.comma || code === Sign.closeSquare ? null : this.expression();
  }

  #call(func: Expr): Expr {
    const opened = this.at;
    const args: Expr[] = [];
    const keywords: Keyword[] = [];
    this.open();
    while (this.code() !== Sign.closeRound) {
      this.#argument(args, keywords);
      if (this.takes(Sign.comma)) continue;
      const [only] = args;
      const isAlone = args.length === 1 && keywords.length === 0 && only?.type !== 'Starred';
      const generators = isAlone ? this.generators() : undefined;
      if (only && generators) args[0] = { type: 'GeneratorExp', at: opened, elt: only, generators };
      break;
    }
    this.close(Sign.closeRound);
    return { type: 'Call', at: func.at, func, args, keywords };
  }

  #argument(args: Expr[], keywords: Keyword[]): void {
    const { at } = this;
    if (this.code() === Sign.star) {
      const isDouble = this.code(1) === Sign.star;
      this.pass(isDouble ? 2 : 1);
      const value = this.expression();
      if (isDouble) keywords.push({ type: 'keyword', at, arg: null, value });
      else args.push({ type: 'Starred', at, value });
      return;
    }
    const arg = this.#keyword();
    if (arg !== undefined) keywords.push({ type: 'keyword', at, arg, value: this.expression() });
    else if (keywords.length > 0) this.giveUp();
    else args.push(this.expression());
  }

  /** The name before a single `=`; where there is none, nothing is passed. */
  #keyword(): string | undefined {
    const { at, source } = this;
    let end = endOfName(source, at);
    if (end <= at) return undefined;
    while (source.charCodeAt(end) === Sign.space) end++;
    if (source.charCodeAt(end) !== Sign.equals || source.charCodeAt(end + 1) === Sign.equals)
      return undefined;
    const name = this.name();
    this.pass(1);
    return name;
  }

  #atom(): Expr {
    const code = this.code();
    if (this.isString()) return this.strings();
    if (isLetter(code)) return this.#word();
    if (isDigit(code)) return this.#number();
    if (code === Sign.openRound) return this.group();
    if (code === Sign.openSquare) return this.list();
    return code === Sign.openCurly ? this.display() : this.giveUp();
  }

  #word(): Expr {
    const { at, source } = this;
    const kind = SINGLES.get(source.slice(at, endOfName(source, at)));
    if (!kind) return { type: 'Name', at, id: this.name() };
    this.pass(kind.length);
    return { type: 'Constant', kind, value: '', at };
  }

  #number(): Expr {
    const { at, source } = this;
    NUMBER.lastIndex = at;
    const raw = NUMBER.exec(source)?.[0] ?? '';
    const next = source.charCodeAt(at + raw.length);
    // The rest are numbers too: `1_000`, `0x1f`, `1.`, `2j`.
    if (isLetter(next) || isDigit(next) || next === Sign.dot) this.giveUp();
    this.pass(raw.length);
    return { type: 'Constant', kind: 'number', value: '', raw, at };
  }
}
