/** The line transport by itself: what goes out is text that every JSON parser reads. */
import { PassThrough } from 'node:stream';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineTransport } from '../../src/transports/lines.js';

async function written(message: JSONRPCMessage): Promise<string> {
  const output = new PassThrough();
  await new LineTransport(new PassThrough(), output, 1_000).send(message);
  return String(output.read());
}

const answer = (result: Record<string, unknown>): JSONRPCMessage => ({ jsonrpc: '2.0', id: 1, result });

test('half a surrogate pair goes out as the replacement character, in names as well', async () => {
  const line = await written(answer({ [`a${'\ud83d'}`]: ['x\udd27', '🔧', '\\ud83d', '\\\\\ud83d'] }));
  expect(JSON.parse(line).result).toEqual({ 'a\ufffd': ['x\ufffd', '🔧', '\\ud83d', '\\\\\ufffd'] });
});

test('any other text goes out as it is, and none with half a pair', async () => {
  const unit = fc.constantFrom('\ud83d', '\udd27', '\\', 'u', 'd83d', '"', '\n', 'é', '\u2028', '🔧');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 12 }), async (text) => {
      const line = await written(answer({ text }));
      expect(JSON.parse(line).result.text).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd'));
    }),
  );
});
