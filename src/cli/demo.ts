/** `demo`: every persona on real data, through the real server. */
import { answer, type Command } from './command.js';
import { serverOptions } from './options.js';
import { createStyle } from './style.js';

/** Options that the demo sets itself, or that mean nothing to it. */
const OWN = ['state', 'persona', 'workspace', 'log-level'];

export const demo: Command = {
  name: 'demo',
  summary: 'Show one real analysis per persona, a refusal, and the audit.',
  examples: ['demo', 'demo --engine podman'],
  async execute(invocation) {
    const { runDemo } = await import('../demo.js');
    // A machine wants the verdict; what people read goes where the logs go.
    const { json } = invocation;
    const out = json ? process.stderr : process.stdout;
    const code = await runDemo({
      serverOptions: serverOptions(invocation, OWN),
      out,
      colours: createStyle(out).coloured,
    });
    if (json) answer(true, { ok: code === 0 }, '');
    return code;
  },
};
