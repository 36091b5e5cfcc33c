/** Operators by the signs they begin with; ranks as in Python's grammar, from `|` up to `*`. */

export interface Operator {
  /** CPython's name. */
  readonly name: string;
  readonly rank: number;
  /** Characters. */
  readonly length: number;
}

const operator = (name: string, rank: number, length = 1): Operator => ({ name, rank, length });

const BIT_OR = operator('BitOr', 1);
const BIT_XOR = operator('BitXor', 2);
const BIT_AND = operator('BitAnd', 3);
const LEFT = operator('LShift', 4, 2);
const RIGHT = operator('RShift', 4, 2);
const ADD = operator('Add', 5);
const SUB = operator('Sub', 5);
const MULT = operator('Mult', 6);
const MATMULT = operator('MatMult', 6);
const DIV = operator('Div', 6);
const FLOOR = operator('FloorDiv', 6, 2);
const MOD = operator('Mod', 6);
const POW = operator('Pow', 7, 2);

/** The binary operator of these signs, the next three of the text. */
export function binaryAt(code: number, next: number): Operator | undefined {
  switch (code) {
    case 43: // +
      return ADD;
    case 45: // -
      return SUB;
    case 42: // *
      return next === 42 ? POW : MULT;
    case 47: // /
      return next === 47 ? FLOOR : DIV;
    case 37: // %
      return MOD;
    case 64: // @
      return MATMULT;
    case 38: // &
      return BIT_AND;
    case 124: // |
      return BIT_OR;
    case 94: // ^
      return BIT_XOR;
    case 60: // <
      return next === 60 ? LEFT : undefined;
    case 62: // >
      return next === 62 ? RIGHT : undefined;
    default:
      return undefined;
  }
}

const EQ = operator('Eq', 0, 2);
const NOT_EQ = operator('NotEq', 0, 2);
const LT = operator('Lt', 0);
const LT_E = operator('LtE', 0, 2);
const GT = operator('Gt', 0);
const GT_E = operator('GtE', 0, 2);

/** The comparison of these signs; those that are words are none of them. */
export function comparisonAt(code: number, next: number): Operator | undefined {
  const equals = next === 61;
  switch (code) {
    case 61: // =
      return equals ? EQ : undefined;
    case 33: // !
      return equals ? NOT_EQ : undefined;
    case 60: // <
      return equals ? LT_E : LT;
    case 62: // >
      return equals ? GT_E : GT;
    default:
      return undefined;
  }
}

/** The sign before an operand. */
export function unaryAt(code: number): string | undefined {
  if (code === 45) return 'USub';
  if (code === 43) return 'UAdd';
  return code === 126 ? 'Invert' : undefined;
}
