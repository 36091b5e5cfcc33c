/**
 * Writes a JSON value as a Python literal, and can write nothing else: the one way a value may get into the
 * text of a program. Output is printable ASCII on one line, so that no parser reads it in two ways. It is
 * not for data: tables travel to the sandbox as bytes.
 */
import { ConfigError } from '../errors.js';

/** CPython's own parser gives up at about 100 nested brackets; half of that is still far more than settings need. */
const MAX_DEPTH = 50;

/**
 * @param value null, boolean, finite number, string, array or plain object of such
 * @returns a Python literal that evaluates to the same value (`null` → `None`, object → `dict`)
 * @throws ConfigError naming the place of a value that JSON does not have
 */
export function pyLiteral(value: unknown): string {
  return write(value, [], 0);
}

function write(value: unknown, path: readonly (string | number)[], depth: number): string {
  if (depth > MAX_DEPTH) throw refused(path, `is nested deeper than ${MAX_DEPTH} levels`);
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'number') return number(value, path);
  if (typeof value === 'string') return string(value);
  if (Array.isArray(value)) {
    // Array.from turns holes into undefined, which is then refused by name instead of skipped.
    return `[${Array.from(value, (item, i) => write(item, [...path, i], depth + 1)).join(', ')}]`;
  }
  if (isPlainObject(value)) {
    const items = Object.entries(value).map(
      ([key, item]) => `${string(key)}: ${write(item, [...path, key], depth + 1)}`,
    );
    return `{${items.join(', ')}}`;
  }
  throw refused(path, `is ${typeof value === 'object' ? 'an object of a class' : `of type ${typeof value}`}`);
}

function number(value: number, path: readonly (string | number)[]): string {
  if (!Number.isFinite(value)) throw refused(path, `is ${value}, which JSON does not have`);
  if (Object.is(value, -0)) return '-0.0';
  // JavaScript writes the shortest digits that read back as the same double, and Python reads them so.
  return String(value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function string(text: string): string {
  let out = '"';
  // By code points: a pair of surrogates is one character in Python, a lone one stays a lone one.
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const escaped = ESCAPES[character];
    if (escaped !== undefined) out += escaped;
    else if (code >= 0x20 && code < 0x7f) out += character;
    else if (code <= 0xff) out += `\\x${hex(code, 2)}`;
    else if (code <= 0xffff) out += `\\u${hex(code, 4)}`;
    else out += `\\U${hex(code, 8)}`;
  }
  return `${out}"`;
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function refused(path: readonly (string | number)[], why: string): ConfigError {
  const place = path.length === 0 ? 'The value' : `The value at ${path.join('.')}`;
  return new ConfigError(`${place} ${why}, so it cannot be written as a Python literal.`, {
    next: 'Pass null, true, false, finite numbers, text, lists and objects only.',
  });
}
