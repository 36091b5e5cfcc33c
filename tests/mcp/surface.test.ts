/** What a client finds besides the tools: resources, prompts, completions, progress, live output. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LoggingMessageNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeRun } from '../../src/store/history.js';
import { anyEngine } from '../support/engines.js';
import { type McpServer, NO_ENGINE, startServer } from './support.js';

const PERSONAS = ['alvaro', 'camille', 'diego', 'martin', 'rachel'];

async function readText(server: McpServer, uri: string): Promise<string> {
  const [content] = (await server.client.readResource({ uri })).contents;
  return content && 'text' in content ? String(content.text) : '';
}

describe('a server without an engine', () => {
  let server: McpServer;
  beforeAll(async () => {
    server = await startServer(NO_ENGINE);
  });
  afterAll(() => server.close());

  test('every listed resource opens', async () => {
    const { resources } = await server.client.listResources();
    expect(resources.map(({ name }) => name)).toEqual(['personas', 'policy', 'limits', 'recent-runs']);
    for (const { uri, mimeType } of resources) {
      const [content] = (await server.client.readResource({ uri })).contents;
      expect(content).toMatchObject({ uri, mimeType });
    }
  });

  test('personas tell role, helpers and capabilities', async () => {
    const personas = JSON.parse(await readText(server, 'strategic://personas'));
    expect(personas.map(({ id }: { id: string }) => id)).toEqual(PERSONAS);
    const one = JSON.parse(await readText(server, 'strategic://personas/alvaro'));
    expect(one).toMatchObject({
      role: 'Business Strategy',
      imports: ['pandas as pd', 'numpy as np', 'statistics'],
    });
    expect(one.helpers).toContainEqual({
      call: 'npv(rate, flows)',
      help: expect.stringMatching(/Net present value/),
    });
  });

  test('the policy is short and says what to write instead', async () => {
    const text = await readText(server, 'strategic://policy');
    expect(text.length).toBeLessThan(6_000);
    for (const part of ['strategic', 'pandas', 'eval', 'requests', 'read_csv', '.png'])
      expect(text).toContain(part);
  });

  test('limits are those of the settings', async () => {
    const text = await readText(server, 'strategic://limits');
    expect(text).toMatch(/30 s unless `timeout` says otherwise, at most 120 s/);
    expect(text).toMatch(/512 MiB/);
    expect(text).toMatch(/no files: this server was started without a workspace/);
  });

  test('recent runs tell how each ended', async () => {
    const { result } = await server.run({ code: 'import os', persona: 'rachel' });
    const [last] = JSON.parse(await readText(server, 'strategic://runs'));
    expect(last).toMatchObject({ run_id: result.run_id, status: 'refused', persona: 'rachel' });
  });

  test('one prompt for each persona, that opens a session in its role', async () => {
    const { prompts } = await server.client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(PERSONAS);
    const { messages } = await server.client.getPrompt({
      name: 'alvaro',
      arguments: { question: 'Shall we buy it?', analysis: 'break_even' },
    });
    expect(messages).toHaveLength(1);
    const text = JSON.stringify(messages);
    for (const part of [
      'Business Strategy',
      'From which volume on do we earn?',
      'npv(rate, flows)',
      'Shall we buy it?',
    ])
      expect(text).toContain(part);
  });

  test.each([
    [
      { name: 'alvaro', arguments: { colour: 'red' } },
      /arguments: expected question, analysis or both, but "colour" came/,
    ],
    [
      { name: 'alvaro', arguments: { analysis: 'astrology' } },
      /analysis: expected one of .*break_even.*, but "astrology" came/,
    ],
    [{ name: 'alvaro', arguments: { question: 'x'.repeat(5_000) } }, /question: expected at most 4000/],
  ])('a prompt that is asked for wrongly says so: %j', async (params, said) => {
    await expect(server.client.getPrompt(params)).rejects.toThrow(said);
  });

  test('names are completed', async () => {
    const template = { type: 'ref/resource', uri: 'strategic://personas/{persona}' } as const;
    const persona = await server.client.complete({
      ref: template,
      argument: { name: 'persona', value: 'Ca' },
    });
    expect(persona.completion.values).toEqual(['camille']);
    const ref = { type: 'ref/prompt', name: 'alvaro' } as const;
    const analysis = await server.client.complete({ ref, argument: { name: 'analysis', value: 'break' } });
    expect(analysis.completion.values).toEqual(['break_even']);
    const inside = await server.client.complete({ ref, argument: { name: 'analysis', value: 'even' } });
    expect(inside.completion.values).toEqual([]);
    const all = await server.client.complete({ ref, argument: { name: 'analysis', value: '' } });
    expect(all.completion.values.length).toBeGreaterThan(20);
    const other = await server.client.complete({ ref, argument: { name: 'question', value: 'a' } });
    expect(other.completion.values).toEqual([]);
    const nobody = { ref: { ...ref, name: 'nobody' }, argument: { name: 'analysis', value: '' } };
    await expect(server.client.complete(nobody)).rejects.toThrow(
      /ref\.name: expected one of alvaro, .*, but "nobody" came/,
    );
  });
});

describe('a run', () => {
  test('that was removed is listed without addresses', async () => {
    const { result } = await server.run({ code: 'print("hello")' });
    const listed = async () => JSON.parse(await readText(server, 'strategic://runs'))[0];
    expect(await listed()).toMatchObject({
      run_id: result.run_id,
      parts: [`run://${result.run_id}/stdout`],
    });
    const folder = join(server.state, 'runs', result.run_id);
    await expect.poll(() => existsSync(folder)).toBe(true);
    await removeRun(join(server.state, 'runs'), result.run_id);
    expect(await listed()).toMatchObject({ run_id: result.run_id, parts: [] });
  });

  let server: McpServer;
  beforeAll(async () => {
    server = await startServer(anyEngine().options);
  });
  afterAll(() => server.close());

  test('shows its output while it goes on, in few messages', async () => {
    const seen: { logger?: string | undefined; data: unknown }[] = [];
    server.client.setNotificationHandler(LoggingMessageNotificationSchema, ({ params }) => {
      seen.push(params);
    });
    const code = 'import time\nfor i in range(200):\n    print("line", i, flush=True)\n    time.sleep(0.005)';
    const phases: (string | undefined)[] = [];
    const { result } = await server.run({ code }, { onprogress: ({ message }) => phases.push(message) });
    expect(phases).toContainEqual(expect.stringMatching(/^running \(.*at most 30 s left\)$/));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThan(60);
    expect(seen.every(({ logger }) => logger === 'stdout')).toBe(true);
    expect(seen.map(({ data }) => data).join('')).toBe(result.stdout);
  });

  test('shows nothing to a client that asked for warnings only', async () => {
    let seen = 0;
    server.client.setNotificationHandler(LoggingMessageNotificationSchema, () => {
      seen += 1;
    });
    await server.client.setLoggingLevel('warning');
    await server.run({ code: 'print("hello")' });
    expect(seen).toBe(0);
  });
});
