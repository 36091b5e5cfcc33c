/** Reads the config file, YAML or JSON. What its values mean is the schema's business. */
import { readFileSync } from 'node:fs';
import { ConfigError } from '../errors.js';

const MAX_BYTES = 256 * 1024;

/**
 * @returns the top-level mapping of the file
 * @throws ConfigError naming file, line and column when it is no YAML or JSON mapping
 */
export async function readConfigFile(file: string): Promise<Readonly<Record<string, unknown>>> {
  const text = readText(file);
  const value = file.endsWith('.json') ? parseJson(file, text) : await parseYaml(file, text);
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new ConfigError(`Config file ${file}: expected a mapping of settings.`);
  return value as Record<string, unknown>;
}

function readText(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES} bytes`);
    return text;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(`Config file ${file} cannot be read: ${why}.`, { cause });
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigError(`Config file ${file} is not JSON: ${(cause as Error).message}.`, { cause });
  }
}

/** yaml is imported here, since most starts have no config file and should not pay for it. */
async function parseYaml(file: string, text: string): Promise<unknown> {
  const { parse } = await import('yaml');
  try {
    return parse(text);
  } catch (cause) {
    throw new ConfigError(`Config file ${file} is not YAML: ${(cause as Error).message}`, { cause });
  }
}
