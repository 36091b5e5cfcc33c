/**
 * The replacement fields of a text as str.format reads them: from the left, until it would raise. Says nothing of
 * which attributes are private (rules/string-format.ts).
 */

/** A name after a point, and what begins the next part. */
const PART = /\.([^.[]*)|\[[^\]]*\]?/g;
/** Fields within the format of a field are filled in once; those within these are not. */
const NESTED = 2;

/** Names of the attributes that its fields read, in the order in which they are read. */
export function attributesRead(text: string, depth = NESTED): readonly string[] {
  const out: string[] = [];
  for (const { name, spec } of fieldsOf(text)) {
    const rest = name.slice(/^[^.[]*/.exec(name)?.[0].length);
    for (const [, attribute] of rest.matchAll(PART)) if (attribute !== undefined) out.push(attribute);
    if (depth > 0) out.push(...attributesRead(spec, depth - 1));
  }
  return out;
}

/** Whether it has no field that is open: as a piece of a longer text it changes no other piece's fields. */
export function isWhole(text: string): boolean {
  let end = 0;
  for (const field of fieldsOf(text)) end = field.end;
  return !/[{}]/.test(text.slice(end).replace(/\{\{|\}\}/g, ''));
}

/** The text with every field filled by the same piece; undefined where str.format would raise. */
export function filled(text: string, piece: string): string | undefined {
  let out = '';
  let from = 0;
  for (const { start, end } of fieldsOf(text)) {
    out += unescaped(text.slice(from, start)) + piece;
    from = end;
  }
  return isWhole(text) ? out + unescaped(text.slice(from)) : undefined;
}

function unescaped(text: string): string {
  return text.replace(/\{\{/g, '{').replace(/\}\}/g, '}');
}

interface Field {
  readonly name: string;
  readonly spec: string;
  readonly start: number;
  readonly end: number;
}

function* fieldsOf(text: string): Generator<Field> {
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character !== '{' && character !== '}') continue;
    if (text[i + 1] === character) {
      i++;
      continue;
    }
    if (character === '}') return;
    const field = fieldAt(text, i);
    if (!field) return;
    yield field;
    i = field.end - 1;
  }
}

/** The field whose brace stands there. */
function fieldAt(text: string, start: number): Field | undefined {
  let at = start + 1;
  for (; at < text.length && !/[{}:!]/.test(text.charAt(at)); at++) {
    if (text[at] !== '[') continue;
    // A subscript goes on to its bracket, whatever is in it.
    const close = text.indexOf(']', at);
    if (close === -1) return undefined;
    at = close;
  }
  const name = text.slice(start + 1, at);
  if (text[at] === '!') at += 2;
  if (text[at] === '}') return { name, spec: '', start, end: at + 1 };
  if (text[at] !== ':') return undefined;
  const specAt = at + 1;
  let open = 1;
  for (at = specAt; at < text.length && open > 0; at++) {
    if (text[at] === '{') open++;
    else if (text[at] === '}') open--;
  }
  return open > 0 ? undefined : { name, spec: text.slice(specAt, at - 1), start, end: at };
}
