/** Help texts, made from the commands and from the settings' schema. */
import { type SettingKey, settingKeys } from '../config/keys.js';
import type { Command, Option } from './command.js';
import { COMMON_OPTIONS } from './options.js';
import { PROGRAM } from './program-name.js';

export function programHelp(commands: readonly Command[]): string {
  const isAll = commands.some(({ name }) => name === 'serve');
  return [
    `Usage: ${PROGRAM} [COMMAND] [OPTIONS]`,
    'Runs policy-checked Python in a sandbox container, with a disclosure and an audit entry for every run.',
    section(
      isAll ? 'Commands (serve when none is given)' : 'Commands',
      commands.map((command) => [title(command), command.summary]),
    ),
    section('Options everywhere', optionRows(COMMON_OPTIONS)),
    'Exit codes: 0 ok; 1 the run did not end ok, the check refused, the audit does not verify; 2 usage; 3 sandbox unavailable.',
    `Settings: flag > environment > config file > default. \`${PROGRAM} serve --help\` lists them.`,
  ].join('\n\n');
}

export function commandHelp(command: Command): string {
  const parts = [`Usage: ${PROGRAM} ${title(command)} [OPTIONS]`, command.summary];
  if (command.options) parts.push(section('Options', optionRows(command.options)));
  parts.push(section('Options everywhere', optionRows(COMMON_OPTIONS)));
  if (command.name === 'serve')
    parts.push(
      section('Settings (--set NAME=VALUE, environment, config file)', settingKeys().map(settingRow)),
    );
  if (command.examples)
    parts.push(['Examples:', ...command.examples.map((line) => `  ${exampleLine(line)}`)].join('\n'));
  return parts.join('\n\n');
}

/** The same for machines. */
export function helpFacts(commands: readonly Command[]): object {
  const listed = (options: Readonly<Record<string, Option>> = {}) =>
    Object.entries(options).map(([name, { setting: _, ...option }]) => ({ name: `--${name}`, ...option }));
  return {
    commands: commands.map(({ name, operands, summary, options, examples }) => ({
      name,
      ...(operands === undefined ? {} : { operands }),
      summary,
      options: listed(options),
      examples: (examples ?? []).map(exampleLine),
    })),
    options: listed(COMMON_OPTIONS),
  };
}

/** An example is what follows the program's name, or a whole line that names it itself. */
function exampleLine(line: string): string {
  return line.includes(PROGRAM) ? line : `${PROGRAM} ${line}`;
}

type Row = readonly [string, string];

function title({ name, operands }: Command): string {
  return operands ? `${name} ${operands}` : name;
}

function optionRows(options: Readonly<Record<string, Option>>): Row[] {
  return Object.entries(options).map(([name, { short, value, choices, description }]) => [
    [
      short ? `-${short}, ` : '',
      `--${name}`,
      choices ? ` ${choices.join('|')}` : value ? ` ${value}` : '',
    ].join(''),
    description,
  ]);
}

function settingRow(key: SettingKey): Row {
  const choices = key.choices.length > 0 ? ` (${key.choices.join(', ')})` : '';
  const standard = key.default === undefined ? '' : ` Default: ${JSON.stringify(key.default)}.`;
  return [key.name, `${key.description}${choices}${standard} ${key.variable}`];
}

function section(heading: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return [`${heading}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}
