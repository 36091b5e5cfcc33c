// What was measured, beside its baseline and its budget, as a table for a terminal or as Markdown. A row:
// {what, value, unit, note?, baseline?: {what, value}, limit?, atLeast?}. A row without a limit only informs.

const HEAD = ['measured', 'value', 'baseline of this run', 'ratio', 'budget', 'verdict'];

/** A row without a limit is kept. */
export function kept({ value, limit, atLeast }) {
  if (limit === undefined) return true;
  return atLeast ? value >= limit : value <= limit;
}

/** @param title one line; facts: [name, text] pairs about the machine; rows: see above */
export function report({ title, facts, rows, markdown }) {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const missed = rows.filter((row) => !kept(row)).length;
  const end = missed === 0 ? 'Every budget was kept.' : `${missed} budgets were MISSED.`;
  if (!markdown)
    return [title, ...facts.map((pair) => pair.join(': ')), '', ...aligned(cells), '', end].join('\n');
  const lines = cells.map((row) => `| ${row.join(' | ')} |`);
  const rule = `| ${HEAD.map(() => '---').join(' | ')} |`;
  const list = facts.map(([name, text]) => `- ${name}: ${text}`);
  return [`# ${title}`, '', ...list, '', lines[0], rule, ...lines.slice(1), '', end].join('\n');
}

function cellsOf(row) {
  const { what, value, unit, note, baseline, limit, atLeast } = row;
  return [
    what,
    `${figure(value)} ${unit}${note ? ` (${note})` : ''}`,
    baseline ? `${baseline.what} ${figure(baseline.value)}` : '',
    baseline ? figure(value / baseline.value) : '',
    limit === undefined ? '' : `${atLeast ? '≥' : '≤'} ${figure(limit)}`,
    limit === undefined ? '' : kept(row) ? 'kept' : 'MISSED',
  ];
}

function figure(value) {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
}

function aligned(cells) {
  const widths = HEAD.map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  return cells.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
}
