/**
 * Reads a YAML file that comes along with the package against its schema, and says of each fault in which file,
 * line and field it is. Settings have their own reader (load.ts), since they come from several places.
 */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ConfigError, explain } from '../errors.js';

/** Such a file has a few KB; the bound keeps one put there by mistake from being parsed at all. */
const MAX_CHARACTERS = 64 * 1024;

/**
 * @param text the YAML text
 * @param file the name that messages show
 * @throws ConfigError with one line per fault: `file:line: field: what was expected`
 */
export function parseYamlFile<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): z.infer<Schema> {
  if (text.length > MAX_CHARACTERS)
    throw new ConfigError(`${file}: longer than ${MAX_CHARACTERS} characters, so it is none of ours.`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map(
      ({ pos, message }) => `${file}:${lines.linePos(pos[0]).line}: ${message}`,
    );
    throw new ConfigError(faults.join('\n'));
  }
  const parsed = schema.safeParse(toJs());
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => {
    // An unknown key is reported at its parent; point at the key itself.
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => {
      const field = path.length === 0 ? 'the file' : path.join('.');
      const what = issue.code === 'unrecognized_keys' ? 'unknown field' : issue.message;
      return `${file}:${lineOf(path)}: ${field}: ${what}`;
    });
  });
  throw new ConfigError(faults.join('\n'), { next: 'Mend the file and start again.' });

  function toJs(): unknown {
    try {
      return document.toJS({ maxAliasCount: 10 });
    } catch (cause) {
      throw new ConfigError(`${file}:1: ${explain(cause)}`, { cause });
    }
  }

  /** The line of the value at `path`, or of the nearest parent that is there. */
  function lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}
