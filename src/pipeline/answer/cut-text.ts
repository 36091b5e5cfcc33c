/** Cuts text to a size, keeping its head and tail. What is left out of a value is cut.ts' business. */

/** @param limit characters of the answer, shared by head and tail */
export function cutText(text: string, limit: number): string {
  return cut(text, limit, '\n');
}

/** As `cutText`, of a text that has to be one line: what makes a new one becomes a space. */
export function cutLine(text: string, limit: number): string {
  return cut(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '), limit, ' ');
}

function cut(text: string, limit: number, between: string): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  const head = wellFormed(text.slice(0, half));
  const tail = wellFormed(text.slice(text.length - half));
  const leftOut = characters(text.slice(head.length, text.length - tail.length));
  return `${head}${between}[… ${leftOut} characters left out …]${between}${tail}`;
}

/** A cut may have split a surrogate pair: its half is dropped. */
export function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

/** As Python counts them: a surrogate pair is one. */
export function characters(text: string): number {
  return text.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, '.').length;
}
