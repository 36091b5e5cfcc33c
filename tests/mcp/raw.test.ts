/**
 * The protocol line by line, over a real child process: what a client may send, right and wrong, and what comes
 * back. After each row the same server still answers.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INITIALIZE, NO_ENGINE, type RawServer, startRaw } from './support.js';

const MIB = 1024 * 1024;

const ping = (id: number | string) => ({ jsonrpc: '2.0', id, method: 'ping' });
const call = (id: number | string, code: string) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: { name: 'run_python', arguments: { code } },
});
const failure = (id: number | string | null, code: number, message: RegExp | string = '') => ({
  id,
  error: expect.objectContaining({ code, message: expect.stringMatching(message) }),
});
const success = (id: number | string, result: object = {}) => ({
  id,
  result: expect.objectContaining(result),
});
const ended = (id: number | string, status: string) =>
  success(id, { structuredContent: expect.objectContaining({ status }) });

interface Requirement {
  readonly name: string;
  /** Lines as they are written, or values that are written as JSON. */
  readonly sent: readonly unknown[];
  /** What comes back, in any order; nothing else does. */
  readonly back: readonly object[];
}

const REQUIREMENTS: readonly Requirement[] = [
  { name: 'a ping', sent: [ping(10)], back: [success(10)] },
  { name: 'an id that is text', sent: [ping('a "b" ü')], back: [success('a "b" ü')] },
  { name: 'an id of 0', sent: [ping(0)], back: [success(0)] },
  { name: 'an empty line', sent: ['', '  ', '\r'], back: [] },
  { name: 'a line that ends in CR LF', sent: [`${JSON.stringify(ping(11))}\r`], back: [success(11)] },
  { name: 'text', sent: ['hello'], back: [failure(null, -32700, /no JSON.*"method":"ping"/)] },
  { name: 'half an object', sent: ['{"jsonrpc":"2.0","id":12,'], back: [failure(null, -32700)] },
  { name: 'control characters', sent: ['\u0000\u0001'], back: [failure(null, -32700)] },
  {
    name: 'bytes that are no UTF-8 within a string',
    sent: [
      Buffer.from([...Buffer.from('{"jsonrpc":"2.0","id":"'), 0xff, ...Buffer.from('","method":"ping"}')]),
    ],
    back: [success('\ufffd')],
  },
  { name: 'a number', sent: [7], back: [failure(null, -32600, /an object, but 7 came/)] },
  { name: 'null', sent: [null], back: [failure(null, -32600)] },
  { name: 'an object of nothing', sent: [{}], back: [failure(null, -32600, /jsonrpc: expected "2.0"/)] },
  {
    name: 'another version of JSON-RPC',
    sent: [{ jsonrpc: '1.0', id: 13, method: 'ping' }],
    back: [failure(13, -32600, /but "1.0" came/)],
  },
  {
    name: 'no method',
    sent: [{ jsonrpc: '2.0', id: 14 }],
    back: [failure(14, -32600, /method: expected text, but nothing came/)],
  },
  {
    name: 'a method that is no text',
    sent: [{ jsonrpc: '2.0', id: 15, method: 7 }],
    back: [failure(15, -32600)],
  },
  {
    name: 'an id of null',
    sent: [{ jsonrpc: '2.0', id: null, method: 'ping' }],
    back: [failure(null, -32600, /id: expected/)],
  },
  {
    name: 'params that are a list',
    sent: [{ jsonrpc: '2.0', id: 16, method: 'ping', params: [1] }],
    back: [failure(16, -32600, /params: expected an object, but a list came/)],
  },
  {
    name: 'a progress token that is none',
    sent: [{ jsonrpc: '2.0', id: 36, method: 'ping', params: { _meta: { progressToken: [1] } } }],
    back: [failure(36, -32600, /params\._meta\.progressToken: expected text or a number, but a list came/)],
  },
  {
    name: 'a second initialize without params',
    sent: [{ jsonrpc: '2.0', id: 37, method: 'initialize' }],
    back: [failure(37, -32602, /^protocolVersion: expected text, but nothing came; capabilities: /)],
  },
  {
    name: 'an initialize whose client has no name',
    sent: [
      {
        jsonrpc: '2.0',
        id: 38,
        method: 'initialize',
        params: { protocolVersion: '2025-06-18', capabilities: [], clientInfo: { version: 1 } },
      },
    ],
    back: [
      failure(
        38,
        -32602,
        /^capabilities: expected an object, but a list came; clientInfo\.name: .*; clientInfo\.version: expected text, but 1 came\.$/,
      ),
    ],
  },
  { name: 'an answer to nothing', sent: [{ jsonrpc: '2.0', id: 17, result: {} }], back: [] },
  { name: 'an answer that is none', sent: [{ jsonrpc: '2.0', id: null, error: 7 }], back: [] },
  {
    name: 'an unknown method',
    sent: [{ jsonrpc: '2.0', id: 18, method: 'no/such/method' }],
    back: [failure(18, -32601, /no\/such\/method/)],
  },
  { name: 'an unknown notification', sent: [{ jsonrpc: '2.0', method: 'notifications/odd' }], back: [] },
  {
    name: 'a request without its params',
    sent: [{ jsonrpc: '2.0', id: 19, method: 'resources/read' }],
    back: [failure(19, -32602, /uri/)],
  },
  {
    name: 'a resource that is not there',
    sent: [{ jsonrpc: '2.0', id: 20, method: 'resources/read', params: { uri: 'run://nothing/stdout' } }],
    back: [failure(20, -32002)],
  },
  {
    name: 'a prompt that is not there',
    sent: [{ jsonrpc: '2.0', id: 21, method: 'prompts/get', params: { name: 'dora' } }],
    back: [failure(21, -32602, /dora.*diego/)],
  },
  {
    name: 'a log level',
    sent: [{ jsonrpc: '2.0', id: 22, method: 'logging/setLevel', params: { level: 'warning' } }],
    back: [success(22)],
  },
  {
    name: 'a log level that is none',
    sent: [{ jsonrpc: '2.0', id: 23, method: 'logging/setLevel', params: { level: 'loud' } }],
    back: [failure(23, -32602)],
  },
  {
    name: 'a tool that is not there',
    sent: [{ jsonrpc: '2.0', id: 24, method: 'tools/call', params: { name: 'run_ruby' } }],
    back: [ended(24, 'invalid')],
  },
  {
    name: 'a tool call without params',
    sent: [{ jsonrpc: '2.0', id: 25, method: 'tools/call' }],
    back: [ended(25, 'invalid')],
  },
  {
    name: 'arguments that are text',
    sent: [{ ...call(26, ''), params: { name: 'run_python', arguments: 'code' } }],
    back: [ended(26, 'invalid')],
  },
  { name: 'a batch', sent: [[ping(27), call(28, '')]], back: [success(27), ended(28, 'invalid')] },
  {
    name: 'a batch with junk in it',
    sent: [[ping(29), 7]],
    back: [success(29), failure(null, -32600)],
  },
  { name: 'an empty batch', sent: [[]], back: [failure(null, -32600, /batch is empty/)] },
  {
    name: 'two requests with one id at the same time',
    sent: [call(30, 'import os'), call(30, 'import sys')],
    back: [ended(30, 'refused'), failure(30, -32600, /id 30 belongs to a request/)],
  },
  { name: 'an id that is used again later', sent: [ping(10)], back: [success(10)] },
  {
    name: 'the cancellation of what is not there',
    sent: [{ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 99 } }],
    back: [],
  },
  {
    name: 'a cancellation without an id',
    sent: [{ jsonrpc: '2.0', method: 'notifications/cancelled', params: {} }],
    back: [],
  },
  {
    name: 'a cancelled request',
    sent: [
      call(31, '1'),
      { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 31, reason: 'enough' } },
    ],
    back: [],
  },
  {
    name: 'a line of 3 MiB',
    sent: [call(32, '#'.repeat(3 * MIB))],
    back: [ended(32, 'invalid')],
  },
  {
    name: 'a line over the bound whose id comes last',
    sent: [`{"method":"ping","params":{"x":"${'x'.repeat(64 * MIB)}"},"jsonrpc":"2.0","id":33}`],
    back: [failure(33, -32600, /at most 67108864.*files below the workspace/)],
  },
  {
    name: 'a line over the bound whose id comes first',
    sent: [`{"jsonrpc":"2.0","id":"x","method":"ping","params":{"x":"${'x'.repeat(64 * MIB)}"}}`],
    back: [failure('x', -32600)],
  },
  {
    name: 'a line over the bound that is junk',
    sent: ['x'.repeat(65 * MIB)],
    back: [failure(null, -32600)],
  },
  {
    name: 'nesting beyond any stack',
    sent: [
      `{"jsonrpc":"2.0","id":34,"method":"tools/call","params":{"name":"run_python","arguments":{"code":"1","context":{"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}}}}`,
    ],
    back: [ended(34, 'invalid')],
  },
  {
    name: 'names of every object as arguments',
    sent: [
      '{"jsonrpc":"2.0","id":35,"method":"tools/call","params":{"name":"run_python","arguments":{"code":"1","__proto__":{"a":1},"data":{"constructor":{"csv":"a"}}}}}',
    ],
    back: [ended(35, 'invalid')],
  },
];

