/** Checks of the state folder: that it can be written, that the audit in it is whole, how large the run store is. */
import { randomUUID } from 'node:crypto';
import { open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { readAuditFiles } from '../audit/history.js';
import { verifyAudit } from '../audit/verify.js';
import { makeFolder } from '../config/make-folder.js';
import { listRuns } from '../store/history.js';
import { type Check, fail, ok, warn } from './check.js';

const MIB = 1024 * 1024;
/** Below it, entries and results of a busy day may not fit. */
const LITTLE_SPACE = 256 * MIB;

const mib = (bytes: number) => `${Math.round(bytes / MIB).toLocaleString('en-US')} MiB`;

export const state: Check = {
  name: 'state',
  tries: 'writing a file to the state folder and onto the disk',
  async run({ settings: { state: folder } }) {
    try {
      await makeFolder(folder);
      await writeThrough(join(folder, `.doctor-${randomUUID().slice(0, 8)}`));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fail(
        `${folder} cannot be written: ${why}. Without it there is no audit, and without an audit nothing runs.`,
        'Make it writable for this user, free space, or choose another folder with --state DIR.',
      );
    }
    const { mode, uid } = await stat(folder);
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    if ((mode & 0o077) !== 0)
      return warn(`${folder} can be entered by other users`, `Type: chmod 700 ${folder}`);
    if (process.getuid && process.getuid() !== 0 && uid !== process.getuid())
      return warn(`${folder} belongs to user ${uid}`, `Type: sudo chown -R "$USER" ${folder}`);
    if (free < LITTLE_SPACE)
      return warn(
        `${folder}: only ${mib(free)} are free`,
        'Free space, or set a smaller store_budget.bytes.',
      );
    return ok(`${folder} is writable and for its owner only, ${mib(free)} free`);
  },
};

async function writeThrough(path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile('doctor\n');
    await file.sync();
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

export const audit: Check = {
  name: 'audit',
  tries: 'verifying every chain file',
  needs: ['state'],
  async run({ settings }) {
    const verdict = verifyAudit(await readAuditFiles(join(settings.state, 'audit')));
    const details = verdict.findings.map(({ kind, file, line, message }) =>
      [`${kind}:`, ...(file === undefined ? [] : [`${file}:${line}`]), message].join(' '),
    );
    const count = `${verdict.entries} entries in ${verdict.files} files`;
    if (verdict.files === 0) return ok('nothing was audited here yet');
    if (!verdict.ok)
      return fail(
        `The audit does not verify: ${count}.`,
        'Somebody changed it, or the disk did. Keep the folder as it is for whoever looks into that, and serve with another --state DIR.',
        details,
      );
    if (details.length > 0)
      return warn(
        `verifies but for a torn last line: ${count}`,
        'Nothing: a power cut or a full disk leaves that.',
        details,
      );
    return ok(`verifies: ${count}`);
  },
};

export const store: Check = {
  name: 'store',
  tries: 'reading the run store',
  needs: ['state'],
  async run({ settings }) {
    if (settings.store === 'off') return ok('off: nothing is kept of past runs on the disk');
    const runs = await listRuns(join(settings.state, 'runs'));
    const bytes = runs.reduce((sum, run) => sum + run.bytes, 0);
    const { bytes: most, days } = settings.store_budget;
    return ok(
      `keeps ${settings.store}: ${runs.length} runs, ${mib(bytes)} of ${mib(most)}, up to ${days} days`,
    );
  },
};
