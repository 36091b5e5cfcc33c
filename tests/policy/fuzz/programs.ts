/**
 * Programs by a seeded grammar: dangerous values and computed texts on their way through names, containers,
 * functions, classes, decorators, patterns and callbacks, among ordinary pandas code. Nothing here knows the rules.
 */
import fc from 'fast-check';
import { DANGEROUS_ATTRIBUTES, MODULES, ORDINARY_ATTRIBUTES, TAKERS, TEXTS, VALUES } from './words.js';

/** Modules of the standard library that every program imports. */
export const IMPORTED = (
  'collections contextlib dataclasses datetime decimal enum functools io itertools json math operator random re ' +
  'statistics typing'
).split(' ');

/** What every program finds; each line is ordinary. */
export const BEFORE = `import ${IMPORTED.join(', ')}
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
series = df["a"]
error = ValueError("x")
class Own:
    def __init__(self, value=1):
        self.value = value
own = Own()
def make(value=1, *rest, **named):
    return value
def gen():
    yield 1
async def co():
    return 1
a = b = c = d = 0
`;

class Writer {
  readonly #draw: fc.GeneratorValue;

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw;
  }

  pick(list: readonly string[]): string {
    return this.#draw(fc.constantFrom, ...list);
  }

  below(count: number): number {
    return this.#draw(fc.nat, { max: count - 1 });
  }

  one(...ways: readonly (() => string)[]): string {
    return ways[this.below(ways.length)]?.() ?? '';
  }

  name = () => this.pick(['a', 'b', 'c', 'd']);

  attribute = () => this.pick(this.below(3) === 0 ? DANGEROUS_ATTRIBUTES : ORDINARY_ATTRIBUTES);

  /** A text as it stands, or put together from parts. */
  text = (): string => {
    const text = this.pick(this.below(4) === 0 ? DANGEROUS_ATTRIBUTES : TEXTS);
    const whole = JSON.stringify(text);
    const cut = Math.floor(text.length / 2);
    const head = JSON.stringify(text.slice(0, cut));
    const tail = JSON.stringify(text.slice(cut));
    return this.one(
      () => whole,
      () => whole,
      () => whole,
      () => `${head} + ${tail}`,
      () => `"".join([${head}, ${tail}])`,
      () => `f"{${JSON.stringify(text.slice(0, cut))}}" ${tail}`,
      () => `${JSON.stringify([...text].reverse().join(''))}[::-1]`,
      () => `{"k": ${whole}}["k"]`,
      () => `[${whole}][0]`,
      () => `${JSON.stringify(text.toUpperCase())}.lower()`,
      () => `"%s%s" % (${head}, ${tail})`,
    );
  };

  value = (depth: number): string => {
    if (depth <= 0) return this.one(() => this.pick(VALUES), this.name, this.name, this.text);
    const inner = () => this.value(depth - 1);
    return this.one(
      () => this.pick(VALUES),
      () => this.pick(VALUES),
      this.name,
      this.name,
      this.text,
      () => `${inner()}.${this.attribute()}`,
      () => `${inner()}(${inner()})`,
      () => `[${inner()}][0]`,
      () => `{"k": ${inner()}}["k"]`,
      () => `(lambda q: q)(${inner()})`,
      () => `(lambda q=${inner()}: q)()`,
      () => `(lambda q: q.${this.attribute()})(${inner()})`,
      () => `[q for q in [${inner()}]][0]`,
      () => `(${inner()} or ${inner()})`,
      () => `(${inner()} if a else ${inner()})`,
      () => `(${this.name()} := ${inner()})`,
      () => `make(${inner()})`,
      () => `make(*[${inner()}])`,
      () => `make(**{"value": ${inner()}})`,
      () => `Own(${inner()}).value`,
      () => this.taken(depth - 1),
    );
  };

  taken = (depth: number): string => this.pick(TAKERS).replaceAll('V', () => this.value(depth));

  statement = (): string => {
    const value = () => this.value(this.below(3));
    return this.one(
      () => `${this.name()} = ${value()}`,
      () => `${this.name()} = ${value()}`,
      () => `${this.name()}, *${this.name()} = ${value()}, ${value()}`,
      () => `${this.name()} = ${this.taken(1)}`,
      () => this.taken(2),
      () => this.taken(1),
      () => `print(${value()})`,
      () => `import ${this.pick(MODULES)}`,
      () => `from ${this.pick(MODULES)} import ${this.attribute()} as ${this.name()}`,
      () => `own.${this.attribute()} = ${value()}`,
      () => `${this.pick(VALUES)}.${this.attribute()} = ${value()}`,
      () => `own.value = ${value()}\nown.value(${value()})`,
      () => `for ${this.name()} in [${value()}]:\n    ${this.taken(0)}`,
      () => `for own.value in [${value()}]:\n    own.value(${this.text()})`,
      () =>
        `def carry(q=${value()}):\n    return ${this.one(
          this.name,
          () => 'q',
          () => `q.${this.attribute()}`,
        )}\n${this.name()} = carry()`,
      () => `def carry(q):\n    return q(${value()})\n${this.name()} = carry(${value()})`,
      () => `@${value()}\ndef carried(q=1):\n    return q`,
      () => `class Carrier:\n    kept = ${value()}\n${this.name()} = Carrier.kept`,
      () =>
        `class Carrier:\n    def __${this.pick(['getitem', 'add', 'call', 'enter', 'eq', 'format', 'getattr', 'del', 'iter', 'hash'])}__(self, *rest):\n        return ${value()}\n${this.name()} = Carrier()${this.pick(['[0]', ' + 1', '()', ' == 1', '.x', ''])}`,
      () => `class Carrier(${this.pick(VALUES)}):\n    pass\n${this.name()} = Carrier`,
      () =>
        `class Carrier:\n    ${this.attribute()} = property(${value()})\n${this.name()} = Carrier().${this.attribute()}`,
      () =>
        `match ${value()}:\n    case ${this.pick(['object', 'Own', 'dict', 'str', 'type'])}(${this.attribute()}=${this.name()}):\n        pass`,
      () =>
        `match ${value()}:\n    case {"k": ${this.name()}} | [${this.name()}]:\n        pass`.replace(
          /\| \[\w\]/,
          '',
        ),
      () => `with contextlib.nullcontext(${value()}) as ${this.name()}:\n    ${this.taken(0)}`,
      () =>
        `try:\n    raise ValueError(${value()})\nexcept ValueError as error:\n    ${this.name()} = error.${this.pick(['args[0]', '__traceback__', '__context__', 'with_traceback', 'add_note', 'args'])}`,
      () =>
        `try:\n    1 / 0\nexcept* ZeroDivisionError as group:\n    ${this.name()} = group.exceptions[0].${this.attribute()}`,
      () =>
        `${this.name()} = gen()\n${this.name()} = ${this.name()}.${this.pick(['gi_frame', 'send', 'throw', 'gi_yieldfrom', 'close'])}`,
      () => `global a\n${this.name()} = ${value()}`,
      () => `del ${this.name()}`,
      () => `a: ${value()} = ${value()}`,
    );
  };

  program(): string {
    const count = 1 + this.below(3);
    const whole = this.below(3) === 0;
    const statements = Array.from({ length: count }, this.statement);
    return statements.map((statement) => (whole ? `${statement}\n` : guarded(statement))).join('');
  }
}

/** What a statement raises must not keep the next one from being tried. */
function guarded(statement: string): string {
  const inside = statement.replaceAll('\n', '\n    ');
  return `try:\n    ${inside}\nexcept Exception as error:\n    caught = str(error)\n`;
}

/** @returns what comes after BEFORE, the same for the same seed, without repetition */
export function fuzzedPrograms(seed: number, count: number): readonly string[] {
  const programs = fc.gen().map((draw) => new Writer(draw).program());
  return [...new Set(fc.sample(programs, { seed, numRuns: count }))];
}
