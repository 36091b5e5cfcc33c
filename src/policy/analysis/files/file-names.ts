/**
 * Which names a program can give a file, from the literal parts of the text: a plain name has no separators and a
 * listed ending. Says nothing of who may open it (rules/file-path.ts).
 */
import type { PolicyData } from '../../policy-data.js';
import type { Call, Expr, FormattedValue } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { all } from '../values/all.js';
import type { Literals } from '../values/literals.js';
import type { Numbers } from '../values/numbers.js';

export interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
  readonly numbers: Numbers;
  readonly policy: PolicyData;
}

/** Each text it can be is a plain name: no separators, a letter first, a listed ending last. */
export function isPlainName(program: Program, value: Expr, scope: Scope): boolean {
  const choices = textParts(program, value, scope);
  return (
    choices?.every((parts) => {
      const [first = null, ...others] = parts;
      const head = first === NUMBER ? '0' : fromHere(first ?? '');
      const tail = parts.at(-1);
      if ([head, ...others].some((part) => typeof part === 'string' && /[/\\:\0]|\.\./.test(part)))
        return false;
      if (beginsAddress(parts)) return false;
      const ending =
        typeof tail === 'string' ? /\.([A-Za-z0-9]+)$/.exec(tail)?.[1]?.toLowerCase() : undefined;
      return /^[\p{L}\d_]/u.test(head) && ending !== undefined && program.policy.files.endings.has(ending);
    }) ?? false
  );
}

/** Each text it can be, where all its parts are written in the program: `f"{FOLDER}/sales.csv"`. */
export function wholeTexts(program: Program, value: Expr, scope: Scope): readonly string[] | undefined {
  const choices = textParts(program, value, scope);
  const texts = choices?.flatMap((parts) =>
    parts.every((part) => typeof part === 'string') ? [parts.join('')] : [],
  );
  return texts?.length === choices?.length ? texts : undefined;
}

/** `f"{team}.png"`, of a team that is not known: it may be a path, or an address. */
export function beginsWithValue(program: Program, value: Expr, scope: Scope): boolean {
  return textParts(program, value, scope)?.some(([head]) => head === null) ?? false;
}

/** `./costs.csv` is `costs.csv`. */
export function fromHere(path: string): string {
  return path.replace(/^(?:\.\/)+(?=[^/])/, '');
}

/** `f"http{x}.csv"`: what is put in may go on with `://`. */
function beginsAddress(parts: Parts): boolean {
  const gap = parts.indexOf(null);
  // Of the schemes only `s3` has a digit.
  const before = parts.slice(0, gap).map((part) => (part === NUMBER ? '3' : part));
  return gap > 0 && SCHEME.test(before.join(''));
}

/**
 * What pandas, or a library it would ask, opens as an address. Not `file`: `f'file{i}.csv'` is what many write, and
 * an address that begins so is ended by the hook.
 */
const SCHEME = /^(?:https?|s?ftps?|s3[an]?|gs|gcs|az|adl|abfss?|wasbs?|hdfs|webhdfs|ssh|smb)$/i;

/** Stands for the text of a number, whatever it is: no separator and no scheme. */
const NUMBER: unique symbol = Symbol('number');
/** The literal parts of a text, null where a value is put in. */
type Part = string | typeof NUMBER | null;
type Parts = readonly Part[];
/** Parts, and ways to choose them, of one name: more are no longer followed. */
const MOST_PARTS = 50;
const MOST_CHOICES = 64;

/** What is put in is followed through so many names and methods of texts. */
const STEPS = 6;

/** Each way the text can be built; undefined when it is not built of literal parts. */
function textParts(program: Program, value: Expr, scope: Scope, steps = STEPS): readonly Parts[] | undefined {
  if (value.type === 'Constant') return value.kind === 'str' ? [[value.value]] : undefined;
  const joinedOf = (parts: readonly (Expr | undefined)[]) => product(parts, program, scope, steps);
  if (value.type === 'JoinedStr') {
    return joinedOf(
      value.values.map(
        (part) => (part.type === 'Constant' ? part : undefined) ?? unformatted(part, program, scope),
      ),
    );
  }
  if (value.type === 'Call')
    return filled(program, value, scope, steps) ?? changed(program, value, scope, steps);
  // An object of the program may make another text of what stands on its left.
  if (value.type !== 'BinOp' || REFLECTED.some((name) => program.survey.ownNames.has(name))) return undefined;
  if (value.op === 'Add') {
    const operands: Expr[] = [];
    let left: Expr = value;
    while (left.type === 'BinOp' && left.op === 'Add' && operands.length < MOST_PARTS) {
      operands.push(left.right);
      left = left.left;
    }
    return joinedOf([...operands, left].reverse());
  }
  // "chart_%s.png" % team
  const items = itemsOf(value.right);
  return all(value.op === 'Mod' ? program.literals.texts(value.left, scope) : undefined, (template) => {
    // A precision cuts a text off.
    const given = Array.from(template.matchAll(CONVERSION), ([text], index) =>
      text.includes('.') ? undefined : items[index],
    );
    const pieces = template.split(CONVERSION);
    return pieces.some((piece) => piece.includes('%')) ? undefined : joinedOf(filledIn(value, pieces, given));
  });
}

