/** Really runs programs in the image, with no policy before them, and gives what each reaches (prover.py). */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { PolicyData } from '../../src/policy/policy-data.js';
import type { Engine } from '../../src/sandbox/engine.js';
import { runInImage } from '../support/run-in-image.js';

export const PROVER = readFileSync(new URL('./prover.py', import.meta.url), 'utf8');

/** As many as one command line holds. */
const AT_ONCE = 180;

export type Named = readonly [name: string, text: string];

/**
 * @param preload modules that are imported once, not by each program anew
 * @returns by name, everything that was reached, in the order it happened
 */
export async function prove(
  engine: Engine,
  image: string,
  policy: PolicyData,
  programs: readonly Named[],
  preload: readonly string[] = [],
): Promise<Map<string, readonly string[]>> {
  const out = new Map<string, readonly string[]>();
  for (let from = 0; from < programs.length; from += AT_ONCE) {
    const job = jobOf(policy, programs.slice(from, from + AT_ONCE), preload);
    const packed = deflateSync(JSON.stringify(job)).toString('base64');
    const start = `import base64, zlib\nmain(json.loads(zlib.decompress(base64.b64decode("${packed}"))))`;
    const output = await runInImage(engine, image, `${PROVER}\n${start}`);
    for (const line of output.split('\n').filter((text) => text !== '')) {
      const { name, reached } = JSON.parse(line) as { name: string; reached: string[] };
      out.set(name, reached);
    }
  }
  return out;
}

/** What the prover's `main` is called with. */
export function jobOf(
  policy: PolicyData,
  programs: readonly Named[],
  preload: readonly string[] = [],
): object {
  return { policy: known(policy), preload, programs };
}

/** As many as asked for, chosen by the seed. */
export function sample(all: readonly Named[], count: number, seed: number): Named[] {
  const step = 7919;
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => {
    const found = all[(seed * count + at * step) % all.length];
    if (!found) throw new Error('The corpus is empty.');
    return found;
  });
}

/** What the policy calls allowed: whatever else a program touches is what it reaches. */
function known(policy: PolicyData): object {
  const modules = new Set<string>();
  for (const name of policy.modules.keys()) {
    for (let part = name; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.'))))
      modules.add(part);
  }
  const { readers, writers } = policy.files;
  return {
    modules: [...modules],
    roots: [...new Set([...modules].map((name) => name.split('.')[0] ?? name)), 'builtins', 'dateutil'],
    public: Object.fromEntries([...policy.modules].map(([name, { names }]) => [name, [...names.keys()]])),
    builtins: [...policy.builtins.denied.keys()],
    private: [...policy.attributes.privateAllowed],
    attributes: [...policy.attributes.denied.keys()],
    definable: [...policy.attributes.definable, '__main__', '__attack__'],
    keywords: [...policy.keywords.keys()],
    sharp: [
      ...readers.keys(),
      ...writers.keys(),
      ...policy.strings.keys(),
      ...policy.methods.takers,
      ...policy.secondClass.builtins,
    ],
  };
}
