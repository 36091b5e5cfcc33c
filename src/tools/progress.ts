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
  let progress = 0;
  let message = 'checking';
  const started = performance.now();
  const tell = () => {
    const seconds = Math.round((performance.now() - started) / 1000);
    const text = seconds > 0 ? `${message} (${seconds} s)` : message;
    progress += 1;
    const params = { progressToken: token, progress, message: text };
    // A client that is gone is noticed elsewhere.
    extra.sendNotification({ method: 'notifications/progress', params }).catch(() => {});
  };
  const timer = setInterval(tell, REPEAT_MS);
  const observer: PipelineObserver = {
    signal: extra.signal,
    showsProgress: true,
    onPhase: (phase) => {
      message = phase;
      tell();
    },
  };
  return { observer, end: () => clearInterval(timer) };
}
