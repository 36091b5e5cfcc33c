/** Which artifacts go into an answer as images: few, small, and really of the kind they say they are. */
import type { CapturedArtifact } from '../run.js';

const MAX_IMAGES = 6;
const MAX_BYTES = 1_000_000;
const MAX_PIXELS = 1_600;

export interface ImageBlock {
  readonly type: 'image';
  readonly data: string;
  readonly mimeType: string;
  readonly [key: string]: unknown;
}

export function imageBlocks(artifacts: readonly CapturedArtifact[]): ImageBlock[] {
  return artifacts.flatMap(toBlock).slice(0, MAX_IMAGES);
}

function toBlock({ bytes }: CapturedArtifact): ImageBlock[] {
  const mimeType = imageType(bytes);
  if (mimeType === undefined || bytes.length > MAX_BYTES || isTooLarge(bytes, mimeType)) return [];
  return [{ type: 'image', data: bytes.toString('base64'), mimeType }];
}

/** By the first bytes: the name and the stated type are the code's own words. */
function imageType(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  return undefined;
}

function isTooLarge(bytes: Buffer, mimeType: string): boolean {
  if (mimeType !== 'image/png' || bytes.length < 24) return false;
  return Math.max(bytes.readUInt32BE(16), bytes.readUInt32BE(20)) > MAX_PIXELS;
}
