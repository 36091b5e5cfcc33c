/** Strings and f-strings, read straight from the text. What they hold is decoded by ../build-strings.ts. */
import type { Constant, Expr, FormattedValue, JoinedStr } from '../ast.js';
import { concatenated, literal, prefixOf, textPiece } from '../build-strings.js';
import type { Prefix } from '../strings.js';
import { endOfName, isLetter, Scan, Sign } from './scan.js';

type Piece = Constant | FormattedValue;

export abstract class Texts extends Scan {
  protected abstract expression(): Expr;

  /** Whether a string begins here, with its prefix or without. */
  protected isString(): boolean {
    const code = this.code();
    return (
      isQuote(code) || (isLetter(code) && isQuote(this.source.charCodeAt(endOfName(this.source, this.at))))
    );
  }

  /** One string, or several side by side. */
  protected strings(): Constant | JoinedStr {
    const first = this.#string();
    if (!this.isString()) return first;
    const parts = [first];
    while (this.isString()) parts.push(this.#string());
    return concatenated(parts, first.at);
  }

  #string(): Constant | JoinedStr {
    const { at, source } = this;
    const { prefix, from } = prefixOf(source, at);
    return prefix.format ? this.#format(prefix, from) : this.#plain(prefix, from);
  }

  #plain(prefix: Prefix, from: number): Constant {
    const { at, source } = this;
    const sign = source.charCodeAt(from - 1);
    let end = from;
    for (; !this.#closes(prefix, sign, end); end++) {
      const code = source.charCodeAt(end);
      if (code === Sign.backslash) end++;
      else if (code === Sign.newline && prefix.quotes === 1) this.giveUp();
    }
    this.pass(end + prefix.quotes - at);
    return literal(source, from, end, prefix, at);
  }

  /** Whether the closing quotes stand there; gives up behind the end. */
  #closes({ quotes }: Prefix, sign: number, at: number): boolean {
    const { source } = this;
    if (at >= this.end) this.giveUp();
    if (source.charCodeAt(at) !== sign) return false;
    return quotes === 1 || (source.charCodeAt(at + 1) === sign && source.charCodeAt(at + 2) === sign);
  }

  #format(prefix: Prefix, from: number): JoinedStr {
    const { at } = this;
    const values: Piece[] = [];
    this.at = from;
    const sign = this.source.charCodeAt(from - 1);
    while (!this.#closes(prefix, sign, this.at)) {
      if (this.#opensField()) values.push(this.#field(prefix));
      else values.push(this.#text(prefix, (place) => this.#closes(prefix, sign, place)));
    }
    this.pass(prefix.quotes);
    return { type: 'JoinedStr', at, values };
  }

  #opensField(): boolean {
    return this.code() === Sign.openCurly && this.code(1) !== Sign.openCurly;
  }

  /** Text up to a replacement field or to where it ends. */
  #text(prefix: Prefix, isEnd: (at: number) => boolean): Constant {
    const { at, source } = this;
    for (; !isEnd(this.at) && !this.#opensField(); this.at++) {
      const code = this.code();
      const isDouble = this.code(1) === code;
      if (code === Sign.openCurly || (code === Sign.closeCurly && isDouble)) this.at++;
      else if (code === Sign.closeCurly) this.giveUp();
      else if (code === Sign.newline && prefix.quotes === 1) this.giveUp();
      else if (code === Sign.backslash) {
        // What is an escape before a bracket, a name or the end of a line is for the walk to tell.
        if (prefix.raw || '{}N\n'.includes(source[this.at + 1] ?? '')) this.giveUp();
        this.at++;
      }
    }
    return textPiece(source.slice(at, this.at), prefix, at);
  }

  #field(prefix: Prefix): FormattedValue {
    const { at } = this;
    this.open();
    const value = this.expression();
    const inner = this.source.slice(at, this.at);
    // A colon of a lambda would begin the format, to Python.
    if (inner.includes('lambda') || (prefix.quotes === 1 && inner.includes('\n'))) this.giveUp();
    let conversion = -1;
    if (this.code() === Sign.bang) {
      conversion = this.code(1);
      if (!CONVERSIONS.has(conversion)) this.giveUp();
      this.at += 2;
    }
    const format_spec = this.code() === Sign.colon ? this.#spec(prefix) : null;
    this.closeField(Sign.closeCurly);
    return { type: 'FormattedValue', at, value, conversion, format_spec };
  }

  #spec(prefix: Prefix): JoinedStr {
    const { at } = this;
    const values: Piece[] = [];
    this.at++;
    while (this.code() !== Sign.closeCurly) {
      if (this.#opensField()) values.push(this.#field(prefix));
      else values.push(this.#text(prefix, (place) => this.#endsSpec(place)));
    }
    if (values.length === 0) this.giveUp();
    return { type: 'JoinedStr', at, values };
  }

  #endsSpec(at: number): boolean {
    const code = this.source.charCodeAt(at);
    const odd = isQuote(code) || code === Sign.backslash || code === Sign.newline || at >= this.end;
    if (odd || (code === Sign.openCurly && !this.#opensField())) this.giveUp();
    return code === Sign.closeCurly;
  }
}

const CONVERSIONS = new Set(['s', 'r', 'a'].map((name) => name.charCodeAt(0)));

const isQuote = (code: number) => code === Sign.doubleQuote || code === Sign.quote;
