/** A place in the tokens that moves forward, what may stand there, and the two ways in which reading ends. */
import type { Problem, Token } from './token.js';

/** Reading cannot go on at a token, and there is nothing more to say of it than that. */
export class Stuck extends Error {}

/** What CPython has words of its own for. */
export class Told extends Error {
  readonly problem: Problem;
  constructor(at: number, message: string, type?: Problem['type']) {
    super(message);
    this.problem = { at, message, ...(type ? { type } : {}) };
  }
}

const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

export class Cursor {
  readonly tokens: readonly Token[];
  i = 0;
  /** The furthest token at which nothing fitted. */
  furthest = 0;
  /** While something is only tried, nothing is told. */
  quiet = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get token(): Token {
    const token = this.tokens[this.i] ?? this.tokens.at(-1);
    if (!token) throw new Stuck();
    return token;
  }

  get before(): Token {
    return this.tokens[this.i - 1] ?? this.token;
  }

  /** An operator or a keyword stands here. */
  is(...texts: readonly string[]): boolean {
    const { kind, text } = this.token;
    return (kind === 'op' || kind === 'name') && texts.includes(text);
  }

  isKind(...kinds: readonly Token['kind'][]): boolean {
    return kinds.includes(this.token.kind);
  }

  isName(): boolean {
    return this.token.kind === 'name' && !KEYWORDS.has(this.token.text);
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.i++;
    return true;
  }

  need(text: string): void {
    if (!this.take(text)) this.stuck();
  }

  /** CPython says so of these whatever stands there instead. */
  force(text: string): void {
    if (this.take(text)) return;
    if (this.isKind('error')) this.stuck();
    this.tell(this.token.at, `expected '${text}'`);
  }

  name(): void {
    if (!this.isName()) this.stuck();
    this.i++;
  }

  stuck(): never {
    this.furthest = Math.max(this.furthest, this.i);
    throw new Stuck();
  }

  tell(at: number, message: string, type?: Problem['type']): never {
    if (this.quiet > 0) this.stuck();
    throw new Told(at, message, type);
  }

  /**
   * Whether it can be read here; stays behind it when it can, and leaves no trace when not.
   * @param counts it is one of the ways CPython reads this place: how far it came is told
   */
  tries(read: () => void, counts = false): boolean {
    const { i, furthest } = this;
    this.quiet++;
    try {
      read();
      return true;
    } catch (error) {
      if (!(error instanceof Stuck)) throw error;
      this.i = i;
      return false;
    } finally {
      if (!counts) this.furthest = furthest;
      this.quiet--;
    }
  }
}
