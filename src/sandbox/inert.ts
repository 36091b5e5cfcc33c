/**
 * The type under which an artifact goes out. What a client could run when it shows it (pages, pictures with scripts,
 * scripts) goes out as plain text, byte for byte; the container's word for its type is not taken for that.
 */

/** Shown, never run. */
const INERT =
  /^(?:image\/(?:png|jpeg|gif|webp|bmp|tiff)|text\/(?:plain|csv|markdown|tab-separated-values)|application\/(?:json|pdf|zip|gzip|x-tar|octet-stream|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|vnd\.apache\.parquet))$/;
const OF_NO_KNOWN_TYPE = 'application/octet-stream';

/** In a picture of lines: whatever runs, moves, loads or names what is elsewhere. */
const LIVE = new RegExp(
  [
    '<\\s*(?:[\\w.-]+:)?(?:script|foreignobject|iframe|object|embed|audio|video|handler|animate\\w*|set|link|a)\\b',
    '\\bon[a-z]+\\s*=',
    '(?:java|vb)script\\s*:',
    '<!entity',
    '<\\?xml-stylesheet',
    '@import',
    'url\\(\\s*["\']?(?!#)',
    '\\bhref\\s*=\\s*(?!["\'](?:#|data:image/(?:png|jpeg);base64,))',
  ].join('|'),
  'i',
);

/** @param mimeType as the container gave it */
export function inertType(mimeType: string, bytes: Uint8Array): string {
  const [type = ''] = mimeType.toLowerCase().split(';', 1);
  if (INERT.test(type)) return type;
  const text = asText(bytes);
  if (text === undefined) return OF_NO_KNOWN_TYPE;
  return type === 'image/svg+xml' && isStill(text) ? type : 'text/plain';
}

function asText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Its letters are what they seem: no other encoding is declared, none is written as a number. */
function isStill(text: string): boolean {
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8';
  return /^utf-?8$/i.test(declared) && !LIVE.test(text);
}
