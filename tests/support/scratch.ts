/** One folder for all temporary files of a test run, the servers' included, which goes with it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function setup(): () => void {
  const before = process.env.TMPDIR;
  const scratch = mkdtempSync(join(tmpdir(), 'spm-'));
  chmodSync(scratch, 0o1777); // some tests are another user
  process.env.TMPDIR = scratch; // of the test processes as well, which come later
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(scratch, { recursive: true, force: true });
  };
}
