/** What each analysis is called and asks, for lists and prompts. Its inputs and its program are not looked at. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ConfigError, explain } from '../errors.js';
import { CAPABILITIES, type Capability } from '../run.js';

const cardSchema = z.object({
  analysis: z.string(),
  title: z.string(),
  question: z.string(),
  /** The same question as a persona asks it, by id. */
  personas: z.record(z.string(), z.string()).default({}),
});

export interface AnalysisCard extends z.infer<typeof cardSchema> {
  readonly capability: Capability;
}

/** @throws ConfigError naming the file that does not read */
export async function readAnalysisCards(templates: string): Promise<readonly AnalysisCard[]> {
  const cards = CAPABILITIES.map(async (capability) => {
    const names = await readdir(join(templates, capability));
    const files = names.filter((name) => name.endsWith('.yaml')).sort();
    return Promise.all(files.map((name) => readCard(join(templates, capability, name), capability)));
  });
  return (await Promise.all(cards)).flat();
}

async function readCard(file: string, capability: Capability): Promise<AnalysisCard> {
  try {
    return { ...cardSchema.parse(parse(await readFile(file, 'utf8'))), capability };
  } catch (cause) {
    throw new ConfigError(`${file}: ${explain(cause)}`, { cause });
  }
}
