/**
 * Twelve everyday questions with the calls a model would make, mistakes included: what comes back answers them in
 * the text alone and in the structured content alone, since clients hand the model one of the two.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyEngine } from '../support/engines.js';
import { type McpServer, startServer } from './support.js';

const workspace = mkdtempSync(join(tmpdir(), 'spm-transcript-'));
writeFileSync(
  join(workspace, 'sales-2024.csv'),
  'region,quarter,revenue\nnorth,Q1,10\nnorth,Q2,14\nsouth,Q1,12\n',
);

const SALES = { csv: 'region,quarter,revenue\nnorth,Q1,10\nnorth,Q2,14\nsouth,Q1,12\nsouth,Q2,9\n' };

interface Call {
  readonly tool?: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** What a reader of either form has to find in it. */
  readonly finds: readonly RegExp[];
}

interface Question {
  readonly asked: string;
  /** One after the other; a later call is what a model makes of the answer before. */
  readonly calls: readonly Call[];
}

const DISCLOSED = [
  /🔧 Accessing MCP Server: strategic-python/,
  /Code scope:/,
  /Sandboxed execution/,
  /Program: sha256/,
];

const QUESTIONS: readonly Question[] = [
  {
    asked: 'We spent 120,000 and gained 180,000. What is the return?',
    calls: [
      {
        args: { code: 'gain, cost = 180_000, 120_000\n(gain - cost) / cost', capability: 'roi_calculations' },
        finds: [/\b0\.5\b/, /roi_calculations/, ...DISCLOSED],
      },
    ],
  },
  {
    asked: 'From how many units on does it pay?',
    calls: [
      {
        tool: 'describe_analysis',
        args: { capability: 'roi_calculations', analysis: 'break_even' },
        finds: [/fixed_cost/, /unit_cost/, /break_even_units/],
      },
      {
        tool: 'roi_calculations',
        args: { analysis: 'break_even', inputs: { fixed_cost: 180_000, price: 1_200, unit_cost: 450 } },
        finds: [/break_even_units/, /\b240\b/, /units/, ...DISCLOSED],
      },
    ],
  },
  {
    asked: 'Revenue by region and quarter?',
    calls: [
      {
        args: {
          code: 'sales.pivot_table(index="region", columns="quarter", values="revenue", aggfunc="sum")',
          data: { sales: SALES },
        },
        finds: [/north/, /south/, /Q1/, /\b14\b/, /\b9\b/, /sales/, ...DISCLOSED],
      },
    ],
  },
  {
    asked: 'Draw it.',
    calls: [
      {
        args: {
          code: 'ax = sales.groupby("quarter")["revenue"].sum().plot.bar(title="Revenue")',
          data: { sales: SALES },
        },
        finds: [/image\/png/, /run:\/\/[0-9a-f-]{36}\/artifacts\/figure-1\.png/],
      },
    ],
  },
  {
    asked: 'What does the file on disk say?',
    calls: [
      {
        args: { code: 'sales_2024["revenue"].sum()', files: ['sales-2024.csv'] },
        finds: [/\b36\b/, /sales-2024\.csv/, /3 rows|"rows":3/],
      },
    ],
  },
  {
    asked: 'The same, by a program that is not allowed, and mended by its hint.',
    calls: [
      {
        args: {
          code: 'import csv\nrows = list(csv.reader(open("sales-2024.csv")))\nlen(rows)',
          files: ['sales-2024.csv'],
        },
        finds: [/refused/, /nothing was run/, /line.{0,3}2/i, /builtin\/denied/, /pd\.read_csv/],
      },
      {
        args: { code: 'len(pd.read_csv("sales-2024.csv"))', files: ['sales-2024.csv'] },
        finds: [/ok in/, /\b3\b/],
      },
    ],
  },
  {
    asked: 'A column that is spelt otherwise.',
    calls: [
      {
        args: { code: 'total = sales["Revenue"].sum()\ntotal', data: { sales: SALES } },
        finds: [/KeyError/, /Revenue/, /line 1/, /Columns of sales: .*'revenue'/],
      },
      { args: { code: 'sales["revenue"].sum()', data: { sales: SALES } }, finds: [/\b45\b/] },
    ],
  },
  {
    asked: 'Data sent in a form that is none.',
    calls: [
      {
        args: { code: 'costs', data: { costs: [{ month: 'Jan', cost: 3 }] } },
        finds: [
          /invalid/,
          /data\.costs/,
          /expected a table as .*, but a list came/,
          /nothing was (run|started)|"ran":"no"/,
        ],
      },
      {
        args: { code: 'costs["cost"].mean()', data: { costs: { records: [{ month: 'Jan', cost: 3 }] } } },
        finds: [/\b3\b/, /ok in/],
      },
    ],
  },
  {
    asked: 'A list too long to read.',
    calls: [
      {
        args: { code: 'pd.DataFrame({"number": range(500), "square": [n * n for n in range(500)]})' },
        finds: [/\b500\b/, /2401/, /run:\/\/[0-9a-f-]{36}\/result/],
      },
    ],
  },
  {
    asked: 'Álvaro: is it worth its price over three years at 10 %?',
    calls: [
      {
        args: { code: 'round(npv(0.1, [-100, 40, 50, 60]), 2)', persona: 'alvaro' },
        finds: [/22\.76/, /for alvaro persona/],
      },
    ],
  },
  {
    asked: 'How much of the budget is left?',
    calls: [
      {
        args: {
          code: 'budget = available_data["budget"]\nbudget["plan"] - budget["spent"]',
          context: { budget: { plan: 900, spent: 617 } },
        },
        finds: [/\b283\b/],
      },
    ],
  },
  {
    asked: 'Is the difference between the regions more than chance? Print the means too.',
    calls: [
      {
        args: {
          code: [
            'from scipy import stats',
            'by = sales.groupby("region")["revenue"]',
            'for region, values in by:',
            '    print(region, values.mean())',
            'test = stats.ttest_ind(by.get_group("north"), by.get_group("south"))',
            '{"p_value": round(float(test.pvalue), 3)}',
          ].join('\n'),
          data: { sales: SALES },
        },
        finds: [/north 12\.0/, /south 10\.5/, /p_value/, /0\.6\d/, /imports scipy/],
      },
    ],
  },
];

