/** What a program prints, shown while it runs: its output on ours, its errors on ours. */
import { printable } from './command.js';

export interface LiveOutput {
  readonly write: (stream: 'stdout' | 'stderr', text: string) => void;
  /** Closes an unfinished line, so that what follows begins on one of its own. */
  end(): void;
}

export function showLive(): LiveOutput {
  const last = { stdout: '\n', stderr: '\n' };
  return {
    write(stream, text) {
      const out = process[stream];
      out.write(out.isTTY ? printable(text) : text);
      last[stream] = text.at(-1) ?? '\n';
    },
    end() {
      for (const stream of ['stdout', 'stderr'] as const)
        if (last[stream] !== '\n') process[stream].write('\n');
    },
  };
}
