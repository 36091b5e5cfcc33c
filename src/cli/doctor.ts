/** `doctor`: what works on this machine, what does not, and what to do about it. */
import type { Settings } from '../config.js';
import type { Examined } from '../doctor.js';
import { ConfigError } from '../errors.js';
import { answer, type Command, type Invocation, printable } from './command.js';
import { serverOptions } from './options.js';
import { UsageError } from './parse.js';
import { createStyle, type Style } from './style.js';

export const doctor: Command = {
  name: 'doctor',
  summary: 'Try everything a run needs, line by line, and say what to do about what fails.',
  examples: ['doctor', 'doctor --engine podman --state /tmp/try', 'doctor --json | jq .checks'],
  async execute(invocation) {
    const style = createStyle(process.stdout);
    const show = (examined: Examined) => {
      if (!invocation.json) process.stdout.write(`${lines(examined, style).join('\n')}\n`);
    };
    const checks = await examineWith(invocation, show);
    const failed = checks.filter(({ status }) => status === 'fail').map(({ name }) => name);
    const ok = failed.length === 0;
    const verdict = ok
      ? 'Everything a run needs works.'
      : `${failed.length} of ${checks.length} checks failed: ${failed.join(', ')}.`;
    answer(invocation.json, { ok, checks }, `\n${verdict}`);
    return ok ? 0 : 1;
  },
};

async function examineWith(
  invocation: Invocation,
  onExamined: (examined: Examined) => void,
): Promise<readonly Examined[]> {
  let settings: Settings;
  try {
    settings = await invocation.settings();
  } catch (error) {
    if (!(error instanceof ConfigError) || error instanceof UsageError) throw error;
    const wrong: Examined = {
      name: 'settings',
      tries: 'reading flags, environment and config file',
      status: 'fail',
      found: error.message,
      next: error.next ?? 'Mend the setting it names.',
    };
    onExamined(wrong);
    return [wrong];
  }
  const { examine } = await import('../doctor.js');
  return examine(settings, serverOptions(invocation), onExamined);
}

const COLOUR = { ok: 'green', warn: 'yellow', fail: 'red', skip: 'dim' } as const;
const INDENT = ' '.repeat(19);

function lines({ status, name, found, details = [], next }: Examined, style: Style): string[] {
  const clean = (text: string) => printable(text).replaceAll('\n', ' ');
  return [
    `${style[COLOUR[status]](status.padEnd(4))}  ${name.padEnd(11)}  ${clean(found)}`,
    ...details.map((detail) => `${INDENT}${style.dim(clean(detail))}`),
    ...(next === undefined ? [] : [`${INDENT}${style.bold('→')} ${clean(next)}`]),
  ];
}
