/** The log: lines on standard error, since standard output belongs to MCP or to a command's answer. */
import type { Settings } from './config.js';

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
type Level = Settings['log_level'];

export type Log = Readonly<Record<Level, (message: string) => void>>;

/** @param level the least important level that is written */
export function createLog(level: Level): Log {
  const write = (of: Level) => (message: string) => {
    if (LEVELS.indexOf(of) > LEVELS.indexOf(level)) return;
    process.stderr.write(`${new Date().toISOString()} ${of}: ${plain(message)}\n`);
  };
  return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
}

/** A message may quote what a client sent: it can neither begin a line of its own nor command a terminal. */
function plain(message: string): string {
  return message
    .replaceAll(/\r?\n/g, '\n  ')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, (code) => `\\x${code.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