describe('one server through all of it', () => {
  let server: RawServer;
  let number = 1_000;
  beforeAll(async () => {
    server = startRaw(NO_ENGINE);
    server.send(INITIALIZE, { method: 'notifications/initialized' });
    await server.answer(1);
  });
  afterAll(async () => {
    server.child.stdin.end();
    await server.exit;
  });

  test.each(REQUIREMENTS)('$name', async ({ sent, back }) => {
    const before = server.messages.length;
    for (const line of sent)
      server.send(typeof line === 'string' || Buffer.isBuffer(line) ? line : JSON.stringify(line));
    const answers = () => server.messages.slice(before);
    await expect
      .poll(() => answers().length, { interval: 5, timeout: 20_000 })
      .toBeGreaterThanOrEqual(back.length);
    // What was sent before is read before: after this answer, nothing more comes but what runs.
    number += 1;
    server.send(ping(number));
    await server.answer(number);
    const seen = answers().filter(({ id }) => id !== number);
    expect(seen).toHaveLength(back.length);
    for (const expected of back) expect(seen).toContainEqual(expect.objectContaining(expected));
  });
});

test('nothing that a client writes gets into the log', async () => {
  const server = startRaw(NO_ENGINE);
  server.send(INITIALIZE, { method: 'notifications/initialized' });
  await server.answer(1);
  const secret = 'TOPSECRET';
  server.send(
    `TOPSECRET ${secret}`,
    JSON.stringify({ jsonrpc: secret, id: 2, method: 'ping' }),
    { id: 3, method: secret, params: secret },
    { id: 4, method: 'ping', params: { _meta: secret } },
    { id: 9, result: { roots: [{ uri: `file:///${secret}` }] } },
    { id: 9, error: { code: 1, message: secret } },
    { method: 'notifications/progress', params: { progressToken: 1, progress: 1, message: secret } },
    { method: 'notifications/progress', params: { progressToken: secret } },
    { method: 'notifications/cancelled', params: { requestId: 77, reason: secret } },
    { method: 'notifications/cancelled', params: secret },
    { id: 5, method: 'tools/call', params: { name: secret, arguments: { [secret]: secret } } },
    ping(6),
  );
  await server.answer(6);
  await server.answer(5);
  expect(server.stderr()).toContain('A line was refused: it is no JSON-RPC message.');
  expect(server.stderr()).toContain('Received a response for an unknown message ID');
  server.child.stdin.end();
  await server.exit;
  expect(server.stderr()).not.toContain(secret);
});

