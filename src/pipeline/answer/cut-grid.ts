/**
 * A table, or an array of two axes, cut to a size and still one: long cells first, then columns, then rows. Whether
 * it has to be cut at all is cut.ts' business, and that of what is no grid.
 */
import type { Json, RunValue } from '../../run.js';
import { wellFormed } from './cut-text.js';

export interface ValueLimits {
  /** Characters of the value as JSON. */
  readonly characters: number;
  /** Rows of a table or array. */
  readonly rows: number;
}

/** What is kept in preference to long cells, biggest first: so much of a table still tells what it is. */
const LEAST: readonly Extent[] = [
  { rows: 10, columns: 12 },
  { rows: 3, columns: 4 },
  { rows: 1, columns: 1 },
];
/** Of a cell; a shorter one tells nothing. */
const LEAST_CELL = 40;
/** What a column takes at least: its name, its type, a cell. */
const LEAST_COLUMN = 6;

/** Characters of what is said of the cut. */
const OWN_NOTES = 150;

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The parts of a grid that are cut; what an array does not have is empty. */
interface Grid {
  readonly columns: readonly Json[];
  readonly dtypes: readonly Json[];
  readonly index: readonly Json[];
  readonly rows: readonly (readonly Json[])[];
}

/** @returns undefined when it is no grid */
function gridOf(value: RunValue, limits: ValueLimits): Grid | undefined {
  const isTable = value.type === 'table';
  const isFlat = value.type === 'array' && Array.isArray(value.shape) && value.shape.length === 2;
  const rows = listOf(isTable ? value.rows : isFlat ? value.value : undefined);
  if (!rows?.every((row) => Array.isArray(row))) return undefined;
  const wide = Math.ceil(limits.characters / LEAST_COLUMN);
  const most = Math.min(limits.rows, limits.characters);
  const text = (cell: Json) => plain(cell, limits.characters);
  return {
    columns: (listOf(value.columns) ?? []).slice(0, wide).map(text),
    dtypes: (listOf(value.dtypes) ?? []).slice(0, wide).map(text),
    index: (listOf(value.index) ?? []).slice(0, most).map(text),
    rows: rows.slice(0, most).map((row) => row.slice(0, wide).map(text)),
  };
}

/**
 * @param notes characters kept free for what is said of the value besides
 * @returns without the places noted in it; undefined when it is no grid, or not one cell of it fits
 */
export function cutGrid(value: RunValue, limits: ValueLimits, notes: number): RunValue | undefined {
  const grid = gridOf(value, limits);
  const room = limits.characters - notes - OWN_NOTES - sizeOf(withGrid(value, EMPTY));
  if (!grid || grid.rows.length === 0) return undefined;
  const all: Extent = { rows: grid.rows.length, columns: grid.rows[0]?.length ?? 0 };
  for (const least of LEAST) {
    const kept = { rows: Math.min(least.rows, all.rows), columns: Math.min(least.columns, all.columns) };
    for (let cell = room; cell >= LEAST_CELL; cell = Math.floor(cell / 2))
      if (measure(grid, kept, cell) <= room) {
        const extent = grown(grid, kept, all, cell, room);
        return { ...withGrid(value, taken(grid, extent, cell)), cut: said(value, grid, extent, cell) };
      }
  }
  return undefined;
}

const EMPTY: Grid = { columns: [], dtypes: [], index: [], rows: [] };

function withGrid(value: RunValue, { columns, dtypes, index, rows }: Grid): RunValue {
  const { cut: _, as_text: _texts, not_finite: _numbers, ...rest } = value;
  if (value.type === 'array') return { ...rest, value: rows };
  return { ...rest, columns, dtypes, ...(value.index === undefined ? {} : { index }), rows };
}

/** As many columns as fit beside the kept rows, then as many rows as fit with these columns. */
function grown(grid: Grid, kept: Extent, all: Extent, cell: number, room: number): Extent {
  let { rows, columns } = kept;
  let used = measure(grid, kept, cell);
  for (; columns < all.columns; columns += 1) {
    used += columnSize(grid, columns, rows, cell);
    if (used > room) break;
  }
  used = measure(grid, { rows, columns }, cell);
  for (; rows < all.rows; rows += 1) {
    used += rowSize(grid, rows, columns, cell);
    if (used > room) break;
  }
  return { rows, columns };
}

function measure(grid: Grid, { rows, columns }: Extent, cell: number): number {
  let size = 0;
  for (let column = 0; column < columns; column += 1) size += columnSize(grid, column, rows, cell);
  for (let row = 0; row < rows; row += 1) size += rowSize(grid, row, 0, cell);
  return size;
}

function columnSize({ columns, dtypes, rows }: Grid, column: number, most: number, cell: number): number {
  let size = cutSize(columns[column], cell) + cutSize(dtypes[column], cell);
  for (let row = 0; row < most; row += 1) size += cutSize(rows[row]?.[column], cell);
  return size;
}

function rowSize({ index, rows }: Grid, row: number, columns: number, cell: number): number {
  // Its brackets and the comma behind it.
  let size = 3 + cutSize(index[row], cell);
  for (let column = 0; column < columns; column += 1) size += cutSize(rows[row]?.[column], cell);
  return size;
}

function taken(grid: Grid, extent: Extent, cell: number): Grid {
  const cells = (list: readonly Json[]) => list.slice(0, extent.columns).map((each) => cutCell(each, cell));
  return {
    columns: cells(grid.columns),
    dtypes: cells(grid.dtypes),
    index: grid.index.slice(0, extent.rows).map((each) => cutCell(each, cell)),
    rows: grid.rows.slice(0, extent.rows).map(cells),
  };
}

function said(value: RunValue, grid: Grid, extent: Extent, cell: number): Json[] {
  const width = Array.isArray(value.columns) ? value.columns.length : Number(listOf(value.shape)?.[1]);
  const shown = [grid.columns, grid.index, ...grid.rows].slice(0, extent.rows + 2);
  const isShort = shown.some((list) =>
    list.slice(0, extent.columns).some((each) => cutCell(each, cell) !== each),
  );
  return [
    ...(extent.columns < width ? [`${width - extent.columns} of ${width} columns`] : []),
    ...(isShort ? [`cells of more than ${cell} characters, of which the beginning is shown`] : []),
    ...(listOf(value.cut) ?? []),
  ];
}

/** A cell that is a list or an object, of which there may be megabytes, is looked at once. */
function plain(cell: Json, limit: number): Json {
  if (cell === null || typeof cell !== 'object') return cell;
  const json = JSON.stringify(cell);
  return json.length <= limit ? cell : json.slice(0, limit + 1);
}

/** Of a list or an object that is too long, the beginning of its JSON. */
function cutCell(cell: Json, most: number): Json {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
  return text.length <= most ? cell : `${wellFormed(text.slice(0, most - 2))} …`;
}

/** As JSON, with the comma behind it; 0 of what is not there. */
function cutSize(cell: Json | undefined, most: number): number {
  return cell === undefined ? 0 : sizeOf(cutCell(cell, most)) + 1;
}

function sizeOf(value: Json): number {
  return JSON.stringify(value).length;
}

function listOf(list: Json | undefined): readonly Json[] | undefined {
  return Array.isArray(list) ? list : undefined;
}
