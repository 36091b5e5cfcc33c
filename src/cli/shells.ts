/** Completion scripts of the shells. Static text: completing must not start Node for every key. */
import type { Completed } from './completion.js';
import { PROGRAM } from './program-name.js';

export const SHELLS: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash,
  zsh,
  fish,
};

export const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

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
  const cases = commands.map(({ words, options, operands }) => {
    const listed = `options=${quoted(options.map(({ name }) => `--${name}`).join(' '))}`;
    return `    ${quoted(words.join(' '))}) ${listed}${bashOperands(operands)} ;;`;
  });
  const flags = [...valued, ...[...choices.keys()].map((name) => `--${name}`), '-c'];
  return `# Completion of ${PROGRAM} for bash.
_strategic_python_mcp() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  local -a words=()
  local word skip= i name options= operands= files=
  COMPREPLY=()
  # What is no option and no value of one is the command.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == = ]]; then skip=1; continue; fi
    if [[ $skip ]]; then skip=; continue; fi
    case $word in
      ${flags.join('|')}) skip=1 ;;
      -*) ;;
      *) words+=("$word") ;;
    esac
  done
  case $previous in
${[...choices].map(([name, values]) => `    --${name}) COMPREPLY=($(compgen -W ${quoted(values)} -- "$current")); return ;;`).join('\n')}
    ${[...valued].join('|')}) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  name=\${words[0]}
  if [[ ! $name && $current != -* ]]; then
    COMPREPLY=($(compgen -W ${quoted(firstWords(commands).join(' '))} -- "$current"))
    return
  fi
  case $name in
${[...groups(commands)]
  .map(
    ([first, members]) => `    ${first})
      if ((\${#words[@]} == 1)); then
        COMPREPLY=($(compgen -W ${quoted(members.map(({ words }) => words[1]).join(' '))} -- "$current"))
        return
      fi
      name="$name \${words[1]}" ;;`,
  )
  .join('\n')}
    '') name=serve ;;
  esac
  case $name in
${cases.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -W "$operands" -- "$current"))
  fi
}
complete -F _strategic_python_mcp ${PROGRAM}
`;
}

function bashOperands(operands: Completed['operands']): string {
  if (operands === 'files') return ' files=1';
  if (operands === 'none') return '';
  return 'words' in operands
    ? ` operands=${quoted(operands.words.join(' '))}`
    : ` operands=$(${operands.listedBy})`;
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
    ({ words, options, operands }) =>
      `    (${quoted(words.join(' '))}) _arguments ${[...options.flatMap(argument), ...zshOperands(operands)].join(' ')} ;;`,
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

function zshOperands(operands: Completed['operands']): string[] {
  if (operands === 'none') return [];
  if (operands === 'files') return [quoted('*:file:_files')];
  return 'words' in operands
    ? [quoted(`1:word:(${operands.words.join(' ')})`)]
    : [quoted(`*:run:{compadd -- $(${operands.listedBy.replaceAll(':', '\\:')})}`)];
}

/** Where a backslash escapes a quote and itself, even between single quotes. */
const inFish = (text: string) => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;

function fish(commands: readonly Completed[]): string {
  const line = (parts: readonly string[]) => ['complete', '-c', PROGRAM, ...parts].join(' ');
  const seen = (words: readonly string[]) =>
    words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
  const lines = [`# Completion of ${PROGRAM} for fish.`];
  for (const first of firstWords(commands)) {
    const summary = commands.find(({ words }) => words.join(' ') === first)?.summary ?? '';
    lines.push(line(['-n', '__fish_use_subcommand', '-f', '-a', first, '-d', inFish(summary)]));
  }
  for (const [first, members] of groups(commands)) {
    const seconds = members.map(({ words }) => words[1]).join(' ');
    const condition = `${seen([first])}; and not __fish_seen_subcommand_from ${seconds}`;
    for (const { words, summary } of members)
      lines.push(line(['-n', inFish(condition), '-f', '-a', words[1] ?? '', '-d', inFish(summary)]));
  }
  for (const { words, operands } of commands)
    if (operands !== 'files') {
      const offered =
        operands === 'none' ? '' : 'words' in operands ? operands.words.join(' ') : `(${operands.listedBy})`;
      lines.push(line(['-n', inFish(seen(words)), '-f', ...(offered === '' ? [] : ['-a', inFish(offered)])]));
    }
  for (const { words, options } of commands)
    for (const { name, short, type, choices, description } of options)
      lines.push(
        line([
          '-n',
          inFish(seen(words)),
          '-l',
          name,
          ...(short ? ['-s', short] : []),
          ...(type === 'string' ? ['-r'] : []),
          ...(choices ? ['-f', '-a', inFish(choices.join(' '))] : []),
          '-d',
          inFish(description),
        ]),
      );
  return `${lines.join('\n')}\n`;
}
