/** How parts of an answer read as Markdown: a table value, a titled list. */
import type { Json } from '../../run.js';

interface Table {
  readonly [field: string]: Json;
}

export function markdownTable(table: Table): string {
  const columns = asList(table.columns).map(cell);
  const rows = asList(table.rows).map(asList);
  const index = table.index === undefined ? undefined : asList(table.index);
  const indexName = Array.isArray(table.index_name)
    ? table.index_name.map(cell).join(' / ')
    : cell(table.index_name ?? '');
  const header = index ? [indexName, ...columns] : columns;
  const lines = rows.map((row, at) => (index ? [cell(index[at] ?? ''), ...row.map(cell)] : row.map(cell)));
  const total = Number(table.total_rows ?? rows.length);
  const note = total > rows.length ? [`(${rows.length} of ${total} rows)`] : [];
  if (columns.length === 0) return `(an empty table with ${total} rows and no columns)`;
  return [line(header), line(header.map(() => '---')), ...lines.map(line), ...note].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(value: Json): string {
  const text = value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return untagged(text.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).replaceAll(/\r?\n|\r/g, ' ');
}

/** Text of the code's or the data's that makes no tag and no link where a client shows Markdown. */
export function untagged(text: string): string {
  return text.replaceAll('<', '\\<').replaceAll('](', ']\\(');
}

function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A titled list; nothing when it is empty. */
export function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n');
}
