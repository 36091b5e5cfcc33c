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
import { LineSplitter, type LongLine } from './line-splitter.js';

/** What came is no message; `id` is null when the message's own cannot be read. */
interface Fault {
  readonly code: number;
  readonly message: string;
  readonly id: RequestId | null;
}

const PARSE_ERROR = 'This line is no JSON. Send one JSON-RPC message a line, for instance';
const EXAMPLE = '{"jsonrpc":"2.0","id":1,"method":"ping"}';

/**
 * Reading stops while so many requests have no answer, or so many bytes of answers are not read by the client: a
 * flood then waits in the pipe instead of in memory. The first is more than ever runs or waits, so that what is
 * over it is answered at once; the second is more than a client leaves lying that only reads late.
 */
const MOST_UNANSWERED = 200;
const MOST_UNREAD_BYTES = 16 * 1024 * 1024;

export class LineTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  /** Ids of the requests that have no answer yet. */
  readonly unanswered = new Set<RequestId>();
  readonly #input: Readable;
  readonly #output: Writable;
  readonly #lines: LineSplitter;
  #isOpen = true;
  /** Resolves when what is written has been read. */
  #drained: Promise<void> | undefined;

  /** @param maxBytes of one line; a longer one is answered with an error */
  constructor(input: Readable, output: Writable, maxBytes: number) {
    this.#input = input;
    this.#output = output;
    this.#lines = new LineSplitter(
      maxBytes,
      (line) => this.#read(line),
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
    if (!('method' in message) && message.id !== undefined) this.#answered(message.id);
    await this.#write(message);
  }

  readonly #onData = (chunk: Buffer) => this.#lines.push(chunk);
  /** The last line need not be ended. */
  readonly #onEnd = () => this.#lines.end();
  readonly #onError = (error: Error) => this.onerror?.(error);

  #read(line: string): void {
    if (line.trim() === '') return;
    let parsed: unknown;
    try {
      parsed = JSON.parse(line);
    } catch {
      this.#refuse({ code: ErrorCode.ParseError, message: `${PARSE_ERROR} ${EXAMPLE}.`, id: null });
      return;
    }
    // Protocol 2025-03-26 knew batches: each message of one is served as if it had come by itself.
    if (!Array.isArray(parsed)) this.#take(parsed);
    else if (parsed.length > 0) for (const message of parsed) this.#take(message);
    else this.#refuse({ code: ErrorCode.InvalidRequest, message: 'The batch is empty.', id: null });
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
        this.#refuse({ code: ErrorCode.InvalidRequest, message: said, id: data.id });
        return;
      }
      this.unanswered.add(data.id);
      this.#pace();
    }
    // MCP gives a cancelled request no answer.
    if ('method' in data && data.method === 'notifications/cancelled')
      this.#answered(data.params?.requestId as RequestId);
    this.onmessage?.(data);
  }

  #answered(id: RequestId): void {
    this.unanswered.delete(id);
    this.#pace();
  }

  #pace(): void {
    if (!this.#isOpen) return;
    const isFull =
      this.unanswered.size >= MOST_UNANSWERED || this.#output.writableLength >= MOST_UNREAD_BYTES;
    if (isFull) this.#input.pause();
    else if (this.#input.isPaused()) this.#input.resume();
  }

  #refuseOdd(value: unknown): void {
    const fields = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
    // An answer to nothing is not answered.
    if (!('method' in fields) && ('result' in fields || 'error' in fields)) {
      this.onerror?.(new Error('An answer came that is no JSON-RPC response.'));
      return;
    }
    const { id } = fields;
    const message = `${whatIsOdd(value, fields)} Expected, for instance, ${EXAMPLE}.`;
    const isId = typeof id === 'string' || typeof id === 'number';
    this.#refuse({ code: ErrorCode.InvalidRequest, message, id: isId ? id : null });
  }

  #refuseLong({ bytes, limit, head, tail }: LongLine): void {
    const message = `This line has ${bytes} bytes; at most ${limit} are read. Pass large tables as files below the workspace.`;
    this.#refuse({ code: ErrorCode.InvalidRequest, message, id: outermostId(head, tail) });
  }

  #refuse({ code, message, id }: Fault): void {
    this.onerror?.(new Error(message));
    this.#write({ jsonrpc: '2.0', id, error: { code, message } }).catch(() => {});
  }

  async #write(message: object): Promise<void> {
    if (this.#output.write(`${JSON.stringify(message)}\n`)) return;
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

function whatIsOdd(value: unknown, fields: Readonly<Record<string, unknown>>): string {
  if (value === null || typeof value !== 'object')
    return `A message has to be an object, but ${shown(value)} came.`;
  if (fields.jsonrpc !== '2.0') return `jsonrpc: expected "2.0", but ${shown(fields.jsonrpc)} came.`;
  if (typeof fields.method !== 'string') return `method: expected text, but ${shown(fields.method)} came.`;
  if ('id' in fields && typeof fields.id !== 'string' && !Number.isInteger(fields.id))
    return `id: expected text or a whole number, but ${shown(fields.id)} came.`;
  return `params: expected an object, but ${shown(fields.params)} came.`;
}

const ID = String.raw`"id"\s*:\s*(-?\d{1,15}|"[^"\\]{0,200}")\s*`;
/** Before anything that is nested, or right before the end. */
const ID_AT_HEAD = new RegExp(String.raw`^\s*\{\s*(?:"(?:jsonrpc|method)"\s*:\s*"[^"\\]*"\s*,\s*)*${ID},`);
const ID_AT_TAIL = new RegExp(String.raw`,\s*${ID}\}\s*$`);

/** The id of a message of which only the two ends are known: its sender waits for an answer to it. */
function outermostId(head: string, tail: string): RequestId | null {
  const id = (ID_AT_HEAD.exec(head) ?? ID_AT_TAIL.exec(tail))?.[1];
  return id === undefined ? null : JSON.parse(id);
}
