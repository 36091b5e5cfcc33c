/** Completion scripts of the shells. Static text: completing must not start Node for every key. */
import type { Completed } from './completion.js';
import { PROGRAM } from './program-name.js';

export const SHELLS: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash,
  zsh,
  fish,
};

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** First words of two-word commands, each with its second words. */
function groups(commands: readonly Completed[]): ReadonlyMap<string, readonly Completed[]> {
  const found = new Map<string, Completed[]>();
  for (const command of commands)
    if (command.words.length === 2)
      found.set(command.words[0] ?? '', [...(found.get(command.words[0] ?? '') ?? []), command]);
  return found;
}

const firstWords = (commands: readonly Completed[]) => [
  ...new Set(commands.map(({ words }) => words[0] ?? '')),
];

function bash(commands: readonly Completed[]): string {
  const choices = new Map(
    commands.flatMap(({ options }) =>
      options.flatMap(({ name, choices: values }) => (values ? [[name, values.join(' ')] as const] : [])),
    ),
  );
  const valued = new Set(
    commands.flatMap(({ options }) =>
      options.flatMap(({ name, type }) => (type === 'string' && !choices.has(name) ? [`--${name}`] : [])),
    ),
  );
  const optionsOf = commands.map(
    ({ words, options }) =>
      `    ${quoted(words.join(' '))}) options=${quoted(options.map(({ name }) => `--${name}`).join(' '))} ;;`,
  );
  return `# Completion of ${PROGRAM} for bash.
_strategic_python_mcp() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  local name=\${COMP_WORDS[1]} options=
  COMPREPLY=()
  case $previous in
${[...choices].map(([name, values]) => `    --${name}) COMPREPLY=($(compgen -W ${quoted(values)} -- "$current")); return ;;`).join('\n')}
    ${[...valued].join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  if ((COMP_CWORD == 1)) && [[ $current != -* ]]; then
    COMPREPLY=($(compgen -W ${quoted(firstWords(commands).join(' '))} -- "$current"))
    return
  fi
  case $name in
${[...groups(commands)]
  .map(
    ([first, members]) => `    ${first})
      if ((COMP_CWORD == 2)); then
        COMPREPLY=($(compgen -W ${quoted(members.map(({ words }) => words[1]).join(' '))} -- "$current"))
        return
      fi
      name="$name \${COMP_WORDS[2]}" ;;`,
  )
  .join('\n')}
    -*|'') name=serve ;;
  esac
  case $name in
${optionsOf.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _strategic_python_mcp ${PROGRAM}
`;
}

function zsh(commands: readonly Completed[]): string {
  const described = (word: string, text: string) => quoted(`${word}:${text}`);
  const summaryOf = (first: string) =>
    commands.find(({ words }) => words.join(' ') === first)?.summary ??
    commands
      .filter(({ words }) => words[0] === first)
      .map(({ words }) => words[1])
      .join(', ');
  const argument = ({
    name,
    short,
    type,
    multiple,
    choices,
    value,
    description,
  }: Completed['options'][number]) => {
    const text = description.replaceAll(/[[\]:]/g, ' ');
    const action =
      type === 'boolean' ? '' : `:${value ?? name}:${choices ? `(${choices.join(' ')})` : '_files'}`;
    return [`--${name}`, ...(short ? [`-${short}`] : [])].map((flag) =>
      quoted(`${multiple ? '*' : ''}${flag}[${text}]${action}`),
    );
  };
  const cases = commands.map(
    ({ words, options, takesFile }) =>
      `    (${quoted(words.join(' '))}) _arguments ${[...options.flatMap(argument), ...(takesFile ? [quoted('*:file:_files')] : [])].join(' ')} ;;`,
  );
  return `#compdef ${PROGRAM}
# Completion of ${PROGRAM} for zsh.
_strategic_python_mcp() {
  local -a names
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    names=(${firstWords(commands)
      .map((first) => described(first, summaryOf(first)))
      .join(' ')})
    _describe command names
    return
  fi
  local name=$words[2] shifts=1
  case $name in
${[...groups(commands)]
  .map(
    ([first, members]) => `    (${first})
      if (( CURRENT == 3 )); then
        names=(${members.map(({ words, summary }) => described(words[1] ?? '', summary)).join(' ')})
        _describe command names
        return
      fi
      name="$name $words[3]" shifts=2 ;;`,
  )
  .join('\n')}
    (-*|'') name=serve shifts=0 ;;
  esac
  shift $shifts words
  (( CURRENT -= shifts ))
  case $name in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _${PROGRAM} ]]; then _strategic_python_mcp "$@"; else compdef _strategic_python_mcp ${PROGRAM}; fi
`;
}

function fish(commands: readonly Completed[]): string {
  const line = (parts: readonly string[]) => ['complete', '-c', PROGRAM, ...parts].join(' ');
  const seen = (words: readonly string[]) =>
    words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
  const lines = [`# Completion of ${PROGRAM} for fish.`];
  for (const first of firstWords(commands)) {
    const summary = commands.find(({ words }) => words.join(' ') === first)?.summary ?? '';
    lines.push(line(['-n', '__fish_use_subcommand', '-f', '-a', first, '-d', quoted(summary)]));
  }
  for (const [first, members] of groups(commands)) {
    const seconds = members.map(({ words }) => words[1]).join(' ');
    const condition = `${seen([first])}; and not __fish_seen_subcommand_from ${seconds}`;
    for (const { words, summary } of members)
      lines.push(line(['-n', quoted(condition), '-f', '-a', words[1] ?? '', '-d', quoted(summary)]));
  }
  for (const { words, options } of commands)
    for (const { name, short, type, choices, description } of options)
      lines.push(
        line([
          '-n',
          quoted(seen(words)),
          '-l',
          name,
          ...(short ? ['-s', short] : []),
          ...(type === 'string' ? ['-r'] : []),
          ...(choices ? ['-f', '-a', quoted(choices.join(' '))] : []),
          '-d',
          quoted(description),
        ]),
      );
  return `${lines.join('\n')}\n`;
}
