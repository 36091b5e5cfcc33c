/**
 * What a run's frames leave behind: output, value, artifacts, rows. It takes the frames one by one and holds
 * them within the run's limits; it decides nothing about how the run ended.
 */
import { posix } from 'node:path';
import { TextDecoder } from 'node:util';
import type { SandboxLimits } from '../config.js';
import type { CapturedArtifact, RunValue } from '../run.js';
import { type Ended, plainName, readEnded, readStarted, readValue } from './ended.js';
import { type FrontFrame, ProtocolError } from './frames.js';
import { inertType } from './inert.js';
import type { RunObserver } from './sandbox.js';

const MAX_ARTIFACTS = 64;

type Stream = 'stdout' | 'stderr';

export class Capture {
  /** Whether the front has all of the program; the worker is given the last of it after that. */
  accepted = false;
  started = false;
  ended: Ended | undefined;
  value: RunValue | undefined;
  rows: Readonly<Record<string, number>> = {};
  readonly artifacts: CapturedArtifact[] = [];
  private readonly text: Record<Stream, string> = { stdout: '', stderr: '' };
  private readonly bytes = { stdout: 0, stderr: 0, artifacts: 0 };
  private readonly decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };

  constructor(
    private readonly runId: string,
    private readonly limits: SandboxLimits,
    private readonly observer: RunObserver,
  ) {}

  /** @throws ProtocolError when the frame may not come now, or says what it may not. */
  take(frame: FrontFrame): void {
    if (frame.run !== this.runId || this.ended !== undefined) throw unexpected(frame);
    if (this.accepted === (frame.kind === 'accepted')) throw unexpected(frame);
    switch (frame.kind) {
      case 'accepted':
        this.accepted = true;
        return;
      case 'started':
        if (this.started) throw unexpected(frame);
        this.rows = readStarted(frame.body);
        this.started = true;
        return;
      case 'stdout':
      case 'stderr':
        this.takeOutput(frame.kind, frame.body);
        return;
      case 'value':
        if (!this.started || this.value !== undefined) throw unexpected(frame);
        this.value = readValue(frame.body);
        return;
      case 'artifact':
        this.takeArtifact(frame);
        return;
      case 'ended':
        this.ended = readEnded(frame.body);
        return;
      default:
        throw unexpected(frame);
    }
  }

  /** All of one stream, bytes that are no UTF-8 replaced. */
  output(stream: Stream): string {
    return this.text[stream] + this.decoders[stream].decode();
  }

  /** True when the stream was cut at its limit. */
  cut(stream: Stream): boolean {
    return this.ended?.cut[stream] ?? this.bytes[stream] >= this.limits[`${stream}_bytes`];
  }

  private takeOutput(stream: Stream, body: Buffer): void {
    this.bytes[stream] += body.length;
    if (this.bytes[stream] > this.limits[`${stream}_bytes`])
      throw new ProtocolError(`The container sent more ${stream} than it may.`);
    const text = this.decoders[stream].decode(body, { stream: true });
    this.text[stream] += text;
    if (text !== '') this.observer.onOutput?.(stream, text);
  }

  private takeArtifact(frame: FrontFrame): void {
    this.bytes.artifacts += frame.body.length;
    if (
      !this.started ||
      this.artifacts.length >= MAX_ARTIFACTS ||
      this.bytes.artifacts > this.limits.artifact_bytes
    )
      throw unexpected(frame);
    const name = this.freeName(plainName(frame.name || 'artifact'));
    const mimeType = inertType(plainName(frame.mime ?? ''), frame.body);
    this.artifacts.push({ name, mimeType, bytes: frame.body });
  }

  /** Its name is an artifact's address: the second of a name gets a number, as the worker gives it. */
  private freeName(wanted: string): string {
    const ext = posix.extname(wanted);
    const stem = wanted.slice(0, wanted.length - ext.length);
    let free = wanted;
    for (let number = 2; this.artifacts.some((each) => each.name === free); number += 1)
      free = `${stem}-${number}${ext}`;
    return free;
  }
}

function unexpected(frame: FrontFrame): ProtocolError {
  return new ProtocolError(`The container sent a ${frame.kind} frame that may not come now.`);
}
