/**
 * The race between a container's death and its hand-over, forced: the observer hears `running` after a waiting
 * container was chosen and before it is given the program, and in there this process stands still until the
 * container is what the test needs. A run that never ran is begun anew, once; one that may have run never is.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { joinRuns, readAuditFiles } from '../../src/audit/history.js';
import { loadSettings } from '../../src/config/load.js';
import type { RunRecord } from '../../src/pipeline/record.js';
import type { Engine } from '../../src/sandbox/engine.js';
import { PID_LABEL } from '../../src/sandbox/hardening.js';
import { cli } from '../cli/support.js';
import { sampledEngines } from '../support/engines.js';
import { eventually, onEngines } from './support.js';

interface Processes {
  readonly front: number;
  readonly worker: number;
}

/** Of a container, as this machine numbers them. */
function processesOf(id: string): Processes | undefined {
  const inside = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && read(`/proc/${name}/cgroup`).includes(id))
    .map((name) => ({
      pid: Number(name),
      own: /^NSpid:.*\t(\d+)$/m.exec(read(`/proc/${name}/status`))?.[1],
    }));
  const front = inside.find(({ own }) => own === '1')?.pid;
  const worker = inside.find(({ pid, own }) => own !== '1' && pid !== front)?.pid;
  return front === undefined || worker === undefined ? undefined : { front, worker };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}

/** Lets nothing happen in this process until the other one is gone, or has stopped. */
function standStillUntil(pid: number, state: RegExp): void {
  const hand = new Int32Array(new SharedArrayBuffer(4));
  for (let left = 1_000; left > 0; left -= 1) {
    const now = /^State:\t(\w)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 'gone';
    if (state.test(now)) return;
    Atomics.wait(hand, 0, 0, 10);
  }
  throw new Error(`Process ${pid} did not come to be ${state} in 10 s.`);
}

const GONE = /^(gone|Z|X)$/;
const STOPPED = /^T$/;

describe.runIf(process.getuid?.() === 0)(
  'a container that is lost between its choice and the hand-over',
  () => {
    onEngines(sampledEngines(), 'it', (tested) => {
      let app: App;
      let outside: Engine;
      let state: string;

      /** One warm container; `strike` comes between the choice of the first one and its hand-over. */
      async function runStruck(strike: (processes: Processes) => void): Promise<RunRecord> {
        const { name, socket } = tested;
        state = mkdtempSync(join(tmpdir(), 'spm-retry-'));
        outside ??= await tested.open();
        app = createApp(
          await loadSettings({ flags: { state, engine: name, socket, 'pool.warm': '1' }, env: {} }),
        );
        app.warm();
        // The pool is filled again after a run; what that one used is not meant.
        const first = await app.pipeline.run({ code: '1' });
        expect(first).toMatchObject({ status: 'ok' });
        let warm: Processes | undefined;
        await eventually(async () => {
          const ids = (await outside.list(`${PID_LABEL}=${process.pid}`)).map(({ id }) => id);
          const next = ids.find((id) => id !== first.isolation?.container);
          warm = next === undefined ? undefined : processesOf(next);
          return warm !== undefined;
        }, 15_000);
        let strikes = 0;
        return app.pipeline.run(
          { code: '40 + 2' },
          {
            onPhase: (phase) => {
              if (phase !== 'running' || warm === undefined || strikes++ > 0) return;
              strike(warm);
            },
          },
        );
      }

      const closing = async ({ runId }: RunRecord) =>
        joinRuns(await readAuditFiles(join(state, 'audit'))).find(({ run_id }) => run_id === runId)?.closed;

      afterEach(async () => {
        await app.close();
        rmSync(state, { recursive: true, force: true });
      });
      afterAll(() => outside?.close());

      it('is replaced by another one, in silence, and the audit counts it', async () => {
        const record = await runStruck(({ front, worker }) => {
          process.kill(worker, 'SIGKILL');
          standStillUntil(front, GONE);
        });
        expect(record).toMatchObject({ status: 'ok', ran: 'yes', value: { value: 42 }, warnings: [] });
        expect(record.usage.retries).toBe(1);
        expect(await closing(record)).toMatchObject({ status: 'ok', usage: { retries: 1 } });
        const shown = await cli(['audit', 'show', record.runId, '--state', state]);
        expect(shown.stdout).toContain('"retries": 1');
      });

      it('is replaced although its end is seen only after the hand-over', async () => {
        const record = await runStruck(({ front }) => {
          process.kill(front, 'SIGSTOP');
          standStillUntil(front, STOPPED);
          // By then the program lies in its pipe, where nobody has read it.
          setTimeout(() => process.kill(front, 'SIGKILL'), 300);
        });
        expect(record).toMatchObject({ status: 'ok', ran: 'yes', value: { value: 42 }, warnings: [] });
        expect(record.usage.retries).toBe(1);
      });

      it('is not replaced when it may have run the program', async () => {
        const record = await runStruck(({ front, worker }) => {
          process.kill(worker, 'SIGSTOP');
          standStillUntil(worker, STOPPED);
          // By then the front has accepted the program, and passed it on.
          setTimeout(() => process.kill(front, 'SIGKILL'), 1_500);
        });
        expect(record).toMatchObject({ status: 'crashed', ran: 'unknown' });
        expect(record.usage.retries).toBeUndefined();
        expect((await closing(record))?.usage).not.toHaveProperty('retries');
      });
    });
  },
);