/** In one run both forms are looked at; at full length each is the only one there is. */
const MODES = process.env.FULL ? (['content', 'structured'] as const) : (['both'] as const);

describe.each(MODES)('result_mode %s', (mode) => {
  let server: McpServer;
  beforeAll(async () => {
    const options = [...anyEngine().options, '--workspace', workspace, '--set', `result_mode=${mode}`];
    server = await startServer(options);
  });
  afterAll(() => server.close());

  // Side by side: each would wait for a container of its own.
  test.concurrent.each(QUESTIONS)('$asked', async ({ calls }) => {
    for (const { tool = 'run_python', args, finds } of calls) {
      const raw = (await server.client.callTool({ name: tool, arguments: { ...args } })) as CallToolResult;
      const [first] = raw.content;
      const text = first?.type === 'text' ? first.text : '';
      const structured = JSON.stringify(raw.structuredContent);
      for (const pattern of finds) {
        if (mode !== 'structured') expect(text).toMatch(pattern);
        if (mode !== 'content') expect(structured).toMatch(pattern);
      }
      for (const [, uri] of text.matchAll(/(run:\/\/[0-9a-f-]{36}\/[\w./-]+)/g))
        expect((await server.client.readResource({ uri: uri ?? '' })).contents).toHaveLength(1);
      if (finds.some(({ source }) => source.includes('image')))
        expect(raw.content.map(({ type }) => type)).toContain('image');
    }
  });
});
