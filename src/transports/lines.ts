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
  JSONRPCNotificationSchema,
  JSONRPCRequestSchema,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { expectedBy, shown } from '../config/issues.js';
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
 * Lines wait while so many requests have no answer, or so many bytes of answers are not read by the client. The
 * first is more than ever runs or waits, so that what is over it is answered at once; the second is more than a
 * client leaves lying that only reads late.
 */
const MOST_UNANSWERED = 300;
const MOST_UNREAD_BYTES = 16 * 1024 * 1024;
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
  readonly #lines: LineSplitter;
  readonly #waiting: string[] = [];
  #waitingCharacters = 0;
  #isOpen = true;
  /** Resolves when what is written has been read. */
  #drained: Promise<void> | undefined;

  /** @param maxBytes of one line; a longer one is answered with an error */
  constructor(input: Readable, output: Writable, maxBytes: number) {
    this.#input = input;
    this.#output = output;
    this.#lines = new LineSplitter(
      maxBytes,
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
    this.#waiting.push(line);
    this.#waitingCharacters += line.length;
    this.#pace();
  }

  /** Reads what waits as far as there is room, and from the input while not too much waits. */
  #pace(): void {
    while (this.#isOpen && !this.#isFull()) {
      const line = this.#waiting.shift();
      if (line === undefined) break;
      this.#waitingCharacters -= line.length;
      this.#read(line);
    }
    if (!this.#isOpen) return;
    if (this.#waitingCharacters >= MOST_WAITING_CHARACTERS) this.#input.pause();
    else if (this.#input.isPaused()) this.#input.resume();
  }

  #isFull(): boolean {
    return this.unanswered.size >= MOST_UNANSWERED || this.#output.writableLength >= MOST_UNREAD_BYTES;
  }

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

/**
 * A JSON text whose escapes of half a surrogate pair are replaced: text cut between the two halves has one, and
 * Python's MCP client gives up on the whole message. JSON.stringify writes whole pairs as they are.
 */
function wholeCharacters(json: string): string {
  if (!json.includes('\\ud')) return json;
  return json.replaceAll(ESCAPE, (found, half?: string) => (half === undefined ? found : '\\ufffd'));
}

const ESCAPE = /\\(?:(ud[89a-f][\da-f]{2})|.)/g;

function whatIsOdd(value: unknown, fields: Readonly<Record<string, unknown>>): string {
  if (value === null || typeof value !== 'object')
    return `A message has to be an object, but ${shown(value)} came.`;
  if (fields.jsonrpc !== '2.0') return `jsonrpc: expected "2.0", but ${shown(fields.jsonrpc)} came.`;
  if (typeof fields.method !== 'string') return `method: expected text, but ${shown(fields.method)} came.`;
  if ('id' in fields && typeof fields.id !== 'string' && !Number.isInteger(fields.id))
    return `id: expected text or a whole number, but ${shown(fields.id)} came.`;
  const schema = 'id' in fields ? JSONRPCRequestSchema : JSONRPCNotificationSchema;
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return 'It is no JSON-RPC message.';
  const came = issue.path.reduce<unknown>((at, part) => (at as never)?.[part], value);
  const expected = issue.code === 'invalid_union' ? 'expected text or a number' : expectedBy(issue);
  return `${issue.path.map(String).join('.')}: ${expected}, but ${shown(came)} came.`;
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
