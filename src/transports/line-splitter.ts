/** Cuts a stream of bytes into lines of bounded length; of a longer one, only its two ends are kept. */

export interface LongLine {
  readonly bytes: number;
  readonly limit: number;
  /** The first and the last characters of it. */
  readonly head: string;
  readonly tail: string;
}

const KEPT_BYTES = 500;
const NEWLINE = 0x0a;

export class LineSplitter {
  readonly #limit: number;
  readonly #onLine: (line: string) => void;
  readonly #onLongLine: (line: LongLine) => void;
  /** The line that has begun; joined once it is whole, since joining each time costs its length again. */
  #chunks: Buffer[] = [];
  #bytes = 0;
  #tail: Buffer = Buffer.alloc(0);

  constructor(limit: number, onLine: (line: string) => void, onLongLine: (line: LongLine) => void) {
    this.#limit = limit;
    this.#onLine = onLine;
    this.#onLongLine = onLongLine;
  }

  push(chunk: Buffer): void {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.#add(chunk.subarray(from, at));
      this.end();
      from = at + 1;
    }
    this.#add(chunk.subarray(from));
  }

  /** What has come since the last line break is a line. */
  end(): void {
    const [chunks, bytes, tail] = [this.#chunks, this.#bytes, this.#tail];
    this.#chunks = [];
    this.#bytes = 0;
    this.#tail = Buffer.alloc(0);
    if (bytes === 0) return;
    if (bytes <= this.#limit) this.#onLine(Buffer.concat(chunks).toString('utf8'));
    else {
      const head = Buffer.concat(chunks).toString('utf8');
      this.#onLongLine({ bytes, limit: this.#limit, head, tail: tail.toString('utf8') });
    }
  }

  #add(part: Buffer): void {
    if (part.length === 0) return;
    const before = this.#bytes;
    this.#bytes += part.length;
    if (this.#bytes <= this.#limit) {
      this.#chunks.push(part);
      return;
    }
    if (before <= this.#limit) {
      const kept = Buffer.concat(this.#chunks);
      this.#chunks = [
        Buffer.from(
          kept.length >= KEPT_BYTES
            ? kept.subarray(0, KEPT_BYTES)
            : Buffer.concat([kept, part.subarray(0, KEPT_BYTES)]),
        ),
      ];
      this.#tail = Buffer.from(kept.subarray(-KEPT_BYTES));
    }
    this.#tail = Buffer.from(Buffer.concat([this.#tail, part.subarray(-KEPT_BYTES)]).subarray(-KEPT_BYTES));
  }
}
