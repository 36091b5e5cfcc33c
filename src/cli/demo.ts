/** `demo`: every persona on real data, through the real server. */
import type { Command } from './command.js';
import { COMMON_OPTIONS } from './options.js';

/** Options of `demo` that its server takes over. */
const PASSED_ON = ['policy', 'engine', 'socket', 'runtime', 'config', 'set'];

export const demo: Command = {
  name: 'demo',
  summary: 'Show one real analysis per persona, a refusal, and the audit.',
  async execute(invocation) {
    const { runDemo } = await import('../demo.js');
    const serverOptions = PASSED_ON.filter((name) => name in COMMON_OPTIONS).flatMap((name) =>
      invocation.texts(name).flatMap((value) => [`--${name}`, value]),
    );
    return runDemo({ serverOptions, out: process.stdout, colours: process.stdout.isTTY === true });
  },
};
