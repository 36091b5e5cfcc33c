/** The folders a client works in: they narrow the workspace, and a client that keeps them to itself gets no file. */
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ErrorCode,
  ListRootsRequestSchema,
  type ListRootsResult,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { expect, test } from 'vitest';
import { type McpServer, NO_ENGINE, startServer } from './support.js';

const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'spm-roots-')));
mkdirSync(join(workspace, 'ours'));
writeFileSync(join(workspace, 'ours', 'in.csv'), 'a\n1\n');
writeFileSync(join(workspace, 'out.csv'), 'a\n1\n');
symlinkSync(tmpdir(), join(workspace, 'link'));

const named = (roots: readonly string[]): ListRootsResult => ({
  roots: roots.map((root) => ({ uri: pathToFileURL(root).href })),
});

async function started(answer: () => ListRootsResult | Promise<ListRootsResult>): Promise<McpServer> {
  const options = [...NO_ENGINE, '--workspace', workspace];
  const server = await startServer(options, { capabilities: { roots: { listChanged: true } } });
  server.client.setRequestHandler(ListRootsRequestSchema, answer);
  return server;
}

async function check(roots: readonly string[], file: string): Promise<string> {
  const server = await started(() => named(roots));
  const { summary } = await server.check({ code: '1', files: [file] });
  await server.close();
  return summary;
}

test('narrow the workspace', async () => {
  const ours = join(workspace, 'ours');
  expect(await check([ours], 'ours/in.csv')).toMatch(/^allowed/);
  expect(await check([ours], 'out.csv')).toMatch(/outside the folders your client works in.*ours/);
});

test('never widen it, and say nothing about it from elsewhere', async () => {
  expect(await check(['/'], '../etc/passwd.csv')).toMatch(/\.\. parts/);
  expect(await check([tmpdir()], 'out.csv')).toMatch(/^allowed/);
});

test('that are gone, elsewhere by a link or no folder at all open no file', async () => {
  let answer: unknown;
  const server = await started(() => answer as ListRootsResult);
  const says = async (roots: unknown, file = 'out.csv') => {
    answer = { roots };
    await server.client.sendRootsListChanged();
    return (await server.check({ code: '1', files: [file] })).summary;
  };
  const uri = (name: string) => ({ uri: pathToFileURL(join(workspace, name)).href });
  const elsewhere = { uri: 'vscode-remote://x/ws' };
  expect(await says([uri('gone')])).toMatch(/outside the folders your client works in.*gone/);
  expect(await says([uri('link')])).toMatch(/outside the folders your client works in.*link/);
  expect(await says([{ uri: 'file://%%%' }])).toMatch(/No file is read.*"file:\/\/%%%" is no folder/);
  expect(await says([elsewhere, { uri: 'file:///' }])).toMatch(/No file is read.*vscode-remote/);
  expect(await says([7])).toMatch(/No file is read.*a root without `uri`/);
  expect(await says('all')).toMatch(/^invalid: No file is read.*no list of `roots`.*$/);
  // One that is no folder does not spoil a good one.
  expect(await says([elsewhere, uri('ours')], 'ours/in.csv')).toMatch(/^allowed/);
  expect(await says([elsewhere, uri('ours')])).toMatch(/outside the folders/);
  await server.close();
});

test('that are not told mean no file, by every tool, until they are', async () => {
  let answer = (): ListRootsResult | Promise<ListRootsResult> => new Promise(() => {});
  const server = await started(() => answer());
  const files = ['out.csv'];
  const [check, run, analysis, withoutFiles] = await Promise.all([
    server.check({ code: '1', files }),
    server.run({ code: '1', files }),
    server.call('strategic_data_analysis', { analysis: 'profile', files }),
    server.check({ code: '1', files: [] }),
  ]);
  for (const result of [check, run.result, analysis.result]) {
    expect(result.status).toBe('invalid');
    expect(result.summary).toMatch(/No file is read: your client .*\(roots\).*timed out.*`data`/);
  }
  expect(withoutFiles.allowed).toBe(true);
  answer = () => {
    throw new McpError(ErrorCode.InternalError, 'not now');
  };
  expect((await server.check({ code: '1', files })).summary).toMatch(/No file is read.*not now/);
  answer = () => named([join(workspace, 'ours')]);
  expect((await server.check({ code: '1', files })).summary).toMatch(/outside the folders/);
  answer = () => named([workspace]);
  await server.client.sendRootsListChanged();
  expect(await server.check({ code: '1', files })).toMatchObject({ allowed: true });
  await server.close();
});

test('of a client that knows no such request narrow nothing', async () => {
  const server = await started(() => {
    throw new McpError(ErrorCode.MethodNotFound, 'no roots');
  });
  expect(await server.check({ code: '1', files: ['out.csv'] })).toMatchObject({ allowed: true });
  await server.close();
});
