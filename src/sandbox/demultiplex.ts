/**
 * Takes the one stream of an attached container apart into stdout and stderr. Chunks go on as they come, so
 * nothing grows with the length a frame claims, and a slow reader slows the source.
 */
import { PassThrough, type Readable } from 'node:stream';

const HEADER_BYTES = 8;

export function demultiplex(source: Readable): { readonly stdout: Readable; readonly stderr: Readable } {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  let header = Buffer.alloc(0);
  let left = 0;
  let target = stdout;

  function take(chunk: Buffer): PassThrough | undefined {
    let full: PassThrough | undefined;
    for (let at = 0; at < chunk.length; ) {
      if (left === 0) {
        const part = chunk.subarray(at, at + HEADER_BYTES - header.length);
        header = Buffer.concat([header, part]);
        at += part.length;
        if (header.length < HEADER_BYTES) break;
        target = header[0] === 2 ? stderr : stdout;
        left = header.readUInt32BE(4);
        header = Buffer.alloc(0);
        continue;
      }
      const part = chunk.subarray(at, at + left);
      at += part.length;
      left -= part.length;
      if (!target.write(part)) full = target;
    }
    return full;
  }

  source.on('data', (chunk: Buffer) => {
    const full = take(chunk);
    if (full === undefined) return;
    source.pause();
    full.once('drain', () => source.resume());
  });
  const end = () => {
    stdout.end();
    stderr.end();
  };
  source.once('end', end);
  source.once('close', end);
  source.once('error', end); // a broken connection is the end of the streams; the state call tells the rest
  return { stdout, stderr };
}
