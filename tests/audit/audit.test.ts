/** The audit on a real file system: what is written, what verify finds, what an unwritable folder means. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Audit, createAudit } from '../../src/audit/audit.js';
import { CHAIN_START, formatLine } from '../../src/audit/entries.js';
import { joinRuns, readAuditFiles } from '../../src/audit/history.js';
import { type FindingKind, verifyAudit } from '../../src/audit/verify.js';
import { UnavailableError } from '../../src/errors.js';

let folder: string;
let problems: string[];

beforeEach(() => {
  problems = [];
  folder = join(mkdtempSync(join(tmpdir(), 'spm-audit-')), 'audit');
});

function newAudit(durability: 'batched' | 'strict' = 'batched'): Audit {
  const onProblem = (message: string) => void problems.push(message);
  return createAudit({ folder, serverId: 's1', version: '0', durability, onProblem });
}

/** Puts a device under the audit's open file that takes what is written and cannot bring it onto a disk. */
function loseTheDisk(): void {
  const isAudit = (fd: string) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder);
    } catch {
      return false; // the folder's own, gone by now
    }
  };
  const fd = Number(readdirSync('/proc/self/fd').find(isAudit));
  closeSync(fd);
  const others: number[] = [];
  for (let opened = openSync('/dev/null', 'r+'); opened !== fd; opened = openSync('/dev/null', 'r+'))
    others.push(opened);
  for (const other of others) closeSync(other);
}

/** Runs side by side, as a server has them. @returns the hashes of the opening entries */
async function writeRuns(audit: Audit, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const hash = await audit.open({ run_id: `r${index}`, program: { sha256: 'ab' } });
      expect(await audit.close({ run_id: `r${index}`, status: 'ok' })).toBe(true);
      return hash;
    }),
  );
}

function theFile(): string {
  return join(folder, readdirSync(folder)[0] ?? '');
}

function rewrite(change: (lines: string[]) => string[] | string): void {
  const lines = readFileSync(theFile(), 'utf8').split('\n').slice(0, -1);
  const changed = change(lines);
  writeFileSync(theFile(), typeof changed === 'string' ? changed : `${changed.join('\n')}\n`);
}

async function findings(anchors: string[] = []): Promise<[FindingKind, number | undefined][]> {
  return verifyAudit(await readAuditFiles(folder), anchors).findings.map(({ kind, line }) => [kind, line]);
}

