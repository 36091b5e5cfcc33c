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
  expect(await check([ours], 'out.csv')).toMatch(
    /within the folders your client works in.*ours.*"out\.csv", which is outside of them, came/,
  );
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
  expect(await says([uri('gone')])).toMatch(/within the folders your client works in.*gone.*outside of them/);
  expect(await says([uri('link')])).toMatch(/within the folders your client works in.*link.*outside of them/);
  expect(await says([{ uri: 'file://%%%' }])).toMatch(/"file:\/\/%%%" is no folder.*No file is read/);
  expect(await says([elsewhere, { uri: 'file:///' }])).toMatch(/vscode-remote.*No file is read/);
  expect(await says([7])).toMatch(/a root without `uri`.*No file is read/);
  expect(await says('all')).toMatch(
    /^invalid: files: expected your client to say which folders .*no list of `roots`.*No file is read.*$/,
  );
  // One that is no folder does not spoil a good one.
  expect(await says([elsewhere, uri('ours')], 'ours/in.csv')).toMatch(/^allowed/);
  expect(await says([elsewhere, uri('ours')])).toMatch(/which is outside of them/);
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
    expect(result.summary).toMatch(/your client .*\(roots\).*timed out.*No file is read.*`data`/);
  }
  expect(withoutFiles.allowed).toBe(true);
  answer = () => {
    throw new McpError(ErrorCode.InternalError, 'not now');
  };
  expect((await server.check({ code: '1', files })).summary).toMatch(/not now.*No file is read/);
  answer = () => named([join(workspace, 'ours')]);
  expect((await server.check({ code: '1', files })).summary).toMatch(/which is outside of them/);
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
