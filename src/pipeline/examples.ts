/**
 * An example of each argument, shown with every message that refuses one. Of an analysis, its own example takes the
 * place of these: it runs as it stands.
 */
export const EXAMPLES = {
  code: "sales.groupby('region')['revenue'].sum()",
  persona: 'alvaro',
  data: { sales: { csv: 'region,revenue\nnorth,10\nsouth,12' } },
  files: ['sales-2024.csv', 'budget.xlsx#Costs'],
  capability: 'roi_calculations',
  context: { budget: { q1: 120000 }, team: ['Ana', 'Ben'] },
  timeout: 10,
  analysis: 'break_even',
  inputs: { fixed_cost: 180000, price: 1200, unit_cost: 450 },
  columns: { amount: 'Cost EUR' },
  chart: false,
  program: true,
} as const;

export type ArgumentName = keyof typeof EXAMPLES;

/** The examples of some arguments, as a call would carry them. */
export function examplesOf(...names: readonly ArgumentName[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, EXAMPLES[name]]));
}
