/** Where settings and state live on this machine by default: the XDG base directories, by their rules. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const NAME = 'strategic-python-mcp';

export function defaultStateDir(env: Environment): string {
  return join(base(env.XDG_STATE_HOME, '.local', 'state'), NAME);
}

/** The places a config file is looked for, in this order. */
export function configFileCandidates(env: Environment): readonly string[] {
  const folder = join(base(env.XDG_CONFIG_HOME, '.config'), NAME);
  return ['config.yaml', 'config.yml', 'config.json'].map((file) => join(folder, file));
}

/** XDG says that a relative path in these variables is invalid and is to be ignored. */
function base(value: string | undefined, ...fallback: readonly string[]): string {
  return value && isAbsolute(value) ? value : join(homedir(), ...fallback);
}
