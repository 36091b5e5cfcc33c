/** The log: lines on standard error, since standard output belongs to MCP or to a command's answer. */
import type { Settings } from './config.js';

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
type Level = Settings['log_level'];

export type Log = Readonly<Record<Level, (message: string) => void>>;

/** @param level the least important level that is written */
export function createLog(level: Level): Log {
  const write = (of: Level) => (message: string) => {
    if (LEVELS.indexOf(of) > LEVELS.indexOf(level)) return;
    process.stderr.write(`${new Date().toISOString()} ${of}: ${message}\n`);
  };
  return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
}
