/** Arguments that several tools share: their shapes and what a model is told of them. */
import { z } from 'zod';

/** What a row may be is checked by the pipeline, which names table and row; the type is for the model. */
const table = z.strictObject({
  csv: z.string().optional().describe('CSV text; the first line names the columns.'),
  records: z
    .array(z.unknown().meta({ type: 'object' }))
    .optional()
    .describe('One object per row, for instance [{"month": "Jan", "cost": 3}].'),
  columns: z
    .array(z.unknown().meta({ type: 'string' }))
    .optional()
    .describe('Column names, together with `rows`.'),
  rows: z
    .array(z.unknown().meta({ type: 'array' }))
    .optional()
    .describe('One list of values per row, together with `columns`.'),
});

export const sharedArguments = {
  code: z
    .string()
    .describe(
      'Python 3.13. The value of the last expression is the result, as in a notebook; printed output comes along. pd and np are imported.',
    ),
  persona: z
    .string()
    .optional()
    .describe('Who asks, one of {personas}. Brings its imports and helper functions.'),
  data: z
    .record(z.string(), table)
    .optional()
    .describe(
      'Tables by name, each as csv, records, or columns with rows. The code finds each as a pandas DataFrame under its name.',
    ),
  files: z
    .array(z.string())
    .optional()
    .describe(
      'Paths of csv, tsv, json, jsonl, xlsx or parquet files below the workspace. Each is a DataFrame under the name of the file (sales-2024.csv: sales_2024); a sheet is chosen as book.xlsx#Costs (table book_Costs).',
    ),
};

/** What an analysis takes besides its name and inputs; said shortly, since five tools list it. */
export const analysisArguments = {
  data: z
    .record(z.string(), table)
    .optional()
    .describe('Tables by name, each as csv, records, or columns with rows.'),
  files: z
    .array(z.string())
    .optional()
    .describe(
      'Table files below the workspace (csv, tsv, json, jsonl, xlsx, parquet), each under the name of its file.',
    ),
  columns: z
    .record(z.string(), z.string())
    .optional()
    .describe('Which of your columns has a role, such as {"amount": "Cost EUR"}; guesses are stated.'),
  persona: z.string().optional().describe("Who asks: {personas}. Default: the capability's lead."),
  timeout: z.number().optional().describe('Seconds.'),
  chart: z.boolean().optional().describe('False leaves the chart out, which is faster.'),
  program: z.boolean().optional().describe('True gives the Python that was run along.'),
};
