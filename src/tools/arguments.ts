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
      'Paths of csv, tsv, json, jsonl or xlsx files below the workspace. Each is a DataFrame under the name of the file (sales-2024.csv: sales_2024); a sheet is chosen as book.xlsx#Costs (table book_Costs).',
    ),
};
