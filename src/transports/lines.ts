/**
 * JSON-RPC messages over two streams, one a line. The SDK's own stdio transport passes over a line that is no
 * message and ends the server at one that is too long; here each is answered, and the server goes on. What the
 * messages say is not looked at.
 */
import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  ErrorCode,
  type JSONRPCMessage,
  JSONRPCMessageSchema,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { shown } from '../config/issues.js';
import { StrategicError } from '../errors.js';
import { LineSplitter, type LongLine } from './line-splitter.js';
import { outermostId, whatIsOdd } from './odd-message.js';

/** What came is no message; `id` is null when the message's own cannot be read. */
interface Fault {
  readonly code: number;
  /** For the log, which holds nothing that a client wrote. */
  readonly what: string;
  readonly message: string;
  readonly id: RequestId | null;
}

const PARSE_ERROR = 'This line is no JSON. Send one JSON-RPC message a line, for instance';
const EXAMPLE = '{"jsonrpc":"2.0","id":1,"method":"ping"}';

export interface LineLimits {
  /** Of one line; a longer one is answered with an error. */
  readonly bytes: number;
  /** Lines wait while so many requests have no answer. */
  readonly unanswered: number;
}

/** Lines wait while so much is not read by the client: more than one leaves lying that only reads late. */
const MOST_UNREAD_BYTES = 16 * 1024 * 1024;
/** A line that goes before the requests that wait is looked at twice. */
const MOST_PASSING_CHARACTERS = 16 * 1024;
/** What waits beyond this waits in the pipe. Not all of it does, or the end of the input would not be seen. */
const MOST_WAITING_CHARACTERS = 4 * 1024 * 1024;

