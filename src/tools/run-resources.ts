/** What a run gave back, as MCP resources: `run://<run_id>/stdout` and its siblings. */
import type { ReadResourceResult, ResourceTemplate } from '@modelcontextprotocol/sdk/types.js';
import { McpError } from '@modelcontextprotocol/sdk/types.js';
import type { RunStore } from '../store/store.js';

/** By the MCP specification. */
const RESOURCE_NOT_FOUND = -32002;

export function listTemplates(): ResourceTemplate[] {
  const template = (part: string, title: string, mimeType?: string): ResourceTemplate => ({
    uriTemplate: `run://{run_id}/${part}`,
    name: part.replace('/{name}', ''),
    title,
    ...(mimeType === undefined ? {} : { mimeType }),
  });
  return [
    template('stdout', 'Standard output of a run', 'text/plain'),
    template('stderr', 'Standard error of a run', 'text/plain'),
    template('result', 'Whole value of a run', 'application/json'),
    template('chart', 'The chart of an analysis as data', 'application/json'),
    template('artifacts/{name}', 'A file or picture that a run made'),
  ];
}

/** @throws McpError when the address is none of ours or what it names is not kept (any more) */
export async function readRunResource(store: RunStore, uri: string): Promise<ReadResourceResult> {
  const match = /^run:\/\/([0-9a-f-]{36})\/(stdout|stderr|result|chart|artifacts\/.+)$/.exec(uri);
  const part = match ? await store.open(match[1] ?? '', decode(match[2] ?? '')) : undefined;
  if (!part) {
    const message = `There is nothing at ${uri.slice(0, 300)}: the address is wrong, or the run is no longer kept.`;
    throw new McpError(RESOURCE_NOT_FOUND, message, { uri });
  }
  const { bytes, mimeType } = part;
  if (/^text\/|^application\/json|^image\/svg/.test(mimeType))
    return { contents: [{ uri, mimeType, text: bytes.toString('utf8') }] };
  return { contents: [{ uri, mimeType, blob: bytes.toString('base64') }] };
}

function decode(part: string): string {
  try {
    return part.split('/').map(decodeURIComponent).join('/');
  } catch {
    return '';
  }
}
