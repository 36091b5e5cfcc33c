/**
 * Attribute names of which the program writes the beginning or the end: `"visit_" + kind`, `f"{step}_report"`. Which names
 * those may be, and whether one of them leads anywhere; nothing of what they are fetched from (rules/attribute-by-name.ts).
 */
import type { PolicyData } from '../../policy-data.js';
import type { Call, Expr } from '../../syntax/ast.js';
import { nfkc } from '../../syntax/nfkc.js';
import { BACKENDS, IN_PLACE } from '../values/in-place.js';
import { once } from './once.js';
import { mentions } from './own-names.js';
import type { Survey } from './survey.js';

/** What is written of a text before and behind what is put in. */
export interface Ends {
  readonly head: string;
  readonly tail: string;
}

/** Shorter ones say too little. */
const LEAST = 3;
const CONVERSION = /%[sd]/;
const FIELD = /\{\w*\}/;

/** The ends of a text that is put together where it stands; undefined for any other, and for what says too little. */
export function endsOf(survey: Survey, value: Expr): Ends | undefined {
  const [head, tail] = sidesOf(survey, value) ?? [];
  if (head === undefined || tail === undefined || Math.max(head.length, tail.length) < LEAST)
    return undefined;
  // Names that Python gives have two underscores on both sides.
  const isPlain = /^\w*$/.test(head + tail) && !head.startsWith('__');
  return isPlain && (/^[A-Za-z]/.test(head) || !tail.endsWith('_')) ? { head, tail } : undefined;
}

function fits({ head, tail }: Ends, name: string): boolean {
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}

/** Whether none of these names leads anywhere, of an instance or class of the program. */
export function leadsNowhere(
  { attributes, files, methods, strings }: PolicyData,
  survey: Survey,
  ends: Ends,
): boolean {
  const { ownNames } = survey;
  const sharp = [
    ...[attributes.denied, files.readers, files.writers, strings].flatMap((names) => [...names.keys()]),
    ...[methods.takers, IN_PLACE, BACKENDS].flatMap((names) => [...names]),
  ];
  // Without bases of libraries or Python's there are those that the program gives to something, and those of classes.
  const mayBe = isBare({ survey })
    ? (name: string) => ownNames.isGiven(name) || OF_CLASSES.has(name)
    : () => true;
  if (/^[A-Za-z]/.test(ends.head)) return !sharp.some((name) => fits(ends, name) && mayBe(name));
  const plain = { ...ends, head: ends.head.replace(/^_/, '') };
  if (sharp.some((name) => fits(ends, name) || fits(plain, name))) return false;
  // Underscore-led ones are the program's own but for those of the bases its classes may have.
  const ofBases = mentions(survey, ENUMS) ? [...OF_BASES, ...OF_ENUMS] : OF_BASES;
  return !ofBases.some((name) => fits(ends, name));
}

const BARE = new Set(['object', 'ABC', 'Protocol', 'Generic']);
const OF_CLASSES = new Set(['mro', 'register']);

/** Whether all classes of the program build on each other, or on nothing with names of its own. */
const isBare = once(({ survey }: { readonly survey: Survey }): boolean => {
  const classes = survey.all('ClassDef');
  const own = new Set(classes.map(({ node }) => node.name));
  return classes.every(({ node }) =>
    node.bases.every((base) => {
      const named = base.type === 'Subscript' ? base.value : base;
      return named.type === 'Name' && (own.has(named.id) || BARE.has(named.id));
    }),
  );
});

/** Underscore-led names of the classes of Python that a plain class may build on, but for those that only tell something. */
const OF_BASES =
  '_abc_caches_clear _abc_impl _abc_registry_clear _dump_registry _from_iterable _is_protocol _is_runtime_protocol _make _replace _recreate_cm'.split(
    ' ',
  );
