/** A table value in aligned columns, as a terminal shows it best: numbers to the right, text to the left. */
import type { Json } from '../run.js';

interface TableValue {
  readonly [field: string]: Json;
}

export function alignedTable(table: TableValue): string {
  const index = listOf(table.index);
  const hasIndex = table.index !== undefined;
  const names = Array.isArray(table.index_name) ? table.index_name.map(cell).join(' / ') : table.index_name;
  const header = [...(hasIndex ? [cell(names ?? '')] : []), ...listOf(table.columns).map(cell)];
  if (header.length === 0)
    return `(an empty table with ${Number(table.total_rows ?? 0)} rows and no columns)`;
  const rows = listOf(table.rows).map((row, at) => [
    ...(hasIndex ? [index[at] ?? null] : []),
    ...listOf(row),
  ]);
  const widths = header.map((title, at) =>
    rows.reduce((widest, row) => Math.max(widest, width(cell(row[at] ?? null))), width(title)),
  );
  const numeric = header.map(
    (_, at) => rows.length > 0 && rows.every((row) => row[at] == null || typeof row[at] === 'number'),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((text, at) => {
        const pad = ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(text)));
        return numeric[at] ? pad + text : text + pad;
      })
      .join('  ')
      .trimEnd();
  const total = Number(table.total_rows ?? rows.length);
  return [
    line(header),
    line(widths.map((size) => '─'.repeat(size))),
    ...rows.map((row) => line(header.map((_, at) => cell(row[at] ?? null)))),
    ...(total > rows.length ? [`(${rows.length} of ${total} rows)`] : []),
  ].join('\n');
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function cell(value: Json): string {
  if (value === null) return '';
  return (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/[\r\n]+/g, ' ');
}

/** Columns of a terminal: letters of East Asian scripts and pictographs take two, marks none. */
function width(text: string): number {
  let columns = 0;
  for (const letter of text) columns += /\p{Mn}/u.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return columns;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303e]/u;