/** "chart_{}.png".format(team) */
function filled(program: Program, call: Call, scope: Scope, steps: number): readonly Parts[] | undefined {
  const { func, args, keywords } = call;
  if (func.type !== 'Attribute' || func.attr !== 'format') return undefined;
  return all(program.literals.texts(func.value, scope), (template) => {
    let next = 0;
    const given = Array.from(template.matchAll(FIELD), ([, name = '', spec]) => {
      const place = /^\d*$/.test(name) ? args[name === '' ? next++ : Number(name)] : undefined;
      return spec ? undefined : (place ?? keywords.find(({ arg }) => arg === name)?.value);
    });
    const pieces = template.split(/\{[\w:.,]*\}/);
    // `{x[0]}` and `{x!s}` put in what is not looked for.
    if (pieces.some((piece) => /[{}]/.test(piece))) return undefined;
    return product(filledIn(call, pieces, given), program, scope, steps);
  });
}

const REFLECTED = ['__radd__', '__rmod__'];
const CONVERSION = /%[\d.]*[a-z]/g;
const FIELD = /\{(\w*)([\w:.,]*)\}/g;

function itemsOf(value: Expr): readonly Expr[] {
  return value.type === 'Tuple' ? value.elts : [value];
}

/** Pieces with a value between each two; where it is not known, with a gap. */
function filledIn(
  { at }: Expr,
  pieces: readonly string[],
  given: readonly (Expr | undefined)[],
): readonly (Expr | undefined)[] {
  return pieces.flatMap((text, index): (Expr | undefined)[] => [
    ...(index > 0 ? [given[index - 1]] : []),
    ...(text === '' ? [] : [{ type: 'Constant', kind: 'str', value: text, at } as const]),
  ]);
}

/** The value of a replacement field that is put in as it is, or a count with zeros before it: `{i:02d}`. */
function unformatted(part: Expr | FormattedValue, { numbers }: Program, scope: Scope): Expr | undefined {
  if (part.type !== 'FormattedValue' || part.conversion !== -1) return undefined;
  const { format_spec: spec, value } = part;
  if (!spec) return value;
  const [text, ...more] = spec.type === 'JoinedStr' ? spec.values : [];
  const isCount = text?.type === 'Constant' && /^0?\d?d?$/.test(text.value) && more.length === 0;
  return isCount && numbers.has(value, scope) ? value : undefined;
}

/** All texts that the parts can make together; names that stand for texts count as these. */
function product(
  parts: readonly (Expr | undefined)[],
  program: Program,
  scope: Scope,
  steps: number,
): readonly Parts[] | undefined {
  let out: readonly Parts[] = [[]];
  for (const item of parts.slice(0, MOST_PARTS)) {
    const part = item && printed(item, program, scope);
    const found = part && known(program, part, scope, steps - 1);
    const choices: readonly Parts[] =
      found && found.length > 0 && found.length * out.length <= MOST_CHOICES
        ? found
        : [[part && program.numbers.has(part, scope) ? NUMBER : null]];
    out = out.flatMap((before) => choices.map((choice): Parts => [...before, ...choice]));
  }
  return parts.length > MOST_PARTS ? undefined : out.map(joined);
}

/** How a part can be built itself: a text, a name of texts, and what a method of a text makes of one. */
function known(program: Program, part: Expr, scope: Scope, steps: number): readonly Parts[] | undefined {
  if (part.type === 'Constant') return part.kind === 'str' ? [[part.value]] : undefined;
  if (steps <= 0) return undefined;
  if (part.type === 'Call') return changed(program, part, scope, steps - 1);
  if (part.type !== 'Name' && part.type !== 'Attribute') return undefined;
  const values = program.literals.values(part, scope);
  return all(values, ({ expr, scope: at }) =>
    expr === part ? undefined : textParts(program, expr, at, steps - 1),
  );
}

/** `title.lower().replace(" ", "_")` */
function changed(
  program: Program,
  { func, args, keywords }: Call,
  scope: Scope,
  steps: number,
): readonly Parts[] | undefined {
  const change = func.type === 'Attribute' ? CHANGES.get(func.attr) : undefined;
  if (func.type !== 'Attribute' || !change || keywords.length > 0 || args.length !== change.length - 1)
    return undefined;
  const given = args.map((arg) => (arg.type === 'Constant' && arg.kind === 'str' ? arg.value : undefined));
  return all(known(program, func.value, scope, steps - 1), (parts) => {
    const [text = '', ...more] = parts;
    const isText = typeof text === 'string' && more.length === 0;
    return isText && given.every((item) => item !== undefined) ? [[change(text, ...given)]] : undefined;
  });
}

const CHANGES: ReadonlyMap<string, (text: string, ...given: string[]) => string> = new Map([
  ['lower', (text: string) => text.toLowerCase()],
  ['upper', (text: string) => text.toUpperCase()],
  ['strip', (text: string) => text.trim()],
  ['replace', (text: string, from: string, to: string) => text.replaceAll(from, () => to)],
]);

/** `str(i)` puts in what `i` does. */
function printed(part: Expr, { resolver }: Program, scope: Scope): Expr {
  const [first, second] = part.type === 'Call' ? part.args : [];
  if (part.type !== 'Call' || !first || second || part.keywords.length > 0) return part;
  const refs = resolver.only(part.func, scope);
  return refs?.size === 1 && refs.has('builtin:str') ? first : part;
}

/** Texts that stand beside each other are one: of `f"chart.{ending}"` the ending is known where its texts are. */
function joined(parts: Parts): Parts {
  const out: Part[] = [];
  for (const part of parts) {
    const before = out.at(-1);
    if (typeof part === 'string' && typeof before === 'string') out[out.length - 1] = before + part;
    else out.push(part);
  }
  return out;
}
