/**
 * Checks chain files: what was edited, removed or reordered, and where. What it cannot find by itself is a cut
 * tail or a whole file that is gone, since what is left is whole: that takes an anchor, the hash that a
 * disclosure printed.
 */
import { CHAIN_START, type ReadEntry, readLine } from './entries.js';
import type { AuditFile } from './history.js';

export type FindingKind = 'edited' | 'removed' | 'reordered' | 'missing_anchor' | 'torn' | 'nothing';

interface AuditFinding {
  readonly kind: FindingKind;
  /** Path of the chain file; absent when there is none, or none has the anchor. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  readonly message: string;
}

export interface AuditVerdict {
  /** False when anything but a torn last line was found. */
  readonly ok: boolean;
  readonly files: number;
  readonly entries: number;
  readonly findings: readonly AuditFinding[];
}

/** @param anchors hashes of opening entries as disclosures print them; each must be in one of the files */
export function verifyAudit(files: readonly AuditFile[], anchors: readonly string[] = []): AuditVerdict {
  const findings: AuditFinding[] = [];
  const hashes = new Set<string>();
  let entries = 0;
  for (const file of files) {
    entries += file.lines.length;
    findings.push(...verifyFile(file, hashes));
  }
  if (files.length === 0)
    findings.push({
      kind: 'nothing',
      message: 'There is no chain file: nothing was audited here, or everything was removed.',
    });
  for (const anchor of anchors) {
    if (hashes.has(anchor.toLowerCase())) continue;
    const message = `No entry has the hash ${anchor}: the entry and all after it were cut off, or it was changed.`;
    findings.push({ kind: 'missing_anchor', message });
  }
  return { ok: findings.every((finding) => finding.kind === 'torn'), files: files.length, entries, findings };
}

function verifyFile(file: AuditFile, hashes: Set<string>): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const found = (kind: FindingKind, index: number, message: string) =>
    findings.push({ kind, file: file.path, line: index + 1, message });
  if (file.lines.length === 0) found('removed', 0, 'The file is empty: its entries were removed.');
  /** The entry before, as long as it could be read. */
  let before: Pick<ReadEntry, 'seq' | 'hash'> | undefined = { seq: -1, hash: CHAIN_START };
  for (const [index, line] of file.lines.entries()) {
    if (file.torn && index === file.lines.length - 1) {
      found('torn', index, 'The last line is incomplete, as a power cut or a full disk leaves it.');
      break;
    }
    const reading = readLine(line);
    if (!reading.ok) {
      const what = reading.why === 'hash' ? 'does not have the hash it carries' : 'is no audit entry';
      found('edited', index, `The line ${what}: it was edited.`);
      before = carriedHash(line, index);
      continue;
    }
    const { entry } = reading;
    hashes.add(entry.hash);
    if (before && entry.prev !== before.hash) report(entry, before, index, found);
    before = entry;
  }
  return findings;
}

/** An edited line that kept its hash leaves the rest of the chain in order: only it is reported. */
function carriedHash(line: string, seq: number): Pick<ReadEntry, 'seq' | 'hash'> | undefined {
  const hash = /"hash":"([0-9a-f]{64})"\}$/.exec(line)?.[1];
  return hash === undefined ? undefined : { seq, hash };
}

function report(
  entry: ReadEntry,
  before: Pick<ReadEntry, 'seq' | 'hash'>,
  index: number,
  found: (kind: FindingKind, index: number, message: string) => void,
): void {
  const gap = entry.seq - before.seq - 1;
  if (gap > 0) {
    const entries = gap === 1 ? 'One entry is' : `${gap} entries are`;
    found('removed', index, `${entries} missing before this line.`);
  } else if (gap < 0) found('reordered', index, `Entry ${entry.seq} comes after entry ${before.seq}.`);
  else found('edited', index - 1, 'The line was rewritten: the next one carries another hash of it.');
}
