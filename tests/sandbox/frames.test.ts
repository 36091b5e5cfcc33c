import { describe, expect, it } from 'vitest';
import { encodeFrame, FrameDecoder, frameBounds, ProtocolError } from '../../src/sandbox/frames.js';

const bounds = frameBounds({ result_bytes: 1000, artifact_bytes: 1000 });

/** A frame as the front writes it, from parts that may be wrong. */
function raw(header: string, body = '', lengths: { head?: number; body?: number } = {}): Buffer {
  const prefix = Buffer.alloc(8);
  prefix.writeUInt32BE(lengths.head ?? Buffer.byteLength(header), 0);
  prefix.writeUInt32BE(lengths.body ?? Buffer.byteLength(body), 4);
  return Buffer.concat([prefix, Buffer.from(header), Buffer.from(body)]);
}

const say = (kind: string, seq: number, body = '') => raw(JSON.stringify({ kind, run: 'r', seq }), body);

describe('FrameDecoder', () => {
  it('gives the same frames however the bytes are split', () => {
    const bytes = Buffer.concat([say('ready', 0), say('stdout', 1, 'héllo'), say('ended', 2, '{}')]);
    for (let size = 1; size <= bytes.length; size++) {
      const decoder = new FrameDecoder(bounds);
      const frames = [];
      for (let at = 0; at < bytes.length; at += size)
        frames.push(...decoder.push(bytes.subarray(at, at + size)));
      expect(frames.map((frame) => [frame.kind, frame.seq, frame.body.toString()])).toEqual([
        ['ready', 0, ''],
        ['stdout', 1, 'héllo'],
        ['ended', 2, '{}'],
      ]);
    }
  });

  it('reads what encodeFrame writes', () => {
    const pieces = encodeFrame({ kind: 'ping', run: 'r', seq: 0 }, Buffer.from('x'));
    const bytes = Buffer.concat(pieces);
    expect(bytes.readUInt32BE(4)).toBe(1);
    expect(JSON.parse(bytes.subarray(8, 8 + bytes.readUInt32BE(0)).toString())).toEqual({
      kind: 'ping',
      run: 'r',
      seq: 0,
    });
  });

  it.each([
    ['a header over its bound', raw('{}', '', { head: 1 << 20 })],
    ['a header that is no JSON', raw('garbage!')],
    ['a header that is no object', raw('[1]')],
    ['an unknown kind', say('secret', 0)],
    ['a host kind', say('program', 0)],
    ['a missing run', raw('{"kind":"ready","seq":0}')],
    ['a body over its bound', raw('{"kind":"value","run":"r","seq":0}', '', { body: 1001 })],
    ['a frame out of sequence', say('ready', 1)],
    ['a frame said twice', Buffer.concat([say('ready', 0), say('ready', 0)])],
  ])('refuses %s', (_, bytes) => {
    expect(() => new FrameDecoder(bounds).push(bytes)).toThrow(ProtocolError);
  });

  it('refuses an oversized body before it has come', () => {
    const decoder = new FrameDecoder(bounds);
    expect(() => decoder.push(raw('{"kind":"stdout","run":"r","seq":0}', '', { body: 0xffffffff }))).toThrow(
      ProtocolError,
    );
  });
});
