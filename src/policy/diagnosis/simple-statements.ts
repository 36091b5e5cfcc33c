/** Statements on one line: assignments, imports, `del`, `return` and their like. */
import { Expressions } from './expressions.js';
import { notAssignable, type Read } from './read.js';

const AUGMENTED = ['+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '>>=', '<<=', '**='];

export class SimpleStatements extends Expressions {
  /** One or more, up to and with the end of the line. */
  simpleStatements(): void {
    do {
      if (this.isKind('newline')) break;
      this.#statement();
    } while (this.take(';'));
    if (!this.isKind('newline')) this.stuck();
    this.i++;
  }

  #statement(): void {
    if (this.take('pass') || this.take('break') || this.take('continue')) return;
    if (this.take('return')) {
      if (this.starts() || this.is('*')) this.starExpressions();
    } else if (this.take('raise')) {
      if (!this.starts()) return;
      this.expression();
      if (this.take('from')) this.expression();
    } else if (this.take('global') || this.take('nonlocal')) {
      do this.name();
      while (this.take(','));
    } else if (this.take('assert')) {
      this.expression();
      if (this.take(',')) this.expression();
    } else if (this.take('del')) this.#deletion();
    else if (this.take('import')) this.#import();
    else if (this.take('from')) this.#importFrom();
    else if (this.is('type') && this.isNameAt(this.i + 1)) this.#typeAlias();
    else this.#assignment();
  }

  #deletion(): void {
    const read = this.target();
    if (!this.is(';') && !this.isKind('newline')) this.stuck();
    const wrong = notAssignable(read) ?? starred(read);
    if (wrong) this.tell(wrong.first.at, `cannot delete ${wrong.kind}`);
  }

  #dotted(): void {
    this.name();
    while (this.take('.')) this.name();
  }

  #import(): void {
    const { at } = this.before;
    if (this.isKind('newline')) this.tell(this.token.at, "Expected one or more names after 'import'");
    do {
      this.#dotted();
      if (this.take('as')) this.name();
    } while (this.take(','));
    if (this.is('from') && this.isNameAt(this.i + 1))
      this.tell(at, "Did you mean to use 'from ... import ...' instead?");
  }

  #importFrom(): void {
    let dots = 0;
    while (this.take('.') || this.take('...')) dots++;
    if (dots === 0 || !this.is('import')) this.#dotted();
    this.need('import');
    if (this.isKind('newline')) this.tell(this.token.at, "Expected one or more names after 'import'");
    if (this.take('*')) return;
    const brackets = this.take('(');
    for (;;) {
      this.name();
      if (this.take('as')) this.name();
      if (!this.take(',')) break;
      if (brackets && this.is(')')) break;
      if (this.isKind('newline'))
        this.tell(this.token.at, 'trailing comma not allowed without surrounding parentheses');
    }
    if (brackets) this.need(')');
  }

  #typeAlias(): void {
    this.i++;
    this.name();
    this.typeParameters();
    this.need('=');
    this.expression();
  }

  /** `[T: int, *Ts, **P = ...]`, where there are any. */
  typeParameters(): void {
    if (!this.take('[')) return;
    if (this.is(']')) this.tell(this.token.at, 'Type parameter list cannot be empty');
    while (!this.is(']')) {
      if (!this.take('**')) this.take('*');
      this.name();
      if (this.take(':')) this.expression();
      if (this.take('=')) {
        this.take('*');
        this.expression();
      }
      if (!this.take(',')) break;
    }
    this.need(']');
  }

  #assignment(): void {
    let read = this.is('yield') ? this.yields() : this.starExpressions();
    if (this.is(':')) {
      this.#annotation(read);
      return;
    }
    if (this.is(...AUGMENTED)) {
      if (!/^(?:name|attribute|subscript)$/.test(read.kind))
        this.tell(read.first.at, `'${read.kind}' is an illegal expression for augmented assignment`);
      this.i++;
      this.#value();
      return;
    }
    for (let count = 0; this.is('='); count++) {
      this.#checkTarget(read, count === 0);
      this.i++;
      read = this.is('yield') ? this.yields() : this.starExpressions();
    }
  }

  #checkTarget(read: Read, first: boolean): void {
    const wrong = notAssignable(read);
    if (!wrong) return;
    if (read.kind === 'yield expression')
      this.tell(read.first.at, 'assignment to yield expression not possible');
    const last = read.comma ? read.parts?.at(-1) : read;
    if (first && last && notAssignable(last)) this.equals({ ...last, bare: false });
    this.tell(wrong.first.at, `cannot assign to ${wrong.kind}`);
  }

  #annotation(read: Read): void {
    const single = /^(?:name|attribute|subscript)$/.test(read.kind);
    const colon = this.i;
    this.i++;
    if (!single && !this.tries(() => this.expression())) {
      this.i = colon;
      this.stuck();
    }
    if (!single) {
      const what = /^(?:list|tuple)$/.test(read.kind)
        ? `only single target (not ${read.kind}) can be annotated`
        : 'illegal target for annotation';
      this.tell(read.first.at, what);
    }
    this.expression();
    if (this.take('=')) this.#value();
  }

  #value(): void {
    if (this.is('yield')) this.yields();
    else this.starExpressions();
  }
}

function starred(read: Read): Read | undefined {
  if (read.kind === 'starred') return read;
  return read.parts?.map(starred).find((found) => found !== undefined);
}
