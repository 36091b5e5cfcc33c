/**
 * How many requests are looked at side by side. Each holds its program, its data and its answer: ten thousand sent
 * at once would take the memory of the machine before the first of them came to the sandbox's own queue.
 */
import type { SandboxLimits } from '../config.js';
import { UnavailableError } from '../errors.js';

/** Requests that are read and checked, besides those that run or wait for a container. */
const CHECKING = 64;

/** Requests that are worked on; one more is answered `busy`. */
export function mostRequests({ concurrency, queue }: SandboxLimits): number {
  return concurrency + queue + CHECKING;
}

export interface Admission {
  /** @throws UnavailableError `busy` when there are too many already */
  enter(): void;
  leave(): void;
}

export function limitRequests(limits: SandboxLimits): Admission {
  const most = mostRequests(limits);
  let inside = 0;
  return {
    enter() {
      if (inside >= most)
        throw new UnavailableError('busy', `${most} requests are being worked on already.`, {
          next: 'Try again in a moment.',
          retryAfterMs: 1_000,
        });
      inside += 1;
    },
    leave() {
      inside -= 1;
    },
  };
}
