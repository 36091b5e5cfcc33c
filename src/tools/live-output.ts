/**
 * Output of a run while it goes on, as log messages: few enough that no client drowns. Only a view; the answer
 * holds the output whether or not it was shown.
 */

/** Between two messages, in milliseconds. */
const EVERY_MS = 250;
/** Of one message and of a whole run, in characters. */
const MESSAGE = 2_000;
const RUN = 40_000;

export interface LiveOutput {
  onOutput(stream: 'stdout' | 'stderr', text: string): void;
  /** Sends what is left; nothing comes after it. */
  end(): void;
}

export function showOutput(send: (stream: 'stdout' | 'stderr', text: string) => void): LiveOutput {
  const waiting = { stdout: '', stderr: '' };
  let left = RUN;
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    for (const stream of ['stdout', 'stderr'] as const) {
      const text = waiting[stream];
      waiting[stream] = '';
      if (text !== '') send(stream, text.length > MESSAGE ? `${text.slice(0, MESSAGE)}\n[…]` : text);
    }
    if (left <= 0) send('stdout', '[more output is in the answer]');
  };
  return {
    onOutput(stream, text) {
      if (left <= 0) return;
      left -= text.length;
      // What no message will show need not be held.
      waiting[stream] = (waiting[stream] + text).slice(0, MESSAGE + 1);
      timer ??= setTimeout(flush, EVERY_MS);
    },
    end() {
      if (timer === undefined) return;
      clearTimeout(timer);
      left = Math.max(left, 1);
      flush();
    },
  };
}
