/** Options that every command takes; most set a setting of the same meaning. */
import type { Invocation, Option } from './command.js';

export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  policy: {
    type: 'string',
    value: 'NAME|FILE',
    description: 'Policy that programs are checked against.',
    setting: 'policy',
  },
  persona: { type: 'string', value: 'ID', description: 'Who asks.', setting: 'default_persona' },
  workspace: {
    type: 'string',
    value: 'DIR',
    description: 'Folder below which requests may name files.',
    setting: 'workspace',
  },
  state: { type: 'string', value: 'DIR', description: 'Folder of audit and run store.', setting: 'state' },
  engine: {
    type: 'string',
    choices: ['auto', 'docker', 'podman'],
    description: 'Container engine.',
    setting: 'engine',
  },
  socket: { type: 'string', value: 'PATH', description: 'Socket of the engine.', setting: 'socket' },
  runtime: {
    type: 'string',
    value: 'NAME',
    description: 'OCI runtime, for instance runc or crun.',
    setting: 'runtime',
  },
  'log-level': {
    type: 'string',
    choices: ['error', 'warn', 'info', 'debug'],
    description: 'How much goes to standard error.',
    setting: 'log_level',
  },
  config: { type: 'string', value: 'FILE', description: 'Config file, YAML or JSON.', setting: 'config' },
  set: {
    type: 'string',
    multiple: true,
    value: 'NAME=VALUE',
    description: 'Any other setting, for instance limits.pids=32.',
  },
  json: { type: 'boolean', description: 'Answer as one line of JSON.' },
  help: { type: 'boolean', short: 'h', description: 'Show this help.' },
};

/** Options of this invocation that lead a server to the same settings. */
export function serverOptions(invocation: Invocation, except: readonly string[] = []): readonly string[] {
  return Object.entries(COMMON_OPTIONS)
    .filter(([name, { type }]) => type === 'string' && !except.includes(name))
    .flatMap(([name]) => invocation.texts(name).flatMap((value) => [`--${name}`, value]));
}
