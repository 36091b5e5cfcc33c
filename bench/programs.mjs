// The programs that are measured everywhere, and the data they read.

const rows = Array.from({ length: 1000 }, (_, at) => `${at},team ${at % 7},${(at * 37) % 1009},${at / 8}`);
export const SALES = `month,team,cost,revenue\n${rows.join('\n')}\n`;

/** kind: the container that serves it; budget: p50 in milliseconds, client to client, with the pool full. */
export const PROGRAMS = [
  { name: '1+1', kind: 'plain', budget: 12, code: '1+1' },
  { name: 'describe 1,000 rows', kind: 'plain', budget: 20, code: 'sales.describe()', sales: true },
  {
    name: 'chart',
    kind: 'charts',
    budget: 80,
    code: 'import matplotlib.pyplot as plt\nplt.plot([1, 2, 3], [4, 1, 9])\nplt.title("Cost")',
  },
];
