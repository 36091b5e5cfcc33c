/**
 * The policy's front door. Programs are read in a process of their own: no input can delay the event loop, and a
 * parser that crashes or hangs costs that program its check and nobody else's. Not a worker thread: ending one
 * while tree-sitter works in it aborts the whole server.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StrategicError, UnavailableError } from '../errors.js';
import type { Judged } from './check.js';
import { type LoadedPolicy, loadPolicy } from './load.js';
import { narrowedIdentity, narrowPolicy } from './narrow.js';
import type { Narrowing, PolicyEngine, PolicyIdentity, PolicyRequest, Verdict } from './policy.js';
import type { PolicyData } from './policy-data.js';
import type { ReaderMessage } from './reader-process.js';

/** Above the parse limit of the reader itself: reached only when it hangs. */
const ANSWER_MS = 5_000;
const MEMORY_MB = 512;
/** A check takes milliseconds: so many waiting means that something else is wrong. */
const MOST_WAITING = 200;

/** @throws ConfigError when the policy file is broken, naming file, line and field */
export function createPolicyEngine(options: { readonly file: string }): PolicyEngine {
  return new ReaderEngine(loadPolicy(options.file));
}

/** Under vitest the sources run as TypeScript, which plain Node cannot load: it then runs the built file. */
function readerFile(): string {
  const here = import.meta.url;
  const built = here.endsWith('.ts') ? '../../dist/policy/reader-process.js' : './reader-process.js';
  return fileURLToPath(new URL(built, here));
}

const REINSTALL = 'Its own words are on standard error; `npm ci` installs the parser anew.';

interface Waiting {
  readonly request: PolicyRequest;
  readonly resolve: (judged: Judged) => void;
  readonly reject: (error: Error) => void;
}

class ReaderEngine implements PolicyEngine {
  readonly identity: PolicyIdentity;
  readonly files: readonly string[];
  readonly #data: PolicyData;
  readonly #waiting: Waiting[] = [];
  #reader: ChildProcess | undefined;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  /** Whether any reader has ever answered: one that cannot start says nothing about the program. */
  #works = false;

  constructor({ data, identity, files }: LoadedPolicy) {
    this.#data = data;
    this.identity = identity;
    this.files = files;
    this.#start(); // loading the parser takes longer than most checks
  }

  identityFor(narrowing: Narrowing): PolicyIdentity {
    narrowPolicy(this.#data, narrowing); // the reader would fall over what it does not allow
    return narrowedIdentity(this.identity, narrowing);
  }

  async check(request: PolicyRequest): Promise<Verdict> {
    const policy = request.narrowing ? this.identityFor(request.narrowing) : this.identity;
    if (this.#closed) throw closed();
    if (this.#waiting.length >= MOST_WAITING)
      throw new UnavailableError('busy', 'Too many programs wait to be checked.', { retryAfterMs: 1_000 });
    const judged = await new Promise<Judged>((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#next();
    });
    return { ...judged, policy };
  }

  async close(): Promise<void> {
    this.#closed = true;
    const reader = this.#reader;
    this.#reader = undefined;
    for (const waiting of [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)])
      waiting.reject(closed());
    this.#finish();
    reader?.kill('SIGKILL');
  }

  /** One program at a time: when the reader dies, it is known whose fault it was. */
  #next(): void {
    if (this.#current || this.#closed) return;
    const item = this.#waiting.shift();
    if (!item) return;
    this.#current = item;
    const reader = this.#start();
    // The timer keeps this process alive while it waits; an idle reader does not.
    this.#timer = setTimeout(
      () => this.#drop(reader, `it took longer than ${ANSWER_MS / 1000} s`, true),
      ANSWER_MS,
    );
    reader.send({ request: item.request } satisfies ReaderMessage);
  }

  #start(): ChildProcess {
    if (this.#reader) return this.#reader;
    const reader = fork(readerFile(), {
      // Between two programs its garbage is not worth keeping room for: that room counts as memory of the server.
      execArgv: [`--max-old-space-size=${MEMORY_MB}`, '--max-semi-space-size=4'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'], // our stdout is the protocol's
      env: {}, // nothing of the server's is of use to a parser
    });
    reader.on('message', ({ judged }: { judged: Judged }) => {
      if (reader !== this.#reader) return;
      this.#works = true;
      const item = this.#current;
      this.#finish();
      item?.resolve(judged);
      this.#next();
    });
    reader.on('error', (error) => this.#drop(reader, `the parser failed (${error.message})`));
    reader.on('exit', () => this.#drop(reader, 'the parser ended'));
    reader.send({ policy: this.#data } satisfies ReaderMessage);
    reader.unref();
    reader.channel?.unref();
    this.#reader = reader;
    return reader;
  }

  /**
   * The reader is replaced at the next program.
   * @param blamed whether the program under check is the cause, and so refused
   */
  #drop(reader: ChildProcess, why: string, blamed = this.#works): void {
    if (reader !== this.#reader) return;
    this.#reader = undefined;
    reader.kill('SIGKILL');
    const item = this.#current;
    this.#finish();
    if (blamed) item?.resolve(lost(item.request, why));
    else item?.reject(new StrategicError(`The policy reader does not start: ${why}.`, { next: REINSTALL }));
    this.#next();
  }

  #finish(): void {
    clearTimeout(this.#timer);
    this.#current = undefined;
  }
}

function closed(): UnavailableError {
  return new UnavailableError('shutting_down', 'The policy engine is closed.');
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
    imports: [],
  };
}
