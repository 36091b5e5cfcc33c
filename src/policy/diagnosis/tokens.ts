/**
 * Python's tokens, as CPython 3.13 cuts them, up to the first place where it could not go on. Only texts that
 * could not be read come here, to find what to say of them: nothing is allowed by it.
 */

import { nfkc } from '../syntax/nfkc.js';
import { FormatStrings } from './format-strings.js';
import { endOfNumber } from './numbers.js';
import { type Bracket, type Problem, Stop, type Token, type TokenKind } from './token.js';
import { unterminated } from './unterminated.js';

export interface Tokens {
  readonly tokens: readonly Token[];
  /** Brackets that are open where the tokens end. */
  readonly open: readonly Bracket[];
  /** Undefined where all was cut, or where the text ends inside brackets. */
  readonly problem: Problem | undefined;
}

const OPERATORS = /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|==|<=|>=|<>|\*\*|\/\/|<<|>>|[-+*/%@&|^]=|[\s\S]/uy;
const WORD = /[\p{L}\p{N}_\p{M}\u0080-\u{10ffff}]+/uy;
const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;
const PREFIX = /^(?:[urbf]|br|rb|fr|rf)$/i;
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

export function tokensOf(text: string): Tokens {
  const lexer = new Lexer(text);
  try {
    lexer.all();
    return { tokens: lexer.tokens, open: lexer.open, problem: undefined };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    lexer.push('error', '', error.problem.at);
    return { tokens: lexer.tokens, open: lexer.open, problem: error.problem };
  }
}

export class Lexer {
  readonly text: string;
  tokens: Token[] = [];
  readonly open: Bracket[] = [];
  at = 0;
  line = 1;
  readonly #formats = new FormatStrings(this);
  readonly #indents = [{ column: 0, narrow: 0 }];
  /** Its last line counts although nothing ends it; what follows the last newline is no line. */
  readonly lastLine: number;

  constructor(text: string) {
    this.text = text;
    this.lastLine = Math.max(1, text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
  }

  push(kind: TokenKind, text: string, at: number, more: Partial<Token> = {}): void {
    this.tokens.push({ kind, text, at, line: this.line, level: this.open.length, ...more });
  }

  all(): void {
    let fresh = true;
    for (;;) {
      if (fresh && this.open.length === 0) this.#indent();
      fresh = false;
      this.blanks();
      const sign = this.text[this.at];
      if (sign === undefined) {
        this.#finish();
        return;
      }
      if (sign === '\n') {
        if (this.open.length === 0 && !this.#atLineStart()) this.push('newline', '', this.at);
        this.at++;
        this.line++;
        fresh = true;
      } else this.token();
    }
  }

  /** Spaces, comments and continued lines. */
  blanks(): void {
    for (;;) {
      const sign = this.text[this.at];
      if (sign === ' ' || sign === '\t' || sign === '\f' || sign === '\r') this.at++;
      else if (sign === '#') {
        const end = this.text.indexOf('\n', this.at);
        this.at = end === -1 ? this.text.length : end;
      } else if (sign === '\\') this.#continuation();
      else return;
    }
  }

  #continuation(): void {
    const next = this.text.slice(this.at + 1, this.at + 3);
    if (next === '' || next === '\n' || next === '\r') {
      if (this.at + 2 >= this.text.length)
        throw new Stop(this.at, 'unexpected EOF while parsing', { first: false });
    }
    if (!/^\r?\n/.test(next)) {
      throw new Stop(this.at + 1, 'unexpected character after line continuation character');
    }
    this.at += next.startsWith('\r') ? 3 : 2;
    this.line++;
  }

  #atLineStart(): boolean {
    const last = this.tokens.at(-1)?.kind;
    return last === undefined || last === 'newline' || last === 'indent' || last === 'dedent';
  }

