/** `completion bash|zsh|fish`: a completion script, written from the commands' own data. */
import { join } from 'node:path';
import { createApp } from '../app.js';
import type { Settings } from '../config.js';
import { answer, type Command, type Option } from './command.js';
import { COMMON_OPTIONS } from './options.js';
import { UsageError } from './parse.js';
import { quoted, SHELLS } from './shells.js';

/** @param commands asked for late, since this command is one of them */
export function completionOf(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    operands: Object.keys(SHELLS).join('|'),
    completes: Object.keys(SHELLS),
    summary: 'Write the completion script of a shell.',
    examples: [
      'eval "$(strategic-python-mcp completion bash)"',
      'strategic-python-mcp completion zsh > ~/.zsh/functions/_strategic-python-mcp',
      'strategic-python-mcp completion fish > ~/.config/fish/completions/strategic-python-mcp.fish',
    ],
    async execute(invocation) {
      const [shell, ...more] = invocation.positionals;
      const script = SHELLS[shell ?? ''];
      if (!script || more.length > 0)
        throw new UsageError(
          `completion expects one of ${Object.keys(SHELLS).join(', ')}, but ${JSON.stringify(invocation.positionals.join(' '))} came.`,
        );
      const settings = await invocation.settings();
      const known = { state: settings.state, personas: await personaIds(settings) };
      const text = script(commands().map((command) => completed(command, known))).trimEnd();
      answer(invocation.json, { shell, script: text }, text);
      return 0;
    },
  };
}

/** A command as the scripts need it. */
export interface Completed {
  /** One or two. */
  readonly words: readonly string[];
  readonly summary: string;
  /** What its operands are: files, one of some words, or what a shell command lists. */
  readonly operands: 'none' | 'files' | { readonly words: readonly string[] } | { readonly listedBy: string };
  readonly options: readonly (Option & { readonly name: string })[];
}

interface Known {
  readonly state: string;
  readonly personas: readonly string[];
}

async function personaIds(settings: Settings): Promise<string[]> {
  const app = createApp(settings);
  try {
    return (await app.personas()).all.map(({ id }) => id);
  } finally {
    await app.close();
  }
}

function completed({ name, operands, completes, summary, options }: Command, known: Known): Completed {
  return {
    words: name.split(' '),
    summary,
    operands: Array.isArray(completes)
      ? { words: completes }
      : completes
        ? { listedBy: LISTS[completes as keyof typeof LISTS](known.state) }
        : operands?.startsWith('FILE')
          ? 'files'
          : 'none',
    options: Object.entries({ ...options, ...COMMON_OPTIONS }).map(([key, option]) => ({
      ...option,
      ...(key === 'persona' ? { choices: known.personas } : {}),
      name: key,
    })),
  };
}

/** Shell commands that list run ids, in words that all three shells read alike. */
const LISTS = {
  'kept runs': (state: string) => `ls -t ${quoted(join(state, 'runs'))} 2>/dev/null`,
  'audited runs': (state: string) =>
    `grep -rhoE '"run_id":"[0-9a-f-]{36}"' ${quoted(join(state, 'audit'))} 2>/dev/null | cut -c11-46 | sort -u`,
};
