/** What a command is: data from which parsing and help are made, and a function that does it. */
import type { Settings } from '../config.js';

/** 0 ok, 1 the answer is no, 2 usage, 3 sandbox unavailable. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
  /** Name of the value in help, for instance `DIR`. */
  readonly value?: string;
  /** The values there are; help and completion show them. */
  readonly choices?: readonly string[];
  readonly description: string;
  /** The setting that the option sets. */
  readonly setting?: string;
}

export interface Invocation {
  readonly positionals: readonly string[];
  /** The last value of an option; undefined when it was not given. */
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  has(option: string): boolean;
  readonly json: boolean;
  /** @throws ConfigError when a setting is wrong */
  settings(): Promise<Settings>;
}

export interface Command {
  /** One or two words, for instance `audit list`. */
  readonly name: string;
  /** What follows the name, for instance `FILE|-`. */
  readonly operands?: string;
  /** What completion offers for the operands besides options; a file where they begin with one. */
  readonly completes?: readonly string[] | 'kept runs' | 'audited runs';
  readonly summary: string;
  readonly options?: Readonly<Record<string, Option>>;
  readonly examples?: readonly string[];
  /** Milliseconds the exit waits for a reader of what was written; absent: until all of it is read. */
  readonly exitWaitsMs?: number;
  execute(invocation: Invocation): Promise<ExitCode>;
}

/** Writes a command's answer: for machines as one line of JSON, for people as text. */
export function answer(json: boolean, value: unknown, text: string): void {
  const shown = process.stdout.isTTY ? printable(text) : text;
  process.stdout.write(`${json ? JSON.stringify(value) : shown}\n`);
}

/** A program's output must not command the terminal it is shown on: colours, titles, cursor, clear. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');
}
