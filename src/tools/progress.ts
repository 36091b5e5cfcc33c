/** What a client is shown while its call goes on, when it asked for it with a progress token. */
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js';
import type { PipelineObserver } from '../pipeline/pipeline.js';

export type CallExtra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/** Clients that wait for progress give up after a time without any. */
const REPEAT_MS = 5_000;

/** @returns what the pipeline tells of its run, and what ends the telling */
export function observeCall(extra: CallExtra): { observer: PipelineObserver; end: () => void } {
  const token = extra._meta?.progressToken;
  if (token === undefined) return { observer: { signal: extra.signal }, end: () => {} };
  const started = performance.now();
  let progress = 0;
  let phase = 'checking';
  /** When the phase has to be over. */
  let deadline: number | undefined;
  const tell = () => {
    const now = performance.now();
    const times = [
      ...(now - started >= 500 ? [`${seconds(now - started)} s`] : []),
      ...(deadline === undefined ? [] : [`at most ${seconds(deadline - now)} s left`]),
    ];
    const message = times.length === 0 ? phase : `${phase} (${times.join(', ')})`;
    progress += 1;
    const params = { progressToken: token, progress, message };
    // A client that is gone is noticed elsewhere.
    extra.sendNotification({ method: 'notifications/progress', params }).catch(() => {});
  };
  tell();
  const timer = setInterval(tell, REPEAT_MS);
  const observer: PipelineObserver = {
    signal: extra.signal,
    showsProgress: true,
    onPhase: (next, leftMs) => {
      phase = next;
      deadline = performance.now() + leftMs;
      tell();
    },
  };
  return { observer, end: () => clearInterval(timer) };
}

function seconds(ms: number): number {
  return Math.max(0, Math.round(ms / 1000));
}
