/** `serve`: the MCP server on standard input and output. */
import { createApp } from '../app.js';
import { explain } from '../errors.js';
import { mostRequests } from '../pipeline/admission.js';
import type { Command } from './command.js';

/** A client that has stopped reading does not keep a server alive that was told to end. */
const LAST_WORDS_MS = 100;

/** Requests that are read although as many are worked on as may be: lists, resources, and those that hear `busy`. */
const SPARE = 200;

/** Warming starts when the client is there, or after this time; `initialize` is answered before. */
const WARM_AFTER_MS = 300;

export const serve: Command = {
  name: 'serve',
  summary: 'Serve MCP on standard input and output.',
  examples: ['serve --workspace ~/analyses', 'serve --set result_mode=content --set limits.timeout_ms=10000'],
  exitWaitsMs: LAST_WORDS_MS,
  async execute(invocation) {
    const app = createApp(await invocation.settings());
    const { createMcpServer } = app;
    const server = await createMcpServer();
    const [{ serveStdio }, { announceChange }] = await Promise.all([
      import('../transports/stdio.js'),
      import('../server.js'),
    ]);
    const stop = new AbortController();
    let warmed = false;
    let unwatch = () => {};
    const warm = () => {
      if (warmed) return;
      warmed = true;
      app.validate().then(
        () => {
          app.warm();
          unwatch = app.watch(() => {
            announceChange(server).catch(() => {});
          });
        },
        (error: unknown) => {
          process.stderr.write(`${explain(error)}\n`);
          stop.abort('the policy or the personas are wrong');
        },
      );
    };
    server.oninitialized = warm;
    setTimeout(warm, WARM_AFTER_MS).unref();
    const close = () => {
      unwatch();
      return app.close();
    };
    // What is over the limit is answered at once, so that whoever sends too much hears of it.
    const mostUnanswered = mostRequests(app.settings.limits) + SPARE;
    await serveStdio(server, { close, log: app.log.info, stop: stop.signal, mostUnanswered });
    return stop.signal.aborted ? 2 : 0;
  },
};
