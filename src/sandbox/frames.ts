/**
 * Frames between host and front (docs/protocol.md): encoding what the host says, decoding what the front
 * says, with a bound on everything. What a frame means, and whether it may come now, is session.ts's affair.
 */
import { z } from 'zod';
import { StrategicError } from '../errors.js';

/** The bytes from the container are no frames, or frames that may not come: the run has crashed. */
export class ProtocolError extends StrategicError {
  override readonly name = 'ProtocolError';
}

const PREFIX_BYTES = 8;
const MAX_HEADER_BYTES = 64 * 1024;

export type HostFrameKind = 'ping' | 'prelude' | 'input' | 'program';

export interface HostFrameHeader {
  readonly kind: HostFrameKind;
  readonly run: string;
  readonly seq: number;
  readonly [field: string]: unknown;
}

/** The pieces of one frame, in order: written one after the other they are the frame. */
export function encodeFrame(header: HostFrameHeader, body: Buffer = Buffer.alloc(0)): readonly Buffer[] {
  const head = Buffer.from(JSON.stringify(header), 'utf8');
  if (head.length > MAX_HEADER_BYTES)
    throw new ProtocolError(`A ${header.kind} frame's header has ${head.length} bytes.`);
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(head.length, 0);
  prefix.writeUInt32BE(body.length, 4);
  return [prefix, head, body];
}

const headerSchema = z.object({
  kind: z.enum(['ready', 'accepted', 'started', 'stdout', 'stderr', 'value', 'artifact', 'ended']),
  run: z.string(),
  seq: z.int().min(0),
  name: z.string().optional(),
  mime: z.string().optional(),
});

export type FrontFrameKind = z.infer<typeof headerSchema>['kind'];

export interface FrontFrame {
  readonly kind: FrontFrameKind;
  readonly run: string;
  readonly seq: number;
  /** Of an artifact. */
  readonly name: string | undefined;
  /** Of an artifact. */
  readonly mime: string | undefined;
  readonly body: Buffer;
}

/** Largest body by kind, in bytes; the kinds that carry data have the run's limits. */
export type FrameBounds = Readonly<Record<FrontFrameKind, number>>;

export function frameBounds(limits: { result_bytes: number; artifact_bytes: number }): FrameBounds {
  return {
    ready: 0,
    accepted: 0,
    started: 64 * 1024,
    stdout: 64 * 1024,
    stderr: 64 * 1024,
    value: limits.result_bytes,
    artifact: limits.artifact_bytes,
    ended: 512 * 1024,
  };
}

type Header = Omit<FrontFrame, 'body'> & { readonly bodyBytes: number };

/** Takes the container's bytes as they come and gives whole frames. Holds at most one incomplete frame. */
export class FrameDecoder {
  private chunks: Buffer[] = [];
  private buffered = 0;
  private header: Header | undefined;
  private expectedSeq = 0;

  constructor(private readonly bounds: FrameBounds) {}

  /**
   * Adds bytes and returns the frames they complete.
   * @throws ProtocolError when they are malformed, over a bound, or out of sequence; the decoder is then spent.
   */
  push(chunk: Buffer): FrontFrame[] {
    this.chunks.push(chunk);
    this.buffered += chunk.length;
    const frames: FrontFrame[] = [];
    for (let frame = this.next(); frame !== undefined; frame = this.next()) frames.push(frame);
    return frames;
  }

  private next(): FrontFrame | undefined {
    this.header ??= this.readHeader();
    if (this.header === undefined || this.buffered < this.header.bodyBytes) return undefined;
    const { bodyBytes, ...header } = this.header;
    this.header = undefined;
    return { ...header, body: this.take(bodyBytes) };
  }

  private readHeader(): Header | undefined {
    if (this.buffered < PREFIX_BYTES) return undefined;
    const prefix = this.peek(PREFIX_BYTES);
    const headBytes = prefix.readUInt32BE(0);
    const bodyBytes = prefix.readUInt32BE(4);
    if (headBytes > MAX_HEADER_BYTES)
      throw new ProtocolError(`The container sent a header of ${headBytes} bytes.`);
    if (this.buffered < PREFIX_BYTES + headBytes) return undefined;
    this.take(PREFIX_BYTES);
    const { kind, run, seq, name, mime } = parseHeader(this.take(headBytes));
    if (bodyBytes > this.bounds[kind])
      throw new ProtocolError(
        `The container sent a ${kind} frame of ${bodyBytes} bytes; at most ${this.bounds[kind]} are taken.`,
      );
    if (seq !== this.expectedSeq) throw new ProtocolError(`The container sent frame ${seq} out of sequence.`);
    this.expectedSeq += 1;
    return { kind, run, seq, name, mime, bodyBytes };
  }

  /** The first bytes, joined at most once however many chunks they came in. */
  private peek(length: number): Buffer {
    const first = this.chunks[0];
    if (first !== undefined && first.length >= length) return first.subarray(0, length);
    const joined = Buffer.concat(this.chunks);
    this.chunks = [joined];
    return joined.subarray(0, length);
  }

  private take(length: number): Buffer {
    if (length === 0) return Buffer.alloc(0);
    const taken = this.peek(length);
    const first = this.chunks[0] as Buffer;
    if (first.length === length) this.chunks.shift();
    else this.chunks[0] = first.subarray(length);
    this.buffered -= length;
    return taken;
  }
}

function parseHeader(bytes: Buffer): z.infer<typeof headerSchema> {
  try {
    return headerSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new ProtocolError('The container sent a frame with an unknown header.', { cause });
  }
}