test('half a line and then the end: it is answered, and the server ends in order', async () => {
  const server = startRaw(NO_ENGINE);
  server.send(INITIALIZE);
  await server.answer(1);
  server.child.stdin.end('{"jsonrpc":"2.0","id":2,"meth');
  expect(await server.exit).toBe(0);
  expect(server.messages.at(-1)).toMatchObject(failure(null, -32700));
});

test('a last line without its line break is served', async () => {
  const server = startRaw(NO_ENGINE);
  server.send(INITIALIZE);
  await server.answer(1);
  server.child.stdin.end(JSON.stringify(ping(2)));
  expect(await server.exit).toBe(0);
  expect(server.messages.at(-1)).toMatchObject(success(2));
});

test.each(['2024-11-05', '2025-03-26', '2025-06-18', '1999-01-01'])(
  'protocol version %s',
  async (version) => {
    const server = startRaw(NO_ENGINE);
    const { params } = INITIALIZE;
    server.send({ ...INITIALIZE, params: { ...params, protocolVersion: version } });
    const answer = await server.answer(1);
    const agreed = version === '1999-01-01' ? expect.stringMatching(/^20/) : version;
    expect(answer).toMatchObject({ result: { protocolVersion: agreed } });
    server.child.stdin.end();
    expect(await server.exit).toBe(0);
  },
);
