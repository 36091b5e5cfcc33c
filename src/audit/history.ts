/** Reads the chain files of all server processes on one state folder, and joins entries to runs. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EntryBody, readLine } from './entries.js';

const SUFFIX = '.jsonl';
/** Numbers in names count as numbers. */
const COLLATOR = new Intl.Collator('en', { numeric: true });

export interface AuditFile {
  readonly path: string;
  /** Lines without their line break; the last one may be torn. */
  readonly lines: readonly string[];
  /** True when the file ends within a line. */
  readonly torn: boolean;
}

export interface AuditedRun {
  readonly run_id: string;
  readonly opened: EntryBody & { readonly time: string; readonly hash: string };
  /** Undefined while the run is going on, and for ever when its server was killed. */
  readonly closed: (EntryBody & { readonly time: string; readonly hash: string }) | undefined;
}

/** Oldest first; no folder means no files. */
export async function readAuditFiles(folder: string): Promise<readonly AuditFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files: AuditFile[] = [];
  for (const name of names.filter((each) => each.endsWith(SUFFIX)).sort(byAge)) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    const lines = text.split('\n');
    const torn = lines.at(-1) !== '';
    if (!torn) lines.pop();
    files.push({ path, lines, torn });
  }
  return files;
}

/** By start; a server's later files of the same second end in their number: `…`, `…-1`, `…-2`, `…-10`. */
function byAge(left: string, right: string): number {
  return COLLATOR.compare(left.slice(0, -SUFFIX.length), right.slice(0, -SUFFIX.length));
}

/**
 * Every run with its entries, oldest first. A closing entry may be in another file than its opening. Lines that
 * do not read are verify.ts' business and left out.
 */
export function joinRuns(files: readonly AuditFile[]): readonly AuditedRun[] {
  const opened = new Map<string, AuditedRun['opened']>();
  const closed = new Map<string, AuditedRun['opened']>();
  for (const line of files.flatMap((file) => file.lines)) {
    const reading = readLine(line);
    if (!reading.ok) continue;
    const { kind, body, time, hash } = reading.entry;
    const entry = { ...body, time, hash };
    if (kind === 'opened') opened.set(String(body.run_id), entry);
    if (kind === 'closed') closed.set(String(body.run_id), entry);
  }
  return [...opened].map(([run_id, entry]) => ({ run_id, opened: entry, closed: closed.get(run_id) }));
}
