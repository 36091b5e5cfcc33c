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
  return artifacts
    .flatMap(fitting)
    .slice(0, MAX_IMAGES)
    .map(({ bytes, mimeType }) => ({ type: 'image', data: bytes.toString('base64'), mimeType }));
}

/** What to say of the pictures that there is no room for; undefined when all are shown. */
export function unshownImages(artifacts: readonly CapturedArtifact[]): string | undefined {
  const all = artifacts.flatMap(fitting).length;
  if (all <= MAX_IMAGES) return undefined;
  return `Of ${all} pictures, the first ${MAX_IMAGES} are shown; the others open at the addresses of their artifacts.`;
}

function fitting({ bytes }: CapturedArtifact): { bytes: Buffer; mimeType: string }[] {
  const image = pngSize(bytes) ?? jpegSize(bytes);
  if (!image || bytes.length > MAX_BYTES || Math.max(image.width, image.height) > MAX_PIXELS) return [];
  return [{ bytes, mimeType: image.mimeType }];
}

/** By the bytes: the name and the stated type are the code's own words. */
interface Image {
  readonly mimeType: string;
  readonly width: number;
  readonly height: number;
}

const PNG_START = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The first chunk of a PNG, IHDR, begins with its size. */
function pngSize(bytes: Buffer): Image | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG_START)) return undefined;
  return { mimeType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Markers among the frame headers (0xc0 to 0xcf) that are none: DHT, JPG, DAC. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];

/** The size of a JPEG is in its frame header, after segments of which each says its length. */
function jpegSize(bytes: Buffer): Image | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes.readUInt8(at + 1);
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker))
      return {
        mimeType: 'image/jpeg',
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
      };
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
