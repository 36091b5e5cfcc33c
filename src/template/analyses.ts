/**
 * All analyses of a server: read and checked once, when the first is asked for; their programs rendered when they
 * are first run. What a caller's inputs have to be is inputs.ts' business.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shown } from '../config/issues.js';
import { nearest } from '../config/nearest.js';
import { parseYamlFile } from '../config/yaml-file.js';
import { ConfigError, explain, InvalidRequestError } from '../errors.js';
import { CAPABILITIES, type Capability } from '../run.js';
import { type Analysis, analysisFileSchema } from './analysis.js';
import type { Templates } from './templates.js';

export interface Analyses {
  /** Of every file they were made from. */
  readonly sha256: string;
  readonly all: readonly Analysis[];
  /** In the order of their names. */
  of(capability: Capability): readonly Analysis[];
  /** @throws InvalidRequestError with the nearest names */
  get(capability: Capability, name: unknown): Analysis;
  /** The Python text: one with its chart and one without, the same for all inputs. */
  program(analysis: Analysis, chart: boolean): string;
}

/**
 * Reads every `<capability>/<analysis>.yaml` below a folder; one more pair of files is one more analysis.
 * @throws ConfigError naming every broken file with line and field
 */
export function loadAnalyses(dir: string, templates: Templates): Analyses {
  const faults: string[] = [];
  const hash = createHash('sha256').update(templates.hold([...CAPABILITIES, 'partials']));
  const all = CAPABILITIES.flatMap((capability) =>
    yamlFiles(dir, capability).flatMap((file) => {
      try {
        const text = readFileSync(join(dir, capability, file), 'utf8');
        hash.update(`${file}\0${text}\0`);
        return [read(text, capability, file)];
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        faults.push(error.message);
        return [];
      }
    }),
  );
  if (faults.length > 0)
    throw new ConfigError(`Analysis files are wrong:\n${faults.join('\n')}`, {
      next: 'Mend them: a server that runs reads them anew by itself.',
    });
  const of = (capability: Capability) => all.filter((one) => one.capability === capability);
  return {
    sha256: hash.digest('hex'),
    all,
    of,
    get(capability, name) {
      const found = of(capability).find((one) => one.analysis === name);
      if (found) return found;
      throw unknownAnalysis(capability, name, all);
    },
    program: ({ capability, analysis }, chart) =>
      templates.render(`${capability}/${analysis}.py.hbs`, { chart }),
  };
}

function yamlFiles(dir: string, capability: Capability): readonly string[] {
  try {
    return readdirSync(join(dir, capability))
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  } catch (cause) {
    throw new ConfigError(`The analyses of ${capability} cannot be read: ${explain(cause)}.`, { cause });
  }
}

function read(text: string, capability: Capability, name: string): Analysis {
  const file = `templates/${capability}/${name}`;
  const analysis = parseYamlFile(analysisFileSchema, text, file);
  if (analysis.capability !== capability || `${analysis.analysis}.yaml` !== name)
    throw new ConfigError(
      `${file}:1: analysis, capability: ${analysis.capability}/${analysis.analysis} is not what the file is called`,
    );
  return analysis;
}

/** The nearest names of this capability, or where else the very name is an analysis or a figure. */
function unknownAnalysis(
  capability: Capability,
  name: unknown,
  all: readonly Analysis[],
): InvalidRequestError {
  const own = all.filter((one) => one.capability === capability).map(({ analysis }) => analysis);
  const refusal = (example: string | undefined, next?: string) =>
    new InvalidRequestError(
      { field: 'analysis', came: shown(name), expected: `one of ${own.join(', ')} (of ${capability})` },
      { analysis: example ?? own[0] },
      next === undefined ? {} : { next },
    );
  if (typeof name !== 'string') return refusal(undefined);
  const elsewhere = all.find((one) => one.analysis === name);
  if (elsewhere) return refusal(undefined, `${name} belongs to ${elsewhere.capability}.`);
  const giving = all.find((one) => Object.hasOwn(one.figures, name));
  if (giving)
    return refusal(
      giving.capability === capability ? giving.analysis : undefined,
      `${name} is a figure of ${giving.capability}, analysis ${giving.analysis}.`,
    );
  const near = nearest(name, own);
  return refusal(near[0], near.length === 0 ? undefined : `Did you mean ${near.join(' or ')}?`);
}
