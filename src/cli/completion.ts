/** `completion bash|zsh|fish`: a completion script, written from the commands' own data. */
import { answer, type Command, type Option } from './command.js';
import { COMMON_OPTIONS } from './options.js';
import { UsageError } from './parse.js';
import { SHELLS } from './shells.js';

/** @param commands asked for late, since this command is one of them */
export function completionOf(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    operands: Object.keys(SHELLS).join('|'),
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
      const text = script(commands().map(completed)).trimEnd();
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
  readonly takesFile: boolean;
  readonly options: readonly (Option & { readonly name: string })[];
}

function completed({ name, operands, summary, options }: Command): Completed {
  return {
    words: name.split(' '),
    summary,
    takesFile: operands?.startsWith('FILE') === true,
    options: Object.entries({ ...options, ...COMMON_OPTIONS }).map(([key, option]) => ({
      ...option,
      name: key,
    })),
  };
}
