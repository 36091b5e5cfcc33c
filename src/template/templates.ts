/**
 * Handlebars templates that produce Python. A template can only choose among its own text and write values
 * through the `py` helper; whatever else Handlebars offers is refused when the template is read, so that no
 * value can ever become code. It is not for reports in HTML.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Handlebars from 'handlebars';
import { ConfigError, explain, StrategicError } from '../errors.js';
import { refuseRawOutput } from './allowed.js';
import { pyLiteral } from './literal.js';

export interface Templates {
  /**
   * @param file path below the templates folder, for instance `personas/alvaro.py.hbs`
   * @param values what the template may write or branch on; JSON values
   * @returns the Python text
   * @throws ConfigError when the file is missing, is no template or uses what is not allowed
   * @throws ConfigError when a value cannot be written as a literal
   */
  render(file: string, values: Readonly<Record<string, unknown>>): string;
  /**
   * Reads every template of some folders now, so that what changes on the disk later does not mix with them.
   * @param folders below the templates folder
   * @returns SHA-256 of their names and texts
   */
  hold(folders: readonly string[]): string;
}

/**
 * Reads templates below a folder; each is compiled once. `{{> name}}` takes `partials/name.py.hbs`.
 * @param dir the templates folder
 */
export function openTemplates(dir: string): Templates {
  const handlebars = Handlebars.create();
  for (const name of Object.keys(handlebars.helpers)) {
    if (!['each', 'if', 'unless'].includes(name)) handlebars.unregisterHelper(name);
  }
  handlebars.registerHelper('py', (...args: unknown[]) => pyLiteral(args.length === 2 ? args[0] : undefined));
  handlebars.registerHelper('py_import', (...args: unknown[]) => importLine(args[0]));

  const partials: Record<string, Handlebars.Template> = {};
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  const texts = new Map<string, string>();
  const textOf = (file: string) => {
    const text = texts.get(file) ?? read(dir, file);
    texts.set(file, text);
    return text;
  };

  function load(file: string): HandlebarsTemplateDelegate {
    const known = compiled.get(file);
    if (known) return known;
    const text = textOf(file);
    const used = parse(text, file);
    const template = handlebars.compile(text, {
      noEscape: true,
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: { py: true, py_import: true, each: true, if: true, unless: true },
    });
    compiled.set(file, template);
    for (const name of used) partials[name] = load(`partials/${name}.py.hbs`);
    return template;
  }

  return {
    render(file, values) {
      const template = load(file);
      try {
        return template(values, {
          partials,
          allowProtoMethodsByDefault: false,
          allowProtoPropertiesByDefault: false,
        });
      } catch (cause) {
        if (cause instanceof StrategicError) throw cause;
        throw new ConfigError(`Template ${file}: ${explain(cause)}.`, { cause });
      }
    },
    hold(folders) {
      const hash = createHash('sha256');
      for (const file of folders.flatMap((folder) => templateFiles(dir, folder)))
        hash.update(`${file}\0${textOf(file)}\0`);
      return hash.digest('hex');
    },
  };
}

function templateFiles(dir: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(dir, folder))
      .filter((name) => name.endsWith('.hbs'))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch (cause) {
    throw new ConfigError(`Templates in ${join(dir, folder)} cannot be read: ${explain(cause)}.`, { cause });
  }
}

function read(dir: string, file: string): string {
  const path = join(dir, file);
  if (relative(dir, path).startsWith(`..${sep}`)) {
    throw new ConfigError(`Template ${file} is outside the templates folder.`);
  }
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigError(`Template ${file} cannot be read in ${dir}.`, { cause });
  }
}

function parse(text: string, file: string): readonly string[] {
  try {
    return refuseRawOutput(Handlebars.parse(text), file);
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    throw new ConfigError(`Template ${file} is not a Handlebars template: ${explain(cause)}`, { cause });
  }
}

const DOTTED_NAME = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;

/** The import statement for {module, as}; both are checked here again, since this is the way into the text. */
function importLine(value: unknown): string {
  const { module, as } = (value ?? {}) as { module?: unknown; as?: unknown };
  if (
    typeof module !== 'string' ||
    typeof as !== 'string' ||
    !DOTTED_NAME.test(module) ||
    !/^[A-Za-z_]\w*$/.test(as)
  ) {
    throw new ConfigError('py_import takes {module, as}, both Python names.');
  }
  return module === as ? `import ${module}` : `import ${module} as ${as}`;
}
