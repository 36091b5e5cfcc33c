/** The line transport by itself: what goes out is text that every JSON parser reads. */
import { PassThrough } from 'node:stream';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineTransport } from '../../src/transports/lines.js';

async function written(message: JSONRPCMessage): Promise<string> {
  const output = new PassThrough();
  await new LineTransport(new PassThrough(), output, { bytes: 1_000, unanswered: 2 }).send(message);
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

test('what asks for no work is read while requests wait, and a cancellation not before its request', async () => {
  const input = new PassThrough();
  const transport = new LineTransport(input, new PassThrough(), { bytes: 1_000, unanswered: 2 });
  const read: string[] = [];
  transport.onmessage = (message) => {
    const { method = 'answer', id, params } = message as { method?: string; id?: number; params?: object };
    read.push([method, ...(id === undefined ? [] : [id]), ...Object.values(params ?? {})].join(' '));
  };
  await transport.start();
  const cancelled = (requestId: number) => ({ method: 'notifications/cancelled', params: { requestId } });
  const messages = [
    { id: 1, method: 'work' },
    { id: 2, method: 'work' },
    { id: 3, method: 'work' },
    cancelled(3),
    { id: 4, method: 'work' },
    { id: 5, method: 'ping' },
    { id: 6, result: {} },
    { method: 'notifications/odd' },
  ];
  for (const message of messages) input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const passing = ['work 1', 'work 2', 'ping 5', 'answer 6', 'notifications/odd'];
  await expect.poll(() => read).toEqual(passing);
  await transport.send({ jsonrpc: '2.0', id: 5, result: {} });
  expect(read).toEqual(passing);

  input.write(`${JSON.stringify({ jsonrpc: '2.0', ...cancelled(1) })}\n`);
  const freed = [...passing, 'notifications/cancelled 1', 'work 3', 'notifications/cancelled 3', 'work 4'];
  await expect.poll(() => read).toEqual(freed);
  await transport.close();
});
