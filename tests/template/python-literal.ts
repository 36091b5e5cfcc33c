/**
 * Reads the Python literals that pyLiteral may write, and throws at anything else. Written from Python's
 * grammar, apart from the writer, so that the two check each other; CPython itself reads the same values in
 * python.test.ts.
 */
const TOKEN =
  /\s*(?:(?<word>None|True|False)\b|(?<number>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)|"(?<text>(?:[^"\\\n\r]|\\.)*)"|(?<mark>[[\]{},:]))/uy;

export function readPythonLiteral(source: string): unknown {
  TOKEN.lastIndex = 0;
  const value = readValue(next());
  if (TOKEN.lastIndex !== source.length) throw new Error(`more after the literal: ${source}`);
  return value;

  function next(): Record<string, string | undefined> {
    const match = TOKEN.exec(source);
    if (!match?.groups) throw new Error(`no literal: ${source}`);
    return match.groups;
  }

  function readValue(token: Record<string, string | undefined>): unknown {
    if (token.word !== undefined) return { None: null, True: true, False: false }[token.word];
    if (token.number !== undefined) return Number(token.number);
    if (token.text !== undefined) return readEscapes(token.text);
    if (token.mark === '[') return readItems(']', readValue);
    if (token.mark === '{') {
      const items = readItems('}', (first) => {
        const name = readValue(first);
        if (next().mark !== ':') throw new Error('a colon is missing');
        return [name, readValue(next())] as [string, unknown];
      });
      // defineProperty, since a key may be called __proto__.
      const object = {};
      for (const [name, value] of items) {
        Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
      }
      return object;
    }
    throw new Error(`unexpected ${token.mark}`);
  }

  function readItems<T>(close: string, read: (token: Record<string, string | undefined>) => T): T[] {
    const items: T[] = [];
    let token = next();
    if (token.mark === close) return items;
    for (;;) {
      items.push(read(token));
      const mark = next().mark;
      if (mark === close) return items;
      if (mark !== ',') throw new Error('a comma is missing');
      token = next();
    }
  }
}

function readEscapes(text: string): string {
  return text.replace(
    /\\(?:(["\\nrt])|x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gu,
    (_, plain: string | undefined, x?: string, u?: string, U?: string, other?: string) => {
      if (other !== undefined) throw new Error(`Python does not know \\${other}`);
      if (plain !== undefined) return { n: '\n', r: '\r', t: '\t' }[plain] ?? plain;
      return String.fromCodePoint(Number.parseInt(x ?? u ?? U ?? '', 16));
    },
  );
}