  #indent(): void {
    let column = 0;
    let narrow = 0;
    const from = this.at;
    for (; ; this.at++) {
      const sign = this.text[this.at];
      if (sign === ' ') {
        column++;
        narrow++;
      } else if (sign === '\t') {
        column = (Math.floor(column / 8) + 1) * 8;
        narrow++;
      } else if (sign === '\f') column = narrow = 0;
      else break;
    }
    if (/^(?:#|\r?\n|$)/.test(this.text.slice(this.at, this.at + 2))) return;
    const top = this.#indents.at(-1) ?? { column: 0, narrow: 0 };
    const mixed = () =>
      new Stop(from, 'inconsistent use of tabs and spaces in indentation', {
        type: 'TabError',
        first: false,
      });
    if (column === top.column) {
      if (narrow !== top.narrow) throw mixed();
    } else if (column > top.column) {
      if (narrow <= top.narrow) throw mixed();
      this.#indents.push({ column, narrow });
      this.push('indent', '', from);
    } else this.#dedent(column, narrow, mixed);
  }

  #dedent(column: number, narrow: number, mixed: () => Stop): void {
    const left = this.#indents.filter((indent) => indent.column <= column);
    const top = left.at(-1);
    if (top?.column !== column) {
      throw new Stop(this.at, 'unindent does not match any outer indentation level', {
        type: 'IndentationError',
        first: false,
      });
    }
    if (top.narrow !== narrow) throw mixed();
    for (; this.#indents.length > left.length; this.#indents.pop()) this.push('dedent', '', this.at);
  }

  #finish(): void {
    const last = this.text.endsWith('\n') ? this.text.length - 1 : this.text.length;
    this.line = this.lastLine;
    if (this.open.length > 0) {
      this.push('error', '', last);
      return;
    }
    if (!this.#atLineStart()) this.push('newline', '', last);
    for (let depth = this.#indents.length; depth > 1; depth--) this.push('dedent', '', last);
    this.push('end', '', last);
  }

  /** One token at a place that is neither blank nor the end of a line. */
  token(): void {
    const { at, text } = this;
    const sign = text[at] ?? '';
    if (/[0-9]/.test(sign) || (sign === '.' && /[0-9]/.test(text[at + 1] ?? ''))) {
      this.at = endOfNumber(text, at);
      this.push('number', text.slice(at, this.at), at);
      return;
    }
    if (sign === '"' || sign === "'") {
      this.string(at, '');
      return;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word !== undefined) {
      const quote = text[at + word.length];
      if ((quote === '"' || quote === "'") && PREFIX.test(word)) {
        this.string(at, word.toLowerCase());
        return;
      }
      this.#verify(word, at);
      this.at += word.length;
      this.push('name', word, at);
      return;
    }
    OPERATORS.lastIndex = at;
    const operator = OPERATORS.exec(text)?.[0] ?? sign;
    this.#operator(operator);
  }

  #verify(word: string, at: number): void {
    if (/^[A-Za-z_]\w*$/.test(word)) return;
    if (IDENTIFIER.test(nfkc(word))) return;
    let from = at;
    for (const sign of word) {
      // A sign by itself, where the word begins or behind a letter.
      if (!IDENTIFIER.test(nfkc(from === at ? sign : `a${sign}`))) {
        const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        if (/[\p{C}\p{Z}]/u.test(sign)) throw new Stop(from, `invalid non-printable character U+${code}`);
        throw new Stop(from, `invalid character '${sign}' (U+${code})`);
      }
      from += sign.length;
    }
  }

  #operator(operator: string): void {
    const { at, line } = this;
    this.at += operator.length;
    if (/^[([{]$/.test(operator)) this.open.push({ sign: operator, at, line });
    const opened = CLOSES[operator];
    if (opened !== undefined) {
      const last = this.open.pop();
      if (!last) throw new Stop(at, `unmatched '${operator}'`);
      if (last.field) throw new Stop(at, `f-string: unmatched '${operator}'`);
      if (last.sign !== opened) {
        this.open.push(last);
        const where = last.line === line ? '' : ` on line ${last.line}`;
        throw new Stop(
          at,
          `closing parenthesis '${operator}' does not match opening parenthesis '${last.sign}'${where}`,
        );
      }
    }
    this.push('op', operator, at);
  }

  /** @param quoteOf the quotes of the f-string whose field this stands in */
  string(at: number, prefix: string, quoteOf = ''): void {
    const { text } = this;
    const from = at + prefix.length;
    const sign = text[from] ?? '';
    const quote = text.startsWith(sign.repeat(3), from) ? sign.repeat(3) : sign;
    if (prefix.includes('f')) {
      this.#formats.read(at, from + quote.length, quote, prefix);
      return;
    }
    let escaped = false;
    let lines = 0;
    for (let end = from + quote.length; end < text.length; end++) {
      if (text[end] === '\n') {
        if (quote.length === 1) break;
        lines++;
      }
      if (text[end] === '\\') {
        end++;
        if (text[end] === sign) escaped = true;
        if (text[end] === '\n') lines++;
      } else if (text.startsWith(quote, end)) {
        this.at = end + quote.length;
        this.push('string', text.slice(at, this.at), at);
        this.line += lines;
        return;
      }
    }
    if (quoteOf === quote) throw new Stop(at, "f-string: expecting '}'");
    throw unterminated(this, at, quote, lines, '', escaped);
  }
}
