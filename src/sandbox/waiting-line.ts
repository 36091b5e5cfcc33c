/**
 * Those who wait for a container, in their order. Each leaves once: served, turned away, by its own signal, or when
 * it has waited long enough. Who is served with what, and when, is pool.ts's affair.
 */
import type { ContainerKind } from './sandbox.js';

export interface Waiter<M> {
  readonly kind: ContainerKind;
  /** When it came, by `performance.now()`. */
  readonly since: number;
  resolve(member: M): void;
  reject(error: unknown): void;
}

export class WaitingLine<M> {
  private readonly waiters: Waiter<M>[] = [];

  get length(): number {
    return this.waiters.length;
  }

  at(index: number): Waiter<M> | undefined {
    return this.waiters[index];
  }

  /**
   * @param ms the longest wait
   * @param tooLate makes the error with which it ends then
   * @throws that error; what it is turned away with; the signal's reason
   */
  join(kind: ContainerKind, signal: AbortSignal, ms: number, tooLate: () => unknown): Promise<M> {
    return new Promise<M>((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        const at = this.waiters.indexOf(waiter);
        if (at >= 0) this.waiters.splice(at, 1);
      };
      const waiter: Waiter<M> = {
        kind,
        since: performance.now(),
        resolve: (member) => {
          leave();
          resolve(member);
        },
        reject: (error) => {
          leave();
          reject(error);
        },
      };
      const abort = () => waiter.reject(signal.reason);
      const timer = setTimeout(() => waiter.reject(tooLate()), ms);
      signal.addEventListener('abort', abort, { once: true });
      this.waiters.push(waiter);
    });
  }

  /** @param came turns away only those who came until then, by `performance.now()` */
  turnAway(error: unknown, came = Number.POSITIVE_INFINITY): void {
    for (const waiter of this.waiters.filter(({ since }) => since <= came)) waiter.reject(error);
  }
}
