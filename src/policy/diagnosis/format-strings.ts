/** f-strings: their replacement fields are code, and cut into tokens like it. */
import { type Field, type Problem, Stop, type Token } from './token.js';
import type { Lexer } from './tokens.js';
import { unterminated } from './unterminated.js';

export class FormatStrings {
  readonly #lexer: Lexer;

  constructor(lexer: Lexer) {
    this.#lexer = lexer;
  }

  /** @param from behind the opening quotes */
  read(at: number, from: number, quote: string, prefix: string): void {
    const lexer = this.#lexer;
    const { text, line, open } = lexer;
    const fields: Field[] = [];
    const depth = open.length;
    let problem: Problem | undefined;
    lexer.at = from;
    for (;;) {
      const sign = text[lexer.at];
      if (sign === undefined || (sign === '\n' && quote.length === 1)) {
        throw unterminated(lexer, at, quote, 0, 'f-');
      }
      if (text.startsWith(quote, lexer.at)) break;
      const next = text[lexer.at + 1];
      if (sign === '\n') lexer.line++;
      const named = sign === '\\' && !prefix.includes('r') ? /\\N\{[^{}]*\}/y : undefined;
      if (named) named.lastIndex = lexer.at;
      const name = named?.exec(text)?.[0];
      if (name !== undefined) lexer.at += name.length;
      else if (sign === '\\' && !(prefix.includes('r') && /[{}]/.test(next ?? ''))) {
        lexer.at += /[{}]/.test(next ?? '') ? 1 : 2;
        if (next === '\n') lexer.line++;
      } else if ((sign === '{' || sign === '}') && next === sign) lexer.at += 2;
      else if (sign === '}') throw new Stop(lexer.at, "f-string: single '}' is not allowed");
      else if (sign !== '{') lexer.at++;
      else if (!this.#field(fields, quote)) {
        problem = { at: lexer.at, message: "f-string: expecting '}', or format specs" };
        break;
      }
    }
    lexer.at += quote.length;
    lexer.push('string', text.slice(at, lexer.at), at, {
      fields,
      line,
      level: depth,
      ...(problem ? { problem } : {}),
    });
  }

  /** @returns false where the string ends inside the field's format */
  #field(fields: Field[], quote: string): boolean {
    const lexer = this.#lexer;
    const { text, open, tokens } = lexer;
    open.push({ sign: '{', at: lexer.at, line: lexer.line, field: true });
    const depth = open.length;
    lexer.at++;
    const own: Token[] = [];
    lexer.tokens = own;
    let after = '';
    try {
      while (after === '') {
        lexer.blanks();
        const sign = text[lexer.at];
        const alone = open.length === depth;
        if (sign === undefined) throw new Stop(lexer.at, "f-string: expecting '}'");
        if (sign === '\n') {
          lexer.at++;
          lexer.line++;
        } else if (alone && (sign === '}' || sign === ':')) after = sign;
        else if (alone && sign === '!' && text[lexer.at + 1] !== '=') after = sign;
        else if (alone && sign === '=' && /^\s*[!:}]/.test(text.slice(lexer.at + 1, lexer.at + 20)))
          after = sign;
        else if (sign === '"' || sign === "'") lexer.string(lexer.at, '', quote);
        else lexer.token();
      }
      lexer.push('end', after, lexer.at);
    } finally {
      lexer.tokens = tokens;
    }
    fields.push({ tokens: own, after });
    if (after === '=') {
      while (/[=\s]/.test(text[lexer.at] ?? '')) lexer.at++;
    }
    return this.#rest(quote, fields);
  }

  /** Conversion and format of a field, and its end. */
  #rest(quote: string, fields: Field[]): boolean {
    const lexer = this.#lexer;
    const { text, open } = lexer;
    if (text[lexer.at] === '!') {
      const name = /[\p{L}\p{N}_]*/uy;
      name.lastIndex = lexer.at + 1;
      const conversion = name.exec(text)?.[0] ?? '';
      if (conversion === '') throw new Stop(lexer.at + 1, 'f-string: missing conversion character');
      if (!/^[sra]$/.test(conversion)) {
        throw new Stop(
          lexer.at + 1,
          `f-string: invalid conversion character '${conversion}': expected 's', 'r', or 'a'`,
        );
      }
      lexer.at += 1 + conversion.length;
    }
    if (text[lexer.at] === ':') {
      lexer.at++;
      for (;;) {
        const sign = text[lexer.at];
        if (sign === undefined || text.startsWith(quote, lexer.at)) return false;
        if (sign === '\n' && quote.length === 1) return false;
        if (sign === '\n') lexer.line++;
        if (sign === '}') break;
        if (sign !== '{') lexer.at++;
        else if (!this.#field(fields, quote)) return false;
      }
    }
    if (text[lexer.at] !== '}') throw new Stop(lexer.at, "f-string: expecting '}'");
    open.pop();
    lexer.at++;
    return true;
  }
}
