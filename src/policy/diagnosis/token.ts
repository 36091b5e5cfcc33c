/** What a token is, what an open bracket is, and why cutting a text into tokens stopped. */

export type TokenKind =
  | 'name'
  | 'number'
  | 'string'
  | 'op'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end'
  | 'error';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
  readonly line: number;
  /** How many brackets are open behind it. */
  readonly level: number;
  /** Of an f-string: the tokens of each replacement field. */
  readonly fields?: readonly Field[];
  /** Of an f-string: what is wrong with it, told when the parser gets there. */
  readonly problem?: Problem;
}

export interface Field {
  readonly tokens: readonly Token[];
  /** The sign behind the expression: `}`, `:`, `!` or `=`. */
  readonly after: string;
}

export interface Problem {
  readonly at: number;
  readonly message: string;
  readonly type?: 'IndentationError' | 'TabError';
  /** Told whatever the parser finds before it. */
  readonly first?: boolean;
}

export interface Bracket {
  readonly sign: string;
  readonly at: number;
  readonly line: number;
  /** It opens a replacement field of an f-string. */
  readonly field?: true;
}

/** Why cutting stopped: thrown inside, part of the result outside. */
export class Stop extends Error {
  readonly problem: Problem;
  constructor(at: number, message: string, options: { type?: Problem['type']; first?: boolean } = {}) {
    super(message);
    const { type, first = true } = options;
    this.problem = { at, message, first, ...(type ? { type } : {}) };
  }
}