const ENUMS = new Set(['Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'enum']);
/** They make members and classes, or hold the members. */
const OF_ENUMS =
  '_add_alias_ _add_member_ _add_value_alias_ _convert_ _create_ _generate_next_value_ _hashable_values_ _member_map_ _member_names_ _new_member_ _unhashable_values_ _unhashable_values_map_ _value2member_map_'.split(
    ' ',
  );

/** Every name that a program may put together so, and fetch. */
export class ComputedNames {
  readonly #survey: Survey;
  #found: readonly Ends[] | undefined;
  readonly #known = new Map<string, boolean>();

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /** Whether an attribute of this name may be fetched under a name that is put together. */
  has(name: string): boolean {
    let known = this.#known.get(name);
    if (known === undefined) {
      this.#found ??= this.#find();
      known = this.#found.some((ends) => fits(ends, name));
      this.#known.set(name, known);
    }
    return known;
  }

  #find(): readonly Ends[] {
    const survey = this.#survey;
    if (survey.named('getattr').length === 0) return [];
    const found = new Map<string, Ends>();
    for (const type of ['JoinedStr', 'BinOp', 'Call'] as const)
      for (const { node } of survey.all<'JoinedStr' | 'BinOp' | 'Call'>(type)) {
        const ends = endsOf(survey, node);
        if (ends) found.set(`${ends.head} ${ends.tail}`, ends);
      }
    return [...found.values()];
  }
}

type Sides = readonly [head: string, tail: string];

function sidesOf(survey: Survey, value: Expr): Sides | undefined {
  switch (value.type) {
    case 'Constant':
      return value.kind === 'str' && nfkc(value.value) === value.value
        ? [value.value, value.value]
        : undefined;
    case 'JoinedStr': {
      const [first, last] = [value.values[0], value.values.at(-1)];
      return [first?.type === 'Constant' ? first.value : '', last?.type === 'Constant' ? last.value : ''];
    }
    case 'BinOp': {
      // An object of the program may make another text of what stands beside it.
      const { ownNames } = survey;
      if (['__add__', '__radd__', '__rmod__'].some((name) => ownNames.has(name))) return undefined;
      if (value.op === 'Add') return ofSum(survey, value);
      const { left } = value;
      const isTemplate = value.op === 'Mod' && left.type === 'Constant' && left.kind === 'str';
      return isTemplate ? around(left.value, CONVERSION, '%') : undefined;
    }
    case 'Call':
      return ofCall(survey, value);
    default:
      return undefined;
  }
}

/** `"visit_" + name + "_node"`, which the tree nests as deep as it is long. */
function ofSum(survey: Survey, sum: Extract<Expr, { type: 'BinOp' }>): Sides {
  let left: Expr = sum;
  while (left.type === 'BinOp' && left.op === 'Add') left = left.left;
  const first = left.type === 'BinOp' ? undefined : sidesOf(survey, left);
  const last = sum.right.type === 'BinOp' ? undefined : sidesOf(survey, sum.right);
  return [first?.[0] ?? '', last?.[1] ?? ''];
}

/** `"visit_{}".format(kind)`, and `f"visit_{kind}".lower()`. */
function ofCall(survey: Survey, { func, args }: Call): Sides | undefined {
  if (func.type !== 'Attribute') return undefined;
  const { value: text } = func;
  if (func.attr === 'format' && text.type === 'Constant' && text.kind === 'str')
    return around(text.value, FIELD, '{');
  if (text.type !== 'JoinedStr' && text.type !== 'BinOp') return undefined;
  const sides = sidesOf(survey, text);
  if (func.attr === 'lower' && args.length === 0 && sides)
    return [sides[0].toLowerCase(), sides[1].toLowerCase()];
  const [old] = args;
  // One character that is in neither end.
  const isInside =
    func.attr === 'replace' &&
    old?.type === 'Constant' &&
    old.value.length === 1 &&
    sides?.every((side) => !side.includes(old.value));
  return isInside ? sides : undefined;
}

/** What stands before the first and behind the last place that is filled in. */
function around(template: string, place: RegExp, sign: string): Sides | undefined {
  const parts = template.split(place);
  const [head = '', tail = ''] = [parts[0], parts.at(-1)];
  return parts.length < 2 || parts.some((part) => part.includes(sign)) ? undefined : [head, tail];
}
