/** The limits of a run, in words a model or a person can plan with. */
import type { SandboxLimits } from '../config.js';

const MIB = 1024 * 1024;

export function limitsText(limits: SandboxLimits, hasWorkspace: boolean): string {
  const size = (bytes: number) => (bytes < MIB ? `${bytes / 1024} KiB` : `${bytes / MIB} MiB`);
  const files = hasWorkspace
    ? `${size(limits.files_bytes)} of files together, paths relative to the workspace`
    : 'no files: this server was started without a workspace';
  return `# Limits of a run

- Time: ${limits.timeout_ms / 1000} s unless \`timeout\` says otherwise, at most ${limits.timeout_max_ms / 1000} s. Without a progress token, waiting and running together end after 55 s.
- Memory: ${size(limits.memory_bytes)}. CPUs: ${limits.cpus}. Processes and threads: ${limits.pids}.
- Code: ${size(limits.code_bytes)}. Inline \`data\`: ${size(limits.data_bytes)}. \`files\`: ${files}. At most 16 tables.
- Kept of a run: ${size(limits.stdout_bytes)} of stdout, ${size(limits.stderr_bytes)} of stderr, ${size(limits.result_bytes)} of the result, ${size(limits.artifact_bytes)} of artifacts.
- An answer shows 40,000 characters; the rest opens at the \`run://\` addresses it names.
- At one time ${limits.concurrency} runs; ${limits.queue} more wait, and one more is answered \`busy\`.
- No network, no installing, a read-only system; nothing is kept from one run to the next.
`;
}
