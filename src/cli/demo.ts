/** `demo`: every persona on real data, through the real server. */
import type { Command } from './command.js';
import { serverOptions } from './options.js';

/** Options that the demo sets itself, or that mean nothing to it. */
const OWN = ['state', 'persona', 'workspace', 'log-level'];

export const demo: Command = {
  name: 'demo',
  summary: 'Show one real analysis per persona, a refusal, and the audit.',
  async execute(invocation) {
    const { runDemo } = await import('../demo.js');
    return runDemo({
      serverOptions: serverOptions(invocation, OWN),
      out: process.stdout,
      colours: process.stdout.isTTY === true,
    });
  },
};
