/**
 * Where straight reading stands in the text, and the smallest things it meets: blanks, signs, words. Between two of
 * them it always stands behind the blanks.
 */

/** What cannot be read straight is no error: tree-sitter's nodes are visited there instead. Thrown often, made once. */
export class GivenUp extends Error {}
const GIVEN_UP = new GivenUp();

/** Deeper ones are left to the walk, so that nothing here can overflow the stack. */
const DEEPEST = 24;

/** Signs by their codes. */
export const Sign = {
  newline: 10,
  space: 32,
  bang: 33,
  doubleQuote: 34,
  hash: 35,
  quote: 39,
  openRound: 40,
  closeRound: 41,
  star: 42,
  comma: 44,
  dot: 46,
  colon: 58,
  equals: 61,
  openSquare: 91,
  backslash: 92,
  closeSquare: 93,
  openCurly: 123,
  closeCurly: 125,
} as const;

export class Scan {
  protected source = '';
  /** The next sign that means something. */
  protected at = 0;
  protected end = 0;
  /** Brackets open here: line ends and comments are blanks within. */
  #brackets = 0;
  #mostBrackets = 0;
  #depth = 0;

  /** How far reading came. */
  get reached(): number {
    return this.at;
  }

  protected begin(source: string, at: number, end: number, brackets: number): void {
    this.source = source;
    this.at = at;
    this.end = end;
    this.#brackets = 0;
    this.#mostBrackets = brackets;
    this.#depth = 0;
  }

  protected giveUp(): never {
    throw GIVEN_UP;
  }

  protected get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** The code of the next sign, and of one further on; 0 behind the end. */
  protected code(ahead = 0): number {
    const at = this.at + ahead;
    return at < this.end ? this.source.charCodeAt(at) : 0;
  }

  /** Goes on behind so many characters and the blanks after them. */
  protected pass(count: number): void {
    this.at += count;
    for (; this.at < this.end; this.at++) {
      const code = this.source.charCodeAt(this.at);
      if (code === Sign.space) continue;
      if (code > Sign.hash || this.#brackets === 0) return;
      if (code === Sign.hash) {
        const line = this.source.indexOf('\n', this.at);
        if (line === -1) this.giveUp();
        this.at = line;
      } else if (code !== Sign.newline) return;
    }
  }

  /** Passes a sign that stands here. */
  protected takes(code: number): boolean {
    if (this.code() !== code) return false;
    this.pass(1);
    return true;
  }

  protected needs(code: number): void {
    if (!this.takes(code)) this.giveUp();
  }

  protected open(): void {
    if (++this.#brackets > this.#mostBrackets) this.giveUp();
    this.pass(1);
  }

  protected close(code: number): void {
    this.closeField(code);
    this.pass(0);
  }

  /** Closes a bracket of an f-string, behind which blanks are text. */
  protected closeField(code: number): void {
    if (this.code() !== code) this.giveUp();
    this.#brackets--;
    this.at++;
  }

  /** What may stand within itself calls it before it goes on, and `ascend` behind. */
  protected descend(): void {
    if (++this.#depth > DEEPEST) this.giveUp();
  }

  protected ascend(): void {
    this.#depth--;
  }

  /** Whether this word stands here. */
  protected isWord(word: string): boolean {
    return (
      this.code() === word.charCodeAt(0) &&
      this.source.startsWith(word, this.at) &&
      !isNamePart(this.code(word.length))
    );
  }

  protected takesWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.pass(word.length);
    return true;
  }

  /** A name that is no keyword. */
  protected name(): string {
    const end = endOfName(this.source, this.at);
    if (end <= this.at) this.giveUp();
    const name = this.source.slice(this.at, end);
    if (KEYWORDS.has(name)) this.giveUp();
    this.pass(end - this.at);
    return name;
  }
}

/** What reads like a name and is none. */
const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** The end of a name of ASCII characters; `at` where there is none, -1 for one with others. */
export function endOfName(source: string, at: number): number {
  for (let end = at; ; end++) {
    const code = source.charCodeAt(end);
    if (code >= 128) return -1;
    if (!isLetter(code) && !(end > at && isDigit(code))) return end;
  }
}

export const isDigit = (code: number) => code >= 48 && code <= 57;
export const isLetter = (code: number) => ((code | 32) >= 97 && (code | 32) <= 122) || code === 95;
const isNamePart = (code: number) => isLetter(code) || isDigit(code) || code >= 128;
