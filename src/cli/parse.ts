/**
 * From the words of a command line to a command and its invocation. node:util's parseArgs does the splitting:
 * it is strict, comes with Node and costs no start time.
 */
import { parseArgs } from 'node:util';
import { loadSettings } from '../config/load.js';
import { ConfigError } from '../errors.js';
import type { Command, Invocation, Option } from './command.js';
import { COMMON_OPTIONS } from './options.js';

/** The words do not make a command. Exit code 2. */
export class UsageError extends ConfigError {}

export interface ParsedLine {
  readonly command: Command;
  readonly invocation: Invocation;
}

/** @throws UsageError */
export function parseLine(words: readonly string[], commands: readonly Command[]): ParsedLine {
  const { command, rest } = findCommand(words, commands);
  const options: Readonly<Record<string, Option>> = { ...COMMON_OPTIONS, ...command.options };
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, short, multiple }]) => [
          name,
          { type, ...(short ? { short } : {}), multiple: multiple ?? false },
        ]),
      ),
      allowPositionals: true,
      strict: true,
    });
    if (!command.operands && positionals.length > 0)
      throw new Error(`${command.name} takes no ${JSON.stringify(positionals[0])}`);
    return { command, invocation: makeInvocation(values, positionals, options) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${why}.`, { next: `Try: strategic-python-mcp ${command.name} --help`, cause });
  }
}

/** The commands of which the first word is only the half: `audit` of `audit list`. */
export function commandsOf(word: string | undefined, commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ name }) => name.startsWith(`${word} `));
}

/** The first word or two name the command, behind options that every command takes; without one, it is `serve`. */
function findCommand(
  words: readonly string[],
  commands: readonly Command[],
): { command: Command; rest: readonly string[] } {
  const start = leadingOptions(words);
  const before = words.slice(0, start);
  const [first, second] = words.slice(start);
  const named = (name: string) => commands.find((command) => command.name === name);
  const two = named(`${first} ${second}`);
  if (two) return { command: two, rest: [...before, ...words.slice(start + 2)] };
  const one = first === undefined ? undefined : named(first);
  if (one) return { command: one, rest: [...before, ...words.slice(start + 1)] };
  const standard = named('serve');
  if (standard && (first === undefined || first.startsWith('-'))) return { command: standard, rest: words };
  const group = commandsOf(first, commands);
  const known = (group.length > 0 ? group : commands).map(({ name }) => name).join(', ');
  const isTwo = group.length > 0 && second !== undefined && !second.startsWith('-');
  throw new UsageError(`There is no command ${JSON.stringify(isTwo ? `${first} ${second}` : first)}.`, {
    next: `Commands: ${known}.`,
  });
}

/** How many words come before a command: options that every command takes, and their values. */
function leadingOptions(words: readonly string[]): number {
  let at = 0;
  for (let word = words[at]; word?.startsWith('--'); word = words[at]) {
    const option = COMMON_OPTIONS[word.slice(2).split('=', 1)[0] ?? ''];
    if (!option) break;
    at += option.type === 'string' && !word.includes('=') ? 2 : 1;
  }
  return Math.min(at, words.length);
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

function makeInvocation(
  values: Values,
  positionals: readonly string[],
  options: Readonly<Record<string, Option>>,
): Invocation {
  const texts = (name: string) => [values[name] ?? []].flat().filter((value) => typeof value === 'string');
  return {
    positionals,
    texts,
    text: (name) => texts(name).at(-1),
    has: (name) => values[name] !== undefined,
    json: values.json === true,
    settings: () => loadSettings({ flags: settingFlags(texts, options), env: process.env }),
  };
}

function settingFlags(
  texts: (name: string) => readonly string[],
  options: Readonly<Record<string, Option>>,
): Record<string, string> {
  const flags: Record<string, string> = {};
  for (const text of texts('set')) {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`--set expects NAME=VALUE, but ${JSON.stringify(text)} came.`);
    flags[text.slice(0, at)] = text.slice(at + 1);
  }
  for (const [name, { setting }] of Object.entries(options)) {
    const value = texts(name).at(-1);
    if (setting !== undefined && value !== undefined) flags[setting] = value;
  }
  return flags;
}
