/**
 * The personas of a server: read and validated once at the start, preludes rendered, names looked up
 * afterwards. Whether a prelude passes the policy is the pipeline's to ask.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shown } from '../config/issues.js';
import { nearest } from '../config/nearest.js';
import { parseYamlFile } from '../config/yaml-file.js';
import { ConfigError, explain, InvalidRequestError } from '../errors.js';
import type { Persona, PersonaRegistry } from './persona.js';
import { personaFileSchema } from './schema.js';

/** A prelude is parsed and run on every call, so its size is time for everybody. */
const MAX_PRELUDE_CHARACTERS = 16 * 1024;

/** What turns a prelude's template into Python; template/ has one. */
export interface PreludeRenderer {
  render(file: string, values: Readonly<Record<string, unknown>>): string;
}

/**
 * Reads every `*.yaml` in a folder; one more file is one more persona.
 * @throws ConfigError naming every broken file with line and field
 */
export async function loadPersonas(dir: string, templates: PreludeRenderer): Promise<PersonaRegistry> {
  const personas: Persona[] = [];
  const faults: string[] = [];
  const byName = new Map<string, { persona: Persona; file: string }>();

  for (const path of await personaFiles(dir)) {
    const file = `${basename(dir)}/${basename(path)}`;
    try {
      const persona = await loadPersona(path, file, templates);
      for (const name of new Set([persona.id, ...persona.aliases].map(key))) {
        const other = byName.get(name);
        if (other) {
          throw new ConfigError(
            `${file}: the name ${name} is already taken by ${other.persona.id} in ${other.file}`,
          );
        }
        byName.set(name, { persona, file });
      }
      personas.push(persona);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) {
    throw new ConfigError(`Persona files are wrong:\n${faults.join('\n')}`, {
      next: 'Mend them: a server that runs reads them anew by itself.',
    });
  }
  if (personas.length === 0) throw new ConfigError(`No persona file (*.yaml) in ${dir}.`);

  return {
    all: personas,
    get(idOrAlias) {
      // Normalising takes the square of a length that no name has.
      const name = key(idOrAlias.slice(0, 100));
      const found = idOrAlias.length > 100 ? undefined : byName.get(name);
      if (found) return found.persona;
      const near = nearest(name, [...byName.keys()]).flatMap((one) => byName.get(one)?.persona.id ?? []);
      throw new InvalidRequestError(
        {
          field: 'persona',
          came: shown(idOrAlias),
          expected: `one of ${personas.map(({ id }) => id).join(', ')}`,
        },
        { persona: near[0] ?? personas[0]?.id },
        near[0] === undefined ? {} : { next: `Did you mean ${near[0]}?` },
      );
    },
  };
}

async function personaFiles(dir: string): Promise<readonly string[]> {
  try {
    const names = await readdir(dir);
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(dir, name));
  } catch (cause) {
    throw new ConfigError(`The personas folder ${dir} cannot be read: ${explain(cause)}.`, { cause });
  }
}

async function loadPersona(path: string, file: string, templates: PreludeRenderer): Promise<Persona> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ConfigError(`${file}: cannot be read: ${explain(cause)}`, { cause });
  });
  const { prelude: template, ...fields } = parseYamlFile(personaFileSchema, text, file);
  const prelude = templates.render(template, { id: fields.id, imports: fields.imports });
  if (prelude.length > MAX_PRELUDE_CHARACTERS) {
    throw new ConfigError(`${file}: the prelude is longer than ${MAX_PRELUDE_CHARACTERS} characters`);
  }
  return { ...fields, prelude };
}

/** Names compare without case, and in one Unicode form: `Álvaro` can be written in two. */
function key(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
