/**
 * The settings as a flat list, read from the schema: dotted name, environment variable, kind, description.
 * Environment, `--set` and the help text all go by this list, so none of them can miss a setting.
 */
import { z } from 'zod';
import { settingsSchema } from '../config.js';

export interface SettingKey {
  /** For instance `limits.memory_bytes`. */
  readonly name: string;
  readonly path: readonly string[];
  /** For instance `STRATEGIC_PYTHON_LIMITS_MEMORY_BYTES`. */
  readonly variable: string;
  readonly kind: 'string' | 'number' | 'boolean' | 'list';
  readonly choices: readonly string[];
  readonly description: string;
  readonly default: unknown;
}

export const ENV_PREFIX = 'STRATEGIC_PYTHON_';

interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
}

export function settingKeys(): readonly SettingKey[] {
  return walk(z.toJSONSchema(settingsSchema, { io: 'input' }) as Node, []);
}

function walk(node: Node, path: readonly string[]): SettingKey[] {
  if (node.properties)
    return Object.entries(node.properties).flatMap(([name, child]) => walk(child, [...path, name]));
  return [
    {
      name: path.join('.'),
      path,
      variable: ENV_PREFIX + path.join('_').toUpperCase(),
      kind: kindOf(node.type),
      choices: node.enum ?? node.items?.enum ?? [],
      description: node.description ?? '',
      default: node.default,
    },
  ];
}

function kindOf(type: string | undefined): SettingKey['kind'] {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'boolean';
  return type === 'array' ? 'list' : 'string';
}

/** Text of a flag or variable as the kind of value its setting takes; what does not fit stays text and is refused by the schema. */
export function readText(key: SettingKey, text: string): unknown {
  if (key.kind === 'list')
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  if (key.kind === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (key.kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