describe('writing', () => {
  test.each(['batched', 'strict'] as const)(
    'runs side by side give one chain that verifies (%s)',
    async (mode) => {
      const audit = newAudit(mode);
      const hashes = await writeRuns(audit, 20);
      await audit.end();
      const files = await readAuditFiles(folder);
      expect(verifyAudit(files, hashes)).toEqual({ ok: true, files: 1, entries: 41, findings: [] });
      const runs = joinRuns(files);
      expect(runs).toHaveLength(20);
      expect(runs[3]).toMatchObject({ run_id: 'r3', opened: { hash: hashes[3] }, closed: { status: 'ok' } });
    },
  );

  test('files are for their owner only', async () => {
    const audit = newAudit();
    await writeRuns(audit, 1);
    expect(statSync(theFile()).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await audit.end();
  });

  test('a folder that cannot be made means no run, and later runs when it can', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    const audit = newAudit();
    const refused = await audit.open({ run_id: 'r' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnavailableError);
    expect(refused).toMatchObject({ reason: 'audit_unwritable' });
    rmSync(folder);
    await expect(audit.open({ run_id: 'r' })).resolves.toMatch(/^[0-9a-f]{64}$/);
    await audit.end();
  });

  test('a closing entry that fails is told, refuses later runs, and is made up for', async () => {
    const audit = newAudit();
    await audit.open({ run_id: 'r0' });
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    expect(await audit.close({ run_id: 'r0', status: 'ok' })).toBe(false);
    await expect(audit.open({ run_id: 'r1' })).rejects.toMatchObject({ reason: 'audit_unwritable' });
    rmSync(folder);
    mkdirSync(folder);
    await audit.open({ run_id: 'r2' });
    await audit.end();
    expect(readFileSync(theFile(), 'utf8')).toMatch(/"kind":"closed","run_id":"r0".*\n.*"run_id":"r2"/);
    expect(await findings()).toEqual([]);
  });
});

describe.runIf(existsSync('/proc/self/fd'))('a disk that fails behind the back of a run', () => {
  test('is told, marks the next answer, and is written to no more', async () => {
    const audit = newAudit();
    await audit.open({ run_id: 'r0' });
    loseTheDisk();
    await vi.waitFor(() => expect(problems).toEqual([expect.stringMatching(/reached the disk.*EINVAL/)]));
    expect(await audit.close({ run_id: 'r0' })).toBe(false);
    await audit.open({ run_id: 'r1' });
    expect(await audit.close({ run_id: 'r1' })).toBe(true);
    await audit.end();
    expect(problems).toHaveLength(1);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(verifyAudit(await readAuditFiles(folder)).ok).toBe(true);
  });

  test('marks the next answer also when another run came between', async () => {
    const audit = newAudit();
    await audit.open({ run_id: 'r0' });
    expect(await audit.close({ run_id: 'r0' })).toBe(true);
    loseTheDisk();
    await vi.waitFor(() => expect(problems).toHaveLength(1));
    await audit.open({ run_id: 'r1' });
    expect(await audit.close({ run_id: 'r1' })).toBe(false);
    await audit.end();
  });

  test('refuses runs as long as nothing can be written', async () => {
    const audit = newAudit();
    await audit.open({ run_id: 'r0' });
    loseTheDisk();
    await vi.waitFor(() => expect(problems).toHaveLength(1));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    await expect(audit.open({ run_id: 'r1' })).rejects.toMatchObject({ reason: 'audit_unwritable' });
    expect(await audit.close({ run_id: 'r0' })).toBe(false);
    rmSync(folder);
    await audit.open({ run_id: 'r2' });
    await audit.end();
  });

  test('is told when it fails with the last entries of a server', async () => {
    const audit = newAudit();
    await audit.open({ run_id: 'r0' });
    loseTheDisk();
    await audit.end();
    expect(problems).toEqual([expect.stringMatching(/EINVAL/)]);
  });
});

describe('verify', () => {
  let hashes: string[];
  beforeEach(async () => {
    const audit = newAudit();
    hashes = await writeRuns(audit, 4);
    await audit.end();
  });

  test('an edited line', async () => {
    rewrite((lines) => lines.map((line, i) => (i === 2 ? line.replace('"r', '"x') : line)));
    expect(await findings()).toEqual([['edited', 3]]);
  });

  test('an edited line with a new hash of its own', async () => {
    rewrite((lines) => {
      const { hash: _, seq, time, kind, prev, ...body } = JSON.parse(lines[2] ?? '');
      lines[2] = formatLine(kind, { ...body, run_id: 'x' }, { seq, time, prev }).text.trimEnd();
      return lines;
    });
    expect(await findings()).toEqual([['edited', 3]]);
  });

  test('removed lines, at the head and in the middle', async () => {
    rewrite((lines) => lines.filter((_, index) => index !== 0 && index !== 4 && index !== 5));
    expect(await findings()).toEqual([
      ['removed', 1],
      ['removed', 4],
    ]);
  });

  test('reordered lines', async () => {
    rewrite((lines) => [...lines.slice(0, 3), lines[4] ?? '', lines[3] ?? '', ...lines.slice(5)]);
    expect((await findings()).map(([kind]) => kind)).toContain('reordered');
  });

  test('a repeated line', async () => {
    rewrite((lines) => [...lines, lines.at(-1) ?? '']);
    expect((await findings()).map(([kind]) => kind)).toEqual(['reordered']);
  });

  test('a cut tail is found against an anchor only', async () => {
    rewrite((lines) => lines.slice(0, 1));
    expect(await findings()).toEqual([]);
    expect(await findings([hashes[3] ?? ''])).toEqual([['missing_anchor', undefined]]);
  });

  test('a torn last line is told apart and still verifies', async () => {
    rewrite((lines) => lines.join('\n').slice(0, -20));
    const verdict = verifyAudit(await readAuditFiles(folder));
    expect(verdict.ok).toBe(true);
    expect(verdict.findings).toMatchObject([{ kind: 'torn', line: 9 }]);
  });

  test('a broken line before the end is an edit', async () => {
    rewrite((lines) => lines.map((line, index) => (index === 3 ? line.slice(0, 40) : line)));
    expect(await findings()).toEqual([['edited', 4]]);
  });

  test('an emptied file', async () => {
    rewrite(() => '');
    expect((await findings()).map(([kind]) => kind)).toEqual(['removed']);
  });
});

test('where nothing was written, or all was removed, nothing verifies', async () => {
  expect(await findings()).toEqual([['nothing', undefined]]);
  mkdirSync(folder);
  expect(verifyAudit(await readAuditFiles(folder)).ok).toBe(false);
});

test('the files of one server are read in their order, and a run may span two', async () => {
  mkdirSync(folder);
  const place = { seq: 0, prev: CHAIN_START, time: '2026-01-01T00:00:00.000Z' };
  const write = (number: string, kind: 'opened' | 'closed', run_id: string) =>
    writeFileSync(
      join(folder, `20260101T000000Z-s1${number}.jsonl`),
      formatLine(kind, { run_id }, place).text,
    );
  write('', 'opened', 'a');
  write('-1', 'closed', 'a');
  write('-2', 'opened', 'b');
  write('-10', 'opened', 'c');
  const runs = joinRuns(await readAuditFiles(folder));
  expect(runs.map(({ run_id, closed }) => [run_id, closed?.run_id])).toEqual([
    ['a', 'a'],
    ['b', undefined],
    ['c', undefined],
  ]);
});

test('a chain starts from a fixed value', () => {
  expect(CHAIN_START).toMatch(/^0{64}$/);
});
