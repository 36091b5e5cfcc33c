import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { limitsSchema } from '../../src/config.js';
import { connectEngine } from '../../src/sandbox/connect.js';
import { createContainerSandbox } from '../../src/sandbox/container-sandbox.js';
import { SERVER_LABEL } from '../../src/sandbox/hardening.js';
import { eventually, job, onEveryEngine } from './support.js';

/** A socket that leads to the engine's, and can be cut: an engine that dies, without ending everyone else's. */
class Line {
  readonly path: string;
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  constructor(
    folder: string,
    private readonly engine: string,
  ) {
    this.path = join(folder, 'engine.sock');
  }

  async lay(): Promise<void> {
    const server = createServer((near) => {
      const far = createConnection(this.engine);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => this.sockets.delete(socket));
      }
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => server.listen(this.path, resolve));
    this.server = server;
  }

  cut(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
  }
}

onEveryEngine('an engine that dies', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'spm-line-'));
  const line = new Line(folder, engine.socket);
  const serverId = `contract-${randomUUID()}`;
  const sandbox = createContainerSandbox({
    connect: async () => ({
      engine: await connectEngine({ engine: engine.name, socket: line.path, stateDir: folder }),
      image: await engine.image(),
    }),
    limits: limitsSchema.parse({}),
    pool: { warm: 1, max: 4, queue: 4 },
    serverId,
  });
  afterAll(async () => {
    await sandbox.close();
    line.cut();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses the run it was in, answers that it is gone, and serves again when it is back', async () => {
    await line.lay();
    const lost = await sandbox.run(job('print("kept")\nwhile True:\n    pass'), {
      onOutput: () => line.cut(),
    });
    expect(lost).toMatchObject({
      status: 'crashed',
      reason: 'engine_lost',
      ran: 'unknown',
      stdout: 'kept\n',
    });
    const begun = performance.now();
    await expect(sandbox.run(job('1'))).rejects.toMatchObject({ reason: 'no_engine' });
    expect(performance.now() - begun).toBeLessThan(5000);

    await line.lay();
    expect(await sandbox.run(job('2'))).toMatchObject({ status: 'ok', value: { value: 2 } });

    // The lost run's container ended itself when its host was gone.
    const outside = await engine.open();
    await eventually(async () => {
      const left = await outside.list(`${SERVER_LABEL}=${serverId}`);
      return !left.some(({ id, state }) => id === lost.isolation.container && state === 'running');
    });
    await sandbox.close();
    for (const { id } of await outside.list(`${SERVER_LABEL}=${serverId}`)) await outside.remove(id);
    await outside.close();
  });
});
