// Writes docs/capabilities.md from the analyses' own files; with --check it only says whether it is as it should be.
// Reads the built code, so `npm run build` comes first.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CAPABILITIES } from '../dist/run.js';
import { loadAnalyses } from '../dist/template/analyses.js';
import { exampleOf } from '../dist/template/analysis.js';
import { openTemplates } from '../dist/template/templates.js';
import { TOOLS } from '../dist/tools/tools.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = `${root}docs/capabilities.md`;
const analyses = loadAnalyses(`${root}templates`, openTemplates(`${root}templates`));

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const INTRO = `# Capabilities and their analyses

Written by \`node .ci/capabilities.mjs\` from \`templates/<capability>/<analysis>.yaml\`; do not edit it by hand.

Each capability is a tool of its own. A call names an \`analysis\`, its \`inputs\`, and its tables as \`data\` or \`files\`;
\`columns\` says which column has which role where the names differ (\`{"amount": "Cost EUR"}\`), and what was guessed is
among the assumptions. The only table of an analysis may have any name. Numbers may be text with one reading
("€1,200.50", "12 %", "(300)"). \`chart: false\` leaves the chart out, \`program: true\` gives the Python along.

The answer: \`figures\` (name, value, unit, n, interval, method), \`findings\` that end in the figures they rest on,
\`assumptions\`, \`warnings\`, \`tables\`, and the \`chart\` as a picture and as data (type, title, x, y, series, units). A
figure that the data do not carry has no value, and its method says what is needed. The ids of figures are stable;
\`<…>\` in one stands for a name of yours. The persona decides the question and the figures that answer it first (listed
behind it), what it calls them, the order of the rest and the form of the picture, and never a figure.
`;

function bounds({ min, max, above, below, choices, min_items: least, default: preset }) {
  return [
    choices && `one of ${choices.join(', ')}`,
    min !== undefined && `from ${min}`,
    above !== undefined && `above ${above}`,
    max !== undefined && `up to ${max}`,
    below !== undefined && `below ${below}`,
    least !== undefined && `at least ${least} entries`,
    preset !== undefined && `default ${JSON.stringify(preset)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const row = (name, entry) => [
  `\`${name}\`${entry.required ? ' (required)' : ''}`,
  entry.type,
  entry.unit ?? '',
  bounds(entry),
  entry.about,
];
const HEAD = ['name', 'type', 'unit', 'allowed', 'meaning'];

function section(analysis) {
  const { title, question, personas, inputs, tables, needs, figures, chart, source } = analysis;
  const parts = [
    `### \`${analysis.analysis}\`: ${title.toLowerCase()}`,
    question,
    Object.entries(personas)
      .map(([id, { asks, first }]) => `- ${id}: ${asks} ${first.map((figure) => `\`${figure}\``).join(', ')}`)
      .join('\n'),
  ];
  const entries = Object.entries(inputs);
  if (entries.length > 0)
    parts.push(
      'Inputs:',
      table(
        HEAD,
        entries.map(([name, entry]) => row(name, entry)),
      ),
    );
  for (const [name, entry] of Object.entries(tables)) {
    parts.push(`Table \`${name}\`${entry.required ? ' (required)' : ''}. ${entry.about}`);
    const columns = Object.entries(entry.columns);
    if (columns.length > 0)
      parts.push(
        table(
          HEAD,
          columns.map(([role, column]) => row(role, column)),
        ),
      );
  }
  if (needs)
    parts.push(
      `Needed whole: ${needs.map((set) => set.map((part) => `\`${part}\``).join(' + ')).join(' or ')}.`,
    );
  parts.push(
    'Figures:',
    table(
      ['id', 'unit', 'method'],
      Object.entries(figures).map(([id, { unit, about }]) => [`\`${id}\``, unit, about]),
    ),
    `Chart: ${chart.type}. ${chart.about}. Source: ${source}.`,
    `\`\`\`json\n${JSON.stringify(exampleOf(analysis))}\n\`\`\``,
  );
  return parts.join('\n\n');
}

const text = [
  INTRO,
  ...CAPABILITIES.map((capability) => {
    const { description } = TOOLS.find(({ name }) => name === capability);
    return [
      `## \`${capability}\``,
      `${description.split('. ')[0]}.`,
      ...analyses.of(capability).map(section),
    ].join('\n\n');
  }),
].join('\n');

if (process.argv.includes('--check')) {
  if (!existsSync(page) || readFileSync(page, 'utf8') !== `${text}\n`) {
    process.stderr.write(
      'docs/capabilities.md is not what the templates say. Run: node .ci/capabilities.mjs\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, `${text}\n`);
}
