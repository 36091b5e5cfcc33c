/**
 * The policy's front door. Checks run in one worker thread, started at the first check: no input can
 * delay the event loop, and a parser that crashes or hangs costs that program its check and nobody else's.
 */
import { Worker } from 'node:worker_threads';
import { UnavailableError } from '../errors.js';
import type { Judged } from './check.js';
import { loadPolicy } from './load.js';
import type { PolicyEngine, PolicyIdentity, PolicyRequest, Verdict } from './policy.js';
import type { PolicyData } from './policy-data.js';

/** Above the parse limit of the thread itself: reached only when the thread hangs. */
const ANSWER_MS = 10_000;

/** @throws ConfigError when the policy file is broken, naming file, line and field */
export function createPolicyEngine(options: { readonly file: string }): PolicyEngine {
  const { data, identity } = loadPolicy(options.file);
  return new ThreadEngine(data, identity);
}

/** Under vitest the sources run as TypeScript, which a thread cannot load: it then runs the built file. */
function threadFile(): URL {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? '../../dist/policy/thread.js' : './thread.js', here);
}

interface Waiting {
  readonly request: PolicyRequest;
  readonly resolve: (judged: Judged) => void;
}

class ThreadEngine implements PolicyEngine {
  readonly identity: PolicyIdentity;
  readonly #data: PolicyData;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(data: PolicyData, identity: PolicyIdentity) {
    this.#data = data;
    this.identity = identity;
  }

  async check(request: PolicyRequest): Promise<Verdict> {
    if (this.#closed) throw new UnavailableError('shutting_down', 'The policy engine is closed.');
    const judged = await new Promise<Judged>((resolve) => {
      this.#waiting.push({ request, resolve });
      this.#next();
    });
    return { ...judged, policy: this.identity };
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#worker = undefined;
    for (const waiting of [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)]) {
      waiting.resolve(lost(waiting.request, 'the policy engine was closed'));
    }
    this.#finish();
    await worker?.terminate();
  }

  /** One program at a time: when the thread dies, it is known whose fault it was. */
  #next(): void {
    if (this.#current || this.#closed) return;
    const item = this.#waiting.shift();
    if (!item) {
      this.#worker?.unref();
      return;
    }
    this.#current = item;
    const worker = this.#start();
    worker.ref();
    this.#timer = setTimeout(
      () => this.#drop(worker, `it took longer than ${ANSWER_MS / 1000} s`),
      ANSWER_MS,
    );
    worker.postMessage({ id: 0, request: item.request });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(threadFile(), {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.on('message', ({ judged }: { judged: Judged }) => {
      if (worker !== this.#worker) return;
      const item = this.#current;
      this.#finish();
      item?.resolve(judged);
      this.#next();
    });
    worker.on('error', (error) => this.#drop(worker, `the parser failed (${error.message})`));
    worker.on('exit', () => this.#drop(worker, 'the parser ended'));
    this.#worker = worker;
    return worker;
  }

  /** The program under check is refused, the thread is replaced at the next one. */
  #drop(worker: Worker, why: string): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    void worker.terminate();
    const item = this.#current;
    this.#finish();
    item?.resolve(lost(item.request, why));
    this.#next();
  }

  #finish(): void {
    clearTimeout(this.#timer);
    this.#current = undefined;
  }
}

function lost(request: PolicyRequest, why: string): Judged {
  return {
    allowed: false,
    violations: [
      {
        rule: 'parser/too-large',
        message: `The code could not be checked: ${why}.`,
        line: 1,
        column: 1,
        hint: 'Send less code; pass data through `data`.',
      },
    ],
    scope: { imports: [], calls: [], text: 'not readable as Python', charts: false },
    facts: request.units.map(() => ''),
  };
}
