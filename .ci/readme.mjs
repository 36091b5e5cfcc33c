// Writes the tables of README.md from the code, between its <!-- name --> marks; with --check it only says
// whether they are as they should be. Reads the built code, so `npm run build` comes first.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../dist/cli/commands.js';
import { settingKeys } from '../dist/config/keys.js';
import { helpersOf } from '../dist/persona/helpers.js';
import { loadPersonas } from '../dist/persona/registry.js';
import { loadAnalyses } from '../dist/template/analyses.js';
import { openTemplates } from '../dist/template/templates.js';
import { TOOLS } from '../dist/tools/tools.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = `${root}README.md`;

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const templates = openTemplates(`${root}templates`);
const { all } = await loadPersonas(`${root}personas`, templates);
const facts = {
  personas: all.map(({ id }) => id),
  analyses: loadAnalyses(`${root}templates`, templates),
};

function personas() {
  return table(
    ['persona', 'role', 'leads in', 'helpers in its code'],
    all.map((persona) => [
      `\`${persona.id}\``,
      persona.role,
      persona.capabilities.join(', '),
      helpersOf(persona)
        .map(({ call }) => `\`${call}\``)
        .join(' '),
    ]),
  );
}

function tools() {
  return TOOLS.map(({ name, description, inputSchema }) => {
    const { properties, required = [] } = inputSchema(facts);
    const rows = Object.entries(properties).map(([argument, { description: meaning }]) => [
      `\`${argument}\``,
      `${required.includes(argument) ? '**required**. ' : ''}${meaning}`,
    ]);
    return `### \`${name}\`\n\n${description}\n\n${table(['argument', 'meaning'], rows)}\n`;
  }).join('\n');
}

function commands() {
  const rows = COMMANDS.map(({ name, operands = '', summary }) => [
    `\`${`${name} ${operands}`.trim()}\``,
    summary,
  ]);
  return table(['command', 'what it does'], rows);
}

function settings() {
  return table(
    ['setting', 'environment', 'default', 'what it does'],
    settingKeys().map(({ name, variable, default: value, description }) => [
      `\`${name}\``,
      `\`${variable}\``,
      value === undefined ? '' : `\`${JSON.stringify(value)}\``,
      description,
    ]),
  );
}

const parts = { tools: tools(), personas: personas(), commands: commands(), settings: settings() };
const before = readFileSync(readme, 'utf8');
let after = before;
for (const [name, text] of Object.entries(parts)) {
  const start = after.indexOf('\n', after.indexOf(`<!-- ${name}:`)) + 1;
  const end = after.indexOf(`<!-- /${name} -->`);
  if (start <= 0 || end < start) throw new Error(`README.md has no marks for ${name}`);
  after = `${after.slice(0, start)}${text}\n${after.slice(end)}`;
}
if (process.argv.includes('--check')) {
  if (after !== before) {
    process.stderr.write('README.md: its tables are not what the code says. Run: node .ci/readme.mjs\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(readme, after);
}
