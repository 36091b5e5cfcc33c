/**
 * Which table each file of a request becomes. Files of one name in several folders are told apart by the folders:
 * who passes `2025/sales.csv` and `2026/sales.csv` cannot rename them.
 */
import { splitSheet } from './workspace-files.js';

export interface FileTable {
  /** As the caller named the file, from here on without `./`, and each once. */
  readonly named: string;
  readonly table: string;
}

/**
 * @param nameOf the table that a file becomes when it is alone
 * @throws InvalidRequestError for a file that can have no table
 */
export function tablesOfFiles(
  files: readonly string[],
  nameOf: (named: string) => string,
): readonly FileTable[] {
  const each = [...new Set(files.map(fromHere))];
  const plain = each.map((named) => nameOf(named));
  return each.map((named, at) => {
    const table = plain[at] as string;
    const isShared = plain.indexOf(table) !== plain.lastIndexOf(table);
    return { named, table: isShared ? nameOf(withoutFolders(named)) : table };
  });
}

/** What the caller should know of files whose tables are not named after them alone; undefined where there are none. */
export function toldApart(
  tables: readonly FileTable[],
  nameOf: (named: string) => string,
): string | undefined {
  const apart = tables.filter(({ named, table }) => nameOf(named) !== table);
  if (apart.length === 0) return undefined;
  const list = apart.map(({ named, table }) => `${named} is ${table}`).join(', ');
  return `Files of one name are told apart by their folders: ${list}.`;
}

function fromHere(named: string): string {
  return named.replace(/^(?:\.[/\\])+/, '');
}

function withoutFolders(named: string): string {
  const { path, sheet } = splitSheet(named);
  return path.replaceAll('/', '_') + (sheet === undefined ? '' : `#${sheet}`);
}
