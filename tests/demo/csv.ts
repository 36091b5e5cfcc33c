/** Reads the demo's CSV files without the product or pandas, to compute its figures a second way. */
import { readFileSync } from 'node:fs';

/** @returns one record a row; every value is text */
export function readCsv(file: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(`templates/demo/data/${file}`, 'utf8');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  const [head = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}
