#!/usr/bin/env node
/** The command line: finds the command, runs it, turns what it throws into a message and an exit code. */
import './young-generation.js';
import { readFileSync } from 'node:fs';
import type { ExitCode } from './cli/command.js';
import { COMMANDS } from './cli/commands.js';
import { commandHelp, helpFacts, programHelp } from './cli/help.js';
import { commandsOf, parseLine } from './cli/parse.js';
import { ConfigError, explain, StrategicError, UnavailableError } from './errors.js';

const HELP = ['--help', '-h'];

async function main(words: readonly string[]): Promise<void> {
  // A reader that goes away (`| head -1`) is no fault; unheard, it would end the process where it stands.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  let exitWaitsMs: number | undefined;
  const json = words.includes('--json');
  const code = await exitCode(json, async () => {
    const shown = (facts: unknown, text: string) => print(json ? JSON.stringify(facts) : text);
    const [first = '', second = ''] = words.filter((word) => word !== '--json');
    if (first === '--version') return shown({ version: version() }, version());
    if (HELP.includes(first)) return shown(helpFacts(COMMANDS), programHelp(COMMANDS));
    const group = HELP.includes(second) ? commandsOf(first, COMMANDS) : [];
    if (group.length > 0) return shown(helpFacts(group), programHelp(group));
    const { command, invocation } = parseLine(words, COMMANDS);
    if (invocation.has('help')) return shown(helpFacts([command]), commandHelp(command));
    exitWaitsMs = command.exitWaitsMs;
    return await command.execute(invocation);
  });
  // Written answers first: standard output may be a pipe that is slow to take them.
  process.stdout.write('', () => process.exit(code));
  if (exitWaitsMs !== undefined) setTimeout(() => process.exit(code), exitWaitsMs);
}

async function exitCode(json: boolean, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    if (json) printError(error);
    if (error instanceof ConfigError) return 2;
    if (error instanceof UnavailableError) return 3;
    if (error instanceof Error && !(error instanceof StrategicError))
      process.stderr.write(`${error.stack}\n`);
    return 1;
  }
}

/** For machines, beside the words on standard error: that a command could not answer is an answer too. */
function printError(error: unknown): void {
  const type = error instanceof Error ? error.name : 'Error';
  const message = error instanceof Error ? error.message : String(error);
  const next = error instanceof StrategicError ? error.next : undefined;
  print(JSON.stringify({ error: { type, message, next } }));
}

function print(text: string): ExitCode {
  process.stdout.write(`${text}\n`);
  return 0;
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

await main(process.argv.slice(2));
