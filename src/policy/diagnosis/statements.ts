/** Statements with blocks, and the whole text. */
import { readArguments } from './arguments.js';
import { readPattern } from './match-patterns.js';
import { readParameters } from './parameters.js';
import { notAssignable } from './read.js';
import { SimpleStatements } from './simple-statements.js';
import type { Token } from './token.js';

export class Statements extends SimpleStatements {
  file(): void {
    while (!this.isKind('end')) this.#statement();
  }

  #statement(): void {
    const { token } = this;
    if (token.kind === 'name') {
      switch (token.text) {
        case 'if':
        case 'while':
          this.#conditional(token);
          return;
        case 'for':
          this.#for(token);
          return;
        case 'try':
          this.#try(token);
          return;
        case 'with':
          this.#with(token);
          return;
        case 'def':
          this.#function(token);
          return;
        case 'class':
          this.#class(token);
          return;
        case 'async':
          this.#async();
          return;
        case 'match':
          if (this.#isMatch()) {
            this.#match(token);
            return;
          }
      }
    }
    if (token.kind === 'op' && token.text === '@') {
      this.#decorated();
      return;
    }
    this.simpleStatements();
  }

  /** `:` and what it opens. @param strict CPython names the colon whatever stands there instead */
  #block(what: string, header: Token, strict = false): void {
    if (strict || this.isKind('newline')) this.force(':');
    else this.need(':');
    if (!this.isKind('newline')) {
      this.simpleStatements();
      return;
    }
    this.i++;
    if (!this.isKind('indent')) {
      if (this.isKind('error')) this.stuck();
      const message = `expected an indented block after ${what} on line ${header.line}`;
      this.tell(this.token.at, message, 'IndentationError');
    }
    this.i++;
    do this.#statement();
    while (!this.isKind('dedent', 'end'));
    if (this.isKind('dedent')) this.i++;
  }

  #conditional(header: Token): void {
    this.i++;
    this.namedExpression();
    this.#block(`'${header.text}' statement`, header);
    while (header.text === 'if' && this.is('elif')) {
      const { token } = this;
      this.i++;
      this.namedExpression();
      this.#block("'elif' statement", token);
    }
    this.#else();
  }

  #else(): void {
    const { token } = this;
    if (this.take('else')) this.#block("'else' statement", token, true);
  }

  #for(header: Token): void {
    this.i++;
    const read = this.target();
    if (!this.is('in')) this.stuck();
    const wrong = notAssignable(read);
    if (wrong) this.tell(wrong.first.at, `cannot assign to ${wrong.kind}`);
    this.i++;
    this.starExpressions();
    this.#block("'for' statement", header);
    this.#else();
  }

  #try(header: Token): void {
    this.i++;
    this.#block("'try' statement", header, true);
    let bare: Token | undefined;
    let handlers = 0;
    while (this.is('except')) {
      const { token } = this;
      if (bare) this.tell(bare.at, "default 'except:' must be last");
      handlers++;
      if (this.#except(token)) bare = token;
    }
    if (handlers > 0) this.#else();
    const { token } = this;
    if (this.take('finally')) this.#block("'finally' statement", token, true);
    else if (handlers === 0) {
      if (this.isKind('error')) this.stuck();
      this.tell(this.token.at, "expected 'except' or 'finally' block");
    }
  }

  /** @returns whether it takes everything */
  #except(header: Token): boolean {
    this.i++;
    const star = this.take('*');
    const what = `'except${star ? '*' : ''}' statement`;
    if (this.is(':') || this.isKind('newline')) {
      if (star) this.tell(this.token.at, 'expected one or more exception types');
      this.#block(what, header);
      return true;
    }
    const { at } = this.token;
    this.expression();
    if (this.is(',')) {
      const { i } = this;
      const several = this.tries(() => {
        this.i++;
        this.starExpressions();
        if (this.take('as')) this.name();
        this.need(':');
      });
      this.i = i;
      if (several) this.tell(at, 'multiple exception types must be parenthesized');
    }
    if (this.take('as')) this.name();
    this.#block(what, header);
    return false;
  }

  #with(header: Token): void {
    this.i++;
    const { i } = this;
    const inBrackets = this.tries(() => {
      this.need('(');
      do {
        if (this.is(')')) break;
        this.#item();
      } while (this.take(','));
      this.need(')');
      if (!this.is(':') && !this.isKind('newline')) this.stuck();
    }, true);
    if (!inBrackets) {
      this.i = i;
      do this.#item();
      while (this.take(','));
    }
    this.#block("'with' statement", header);
  }

  #item(): void {
    this.expression();
    if (!this.take('as')) return;
    const read = this.bitwise();
    const wrong = notAssignable(read);
    if (wrong && this.is(',', ')', ':')) this.tell(wrong.first.at, `cannot assign to ${wrong.kind}`);
  }

  #function(header: Token): void {
    this.i++;
    this.name();
    this.typeParameters();
    this.force('(');
    readParameters(this, ')', true);
    this.need(')');
    if (this.is('->')) {
      const { i } = this;
      this.i++;
      if (this.starts()) this.expression();
      else this.i = i;
    }
    this.#block('function definition', header, true);
  }

  #class(header: Token): void {
    this.i++;
    this.name();
    this.typeParameters();
    if (this.take('(')) readArguments(this);
    this.#block('class definition', header);
  }

  #async(): void {
    this.i++;
    const { token } = this;
    if (token.text === 'def') this.#function(token);
    else if (token.text === 'for') this.#for(token);
    else if (token.text === 'with') this.#with(token);
    else this.stuck();
  }

  #decorated(): void {
    while (this.take('@')) {
      this.namedExpression();
      if (!this.isKind('newline')) this.stuck();
      this.i++;
    }
    if (!this.is('def', 'class', 'async')) this.stuck();
    this.#statement();
  }

  /** `match` is a name too: it begins a statement where a subject and a colon follow, or a line and `case`. */
  #isMatch(): boolean {
    const { i } = this;
    const found = this.tries(() => {
      this.i++;
      this.starExpressions();
      this.take(':');
      if (!this.isKind('newline')) this.stuck();
      if (this.before.text !== ':') {
        if (this.tokens[this.i + 1]?.kind !== 'indent') this.stuck();
      }
    }, true);
    this.i = i;
    return found && this.tokens[i + 1]?.text !== ':' && this.tokens[i + 1]?.text !== '=';
  }

  #match(header: Token): void {
    this.i++;
    this.starExpressions();
    this.force(':');
    this.i++; // the end of its line
    if (!this.isKind('indent'))
      this.tell(
        this.token.at,
        `expected an indented block after 'match' statement on line ${header.line}`,
        'IndentationError',
      );
    this.i++;
    do {
      const { token } = this;
      this.need('case');
      readPattern(this);
      if (this.take('if')) this.namedExpression();
      this.#block("'case' statement", token);
    } while (!this.isKind('dedent', 'end'));
    if (this.isKind('dedent')) this.i++;
  }
}
