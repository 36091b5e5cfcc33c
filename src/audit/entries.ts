/**
 * What an audit entry holds, and how it is written as one line of a hash chain. Hashes, names and sizes of
 * code and data, never their content. Nothing here touches the disk.
 *
 * A line is one JSON object whose last field is `hash`: the SHA-256 of the line's text without that field.
 * `prev` is the hash of the line before, so a line cannot change, move or go without breaking the next.
 */
import { createHash } from 'node:crypto';
import type { Json } from '../run.js';

/** `prev` of the first line of a file. */
export const CHAIN_START = '0'.repeat(64);

export type EntryKind = 'server' | 'opened' | 'closed';

/** The fields of an entry that its kind brings along. */
export type EntryBody = { readonly [field: string]: Json };

export interface ReadEntry {
  readonly seq: number;
  readonly time: string;
  readonly kind: EntryKind;
  readonly prev: string;
  readonly hash: string;
  readonly body: EntryBody;
}

export interface WrittenLine {
  /** The whole line with its line break. */
  readonly text: string;
  readonly hash: string;
}

export function formatLine(
  kind: EntryKind,
  body: EntryBody,
  place: { readonly seq: number; readonly prev: string; readonly time: string },
): WrittenLine {
  const content = JSON.stringify({
    seq: place.seq,
    time: place.time,
    kind,
    ...body,
    prev: place.prev,
  });
  const hash = sha256(content);
  return { text: `${content.slice(0, -1)},"hash":"${hash}"}\n`, hash };
}

const LINE = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/s;

export type LineReading =
  | { readonly ok: true; readonly entry: ReadEntry }
  | { readonly ok: false; readonly why: 'unreadable' | 'hash' };

/** Reads a line without its line break, and says whether its text still has the hash it carries. */
export function readLine(text: string): LineReading {
  const match = LINE.exec(text);
  if (!match) return { ok: false, why: 'unreadable' };
  const [, content = '', hash = ''] = match;
  if (sha256(`${content}}`) !== hash) return { ok: false, why: 'hash' };
  try {
    const { seq, time, kind, prev, ...body } = JSON.parse(`${content}}`);
    if (!Number.isInteger(seq) || typeof prev !== 'string') return { ok: false, why: 'unreadable' };
    return { ok: true, entry: { seq, time: String(time), kind, prev, hash, body } };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
