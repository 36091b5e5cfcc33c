/**
 * The warm pool: single-use containers of two kinds, booted ahead so that a run need not wait for one. It
 * decides when a container is booted, who gets it and who waits; what happens in it is session.ts's affair.
 *
 * Boots compete with running programs for the CPU. Measured best: at most as many boots at once as cores, and
 * none begun while a program runs unless a caller waits for one.
 */
import { UnavailableError } from '../errors.js';
import type { ContainerKind, RunPhase } from './sandbox.js';
import { WaitingLine } from './waiting-line.js';
import { warmTarget } from './warm-target.js';

/** What the pool needs to know of a container. */
export interface PoolMember {
  readonly kind: ContainerKind;
  readonly alive: boolean;
  readonly lost: Promise<void>;
  ping(): void;
  dispose(): Promise<void>;
}

export interface PoolOptions<M extends PoolMember> {
  readonly boot: (kind: ContainerKind, signal: AbortSignal) => Promise<M>;
  /** Containers kept ready. */
  readonly warm: number;
  /** Containers alive at one time. */
  readonly max: number;
  /** Callers that may wait. */
  readonly queue: number;
  /** Boots at one time. */
  readonly cores: number;
  /** Whether others on this machine want for the memory that waiting containers hold. */
  readonly isCrowded?: () => Promise<boolean>;
}

// Clients give up after 60 s.
const MAX_WAIT_MS = 55_000;
// The front of a waiting container ends it after 5 minutes without a word.
const PING_MS = 60_000;
const IDLE_MS = 10 * 60_000;
const REFILL_AFTER_FAILURE_MS = 5_000;
// Removing a container and booting the next take both cores for a while: not while the answer is on its way.
const ANSWER_MS = 20;
const REMEMBERED_RUNS = 20;

export class Pool<M extends PoolMember> {
  private idle: M[] = [];
  private readonly waiting = new WaitingLine<M>();
  private readonly members = new Set<M>();
  private readonly boots = new Map<Promise<void>, ContainerKind>();
  private readonly removals = new Set<Promise<void>>();
  private readonly closing = new AbortController();
  private running = 0;
  private recent: ContainerKind[] = [];
  private meanRunMs = 500;
  private lastUse = performance.now();
  private refillAfter = 0;
  private crowded = false;
  private readonly ticker: NodeJS.Timeout;

  constructor(private readonly options: PoolOptions<M>) {
    this.ticker = setInterval(() => void this.tick(), PING_MS).unref();
  }

  /** Boots what is missing to the target; a failure shows itself at the next `use`. */
  fill(): void {
    this.schedule();
  }

  /**
   * Gives one container to `work` and throws it away afterwards.
   * @throws UnavailableError: `busy` when too many wait or it took too long, what the boot said when it failed;
   * the signal's reason when aborted while waiting.
   */
  async use<T>(
    kind: ContainerKind,
    signal: AbortSignal,
    onPhase: (phase: RunPhase) => void,
    work: (member: M) => Promise<T>,
  ): Promise<T> {
    this.lastUse = performance.now();
    this.recent = [...this.recent, kind].slice(-REMEMBERED_RUNS);
    const member = this.take(kind) ?? (await this.wait(kind, signal, onPhase));
    const begun = performance.now();
    try {
      return await work(member);
    } finally {
      this.running -= 1;
      this.lastUse = performance.now();
      this.meanRunMs = 0.8 * this.meanRunMs + 0.2 * (this.lastUse - begun);
      this.replaceAfterAnswer(member);
    }
  }

  /** Ends every container and turns away who waits; resolves when the engine says that none is left. */
  async close(): Promise<void> {
    clearInterval(this.ticker);
    this.closing.abort();
    this.waiting.turnAway(new UnavailableError('shutting_down', 'The sandbox is shutting down.'));
    for (const member of this.members) this.track(member.dispose());
    this.idle = [];
    await Promise.all([...this.boots.keys(), ...this.removals]);
  }

  /** Counts a container given away as running from here on, so that no boot begins beside it. */
  private take(kind: ContainerKind): M | undefined {
    this.idle = this.idle.filter((member) => member.alive);
    // Either kind can serve either program: a charts program imports pyplot itself, sooner than a boot would.
    const member = this.idle.find((candidate) => candidate.kind === kind) ?? this.idle[0];
    if (member === undefined) return undefined;
    this.idle = this.idle.filter((other) => other !== member);
    this.running += 1;
    return member;
  }

  private wait(kind: ContainerKind, signal: AbortSignal, onPhase: (phase: RunPhase) => void): Promise<M> {
    if (this.waiting.length >= this.options.queue + this.free()) throw this.busy('Too many runs wait.');
    onPhase(this.free() > this.waiting.length ? 'booting' : 'queued');
    const served = this.waiting.join(kind, signal, MAX_WAIT_MS, () =>
      this.busy('No container became free in time.'),
    );
    this.schedule();
    return served;
  }