export class LineTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  /** Ids of the requests that have no answer yet. */
  readonly unanswered = new Set<RequestId>();
  readonly #input: Readable;
  readonly #output: Writable;
  readonly #mostUnanswered: number;
  readonly #lines: LineSplitter;
  readonly #waiting: string[] = [];
  #waitingCharacters = 0;
  #isOpen = true;
  /** Resolves when what is written has been read. */
  #drained: Promise<void> | undefined;

  constructor(input: Readable, output: Writable, limits: LineLimits) {
    this.#input = input;
    this.#output = output;
    this.#mostUnanswered = limits.unanswered;
    this.#lines = new LineSplitter(
      limits.bytes,
      (line) => this.#queue(line),
      (line) => this.#refuseLong(line),
    );
  }

  async start(): Promise<void> {
    this.#input.on('data', this.#onData);
    this.#input.on('end', this.#onEnd);
    this.#input.on('error', this.#onError);
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    this.#input.off('data', this.#onData);
    this.#input.off('end', this.#onEnd);
    this.#input.off('error', this.#onError);
    this.#input.pause();
    this.onclose?.();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    if (!('method' in message) && message.id !== undefined) this.unanswered.delete(message.id);
    const written = this.#write(message);
    this.#pace();
    await written;
  }

  readonly #onData = (chunk: Buffer) => this.#lines.push(chunk);
  /** The last line need not be ended. */
  readonly #onEnd = () => this.#lines.end();
  readonly #onError = (error: Error) => this.onerror?.(error);

  #queue(line: string): void {
    if (this.#isFull() && this.#passes(line)) this.#read(line);
    else {
      this.#waiting.push(line);
      this.#waitingCharacters += line.length;
    }
    if (this.#isFull()) this.#throttle();
    else this.#pace();
  }

  /** Reads what waits as far as there is room, and from the input while not too much waits. */
  #pace(): void {
    for (let [line] = this.#waiting; line !== undefined; [line] = this.#waiting) {
      if (!this.#isOpen || (this.#isFull() && !this.#passes(line))) break;
      this.#waiting.shift();
      this.#waitingCharacters -= line.length;
      this.#read(line);
    }
    this.#throttle();
  }

  /**
   * Whether a line asks for no work: then it goes before the requests that wait, or none of those that run could be
   * cancelled. The cancellation of one that waits itself stays behind it.
   */
  #passes(line: string): boolean {
    if (line.length > MOST_PASSING_CHARACTERS || this.#output.writableLength >= MOST_UNREAD_BYTES)
      return false;
    const { data } = JSONRPCMessageSchema.safeParse(parsed(line));
    if (data === undefined || !('method' in data)) return data !== undefined;
    if ('id' in data) return data.method === 'ping';
    return (
      data.method !== 'notifications/cancelled' || this.unanswered.has(data.params?.requestId as RequestId)
    );
  }

  #throttle(): void {
    if (!this.#isOpen) return;
    if (this.#waitingCharacters >= MOST_WAITING_CHARACTERS) this.#input.pause();
    else if (this.#input.isPaused()) this.#input.resume();
  }

  #isFull(): boolean {
    return this.unanswered.size >= this.#mostUnanswered || this.#output.writableLength >= MOST_UNREAD_BYTES;
  }

  #read(line: string): void {
    if (line.trim() === '') return;
    const value = parsed(line);
    // Protocol 2025-03-26 knew batches: each message of one is served as if it had come by itself.
    if (value === undefined)
      this.#refuse({
        code: ErrorCode.ParseError,
        what: 'it is no JSON',
        message: `${PARSE_ERROR} ${EXAMPLE}.`,
        id: null,
      });
    else if (!Array.isArray(value)) this.#take(value);
    else if (value.length > 0) for (const message of value) this.#take(message);
    else {
      const what = 'its batch is empty';
      this.#refuse({ code: ErrorCode.InvalidRequest, what, message: 'The batch is empty.', id: null });
    }
  }

  #take(value: unknown): void {
    const message = JSONRPCMessageSchema.safeParse(value);
    if (!message.success) {
      this.#refuseOdd(value);
      return;
    }
    const { data } = message;
    if ('method' in data && 'id' in data) {
      if (this.unanswered.has(data.id)) {
        const said = `The id ${shown(data.id)} belongs to a request that has no answer yet. Give each its own.`;
        const what = 'its id belongs to a request that has no answer yet';
        this.#refuse({ code: ErrorCode.InvalidRequest, what, message: said, id: data.id });
        return;
      }
      this.unanswered.add(data.id);
    }
    // MCP gives a cancelled request no answer.
    if ('method' in data && data.method === 'notifications/cancelled')
      this.unanswered.delete(data.params?.requestId as RequestId);
    this.onmessage?.(data);
  }

  #refuseOdd(value: unknown): void {
    const fields = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
    // An answer to nothing is not answered.
    if (!('method' in fields) && ('result' in fields || 'error' in fields)) {
      this.onerror?.(new StrategicError('An answer came that is no JSON-RPC response.'));
      return;
    }
    const { id } = fields;
    const message = `${whatIsOdd(value, fields)} Expected, for instance, ${EXAMPLE}.`;
    const isId = typeof id === 'string' || typeof id === 'number';
    const what = 'it is no JSON-RPC message';
    this.#refuse({ code: ErrorCode.InvalidRequest, what, message, id: isId ? id : null });
  }

  #refuseLong({ bytes, limit, head, tail }: LongLine): void {
    const message = `This line has ${bytes} bytes; at most ${limit} are read. Pass large tables as files below the workspace.`;
    const what = `it has ${bytes} bytes, at most ${limit} are read`;
    this.#refuse({ code: ErrorCode.InvalidRequest, what, message, id: outermostId(head, tail) });
  }

  #refuse({ code, what, message, id }: Fault): void {
    this.onerror?.(new StrategicError(`A line was refused: ${what}.`));
    this.#write({ jsonrpc: '2.0', id, error: { code, message } }).catch(() => {});
  }

  async #write(message: object): Promise<void> {
    if (this.#output.write(`${wholeCharacters(JSON.stringify(message))}\n`)) return;
    this.#drained ??= new Promise<void>((resolve) => {
      this.#output.once('drain', () => {
        this.#drained = undefined;
        resolve();
        this.#pace();
      });
    });
    await this.#drained;
  }
}

/** Undefined when it is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * A JSON text whose escapes of half a surrogate pair are replaced: text cut between the two halves has one, and
 * Python's MCP client gives up on the whole message. JSON.stringify writes whole pairs as they are.
 */
function wholeCharacters(json: string): string {
  if (!json.includes('\\ud')) return json;
  return json.replaceAll(ESCAPE, (found, half?: string) => (half === undefined ? found : '\\ufffd'));
}

const ESCAPE = /\\(?:(ud[89a-f][\da-f]{2})|.)/g;