  private busy(message: string): UnavailableError {
    const rounds = (this.waiting.length + 1) / this.options.max;
    const retryAfterMs = Math.max(250, Math.round(this.meanRunMs * rounds));
    return new UnavailableError('busy', message, { retryAfterMs, next: 'Try again a little later.' });
  }

  /** Places in which a container could still be booted, or is being booted. */
  private free(): number {
    return this.options.max - this.idle.length - this.running;
  }

  private schedule(): void {
    if (this.closing.signal.aborted) return;
    for (let first = this.waiting.at(0); first !== undefined; first = this.waiting.at(0)) {
      const member = this.take(first.kind);
      if (member === undefined) break;
      first.resolve(member);
    }
    while (this.boots.size < this.options.cores && this.boots.size < this.free()) {
      const kind = this.nextBoot();
      if (kind === undefined) break;
      this.boot(kind);
    }
  }

  private nextBoot(): ContainerKind | undefined {
    const waiter = this.waiting.at(this.boots.size);
    if (waiter !== undefined) return waiter.kind;
    if (this.waiting.length > 0 || this.running > 0 || performance.now() < this.refillAfter) return undefined;
    const target = this.target();
    const have = (kind: ContainerKind) =>
      this.idle.filter((member) => member.kind === kind).length +
      [...this.boots.values()].filter((booting) => booting === kind).length;
    if (have('plain') < target.plain) return 'plain';
    return have('charts') < target.charts ? 'charts' : undefined;
  }

  private target(): Record<ContainerKind, number> {
    const { warm, max } = this.options;
    const unused = performance.now() - this.lastUse > IDLE_MS;
    return warmTarget({ most: Math.min(max, warm), recent: this.recent, unused, crowded: this.crowded });
  }

  private boot(kind: ContainerKind): void {
    const begun = performance.now();
    const boot = this.options.boot(kind, this.closing.signal).then(
      (member) => this.admit(member),
      (error: unknown) => {
        // Not tried again at once, or a broken image would keep the machine busy.
        this.pauseRefill(REFILL_AFTER_FAILURE_MS);
        if (error instanceof UnavailableError && error.reason === 'busy') this.turnAwayFirst(error, begun);
        // Who came later gets a boot of their own: what ended this one may be over, as when someone killed it.
        else this.waiting.turnAway(error, begun);
      },
    );
    const settled: Promise<void> = boot.finally(() => {
      this.boots.delete(settled);
      this.schedule();
    });
    this.boots.set(settled, kind);
  }

  private admit(member: M): void {
    if (this.closing.signal.aborted) {
      this.track(member.dispose());
      return;
    }
    this.members.add(member);
    this.idle.push(member);
    void member.lost.then(() => {
      if (!this.idle.includes(member)) return; // it runs; its run sees the end for itself
      this.idle = this.idle.filter((other) => other !== member);
      this.members.delete(member);
      this.track(member.dispose());
      this.pauseRefill(REFILL_AFTER_FAILURE_MS);
    });
  }

  /** Who waits gets a container at once; the used one is thrown away, and the pool filled, a moment later. */
  private replaceAfterAnswer(member: M): void {
    this.pauseRefill(ANSWER_MS);
    this.schedule();
    setTimeout(() => {
      this.members.delete(member);
      this.track(member.dispose());
    }, ANSWER_MS);
  }

  private pauseRefill(ms: number): void {
    this.refillAfter = Math.max(this.refillAfter, performance.now() + ms);
    setTimeout(() => this.schedule(), ms + 1).unref();
  }

  /** For want of memory: our own runs free some when they end, so then each waits as long as it would anyway. */
  private turnAwayFirst(error: unknown, bootBegun: number): void {
    const first = this.waiting.at(0);
    if (this.running === 0 && first !== undefined && first.since <= bootBegun) first.reject(error);
  }

  /** Remembers a removal until it is done, so that `close` can wait for it; a failed one is the reaper's. */
  private track(removal: Promise<void>): void {
    const settled: Promise<void> = removal
      .catch(() => {})
      .finally(() => {
        this.removals.delete(settled);
      });
    this.removals.add(settled);
  }

  /** Once a minute: a word to each waiting container, and fewer of them when nobody came for long or memory is short. */
  private async tick(): Promise<void> {
    this.crowded = (await this.options.isCrowded?.()) ?? false;
    if (this.closing.signal.aborted) return;
    const target = this.target();
    for (const kind of ['plain', 'charts'] as const) {
      const members = this.idle.filter((member) => member.kind === kind);
      for (const member of members.slice(target[kind])) {
        this.idle = this.idle.filter((other) => other !== member);
        this.members.delete(member);
        this.track(member.dispose());
      }
    }
    for (const member of this.idle) member.ping();
    this.schedule();
  }
}
