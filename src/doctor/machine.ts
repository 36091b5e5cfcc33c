/** Checks of what the server itself stands on: Node, and the policy and personas it reads at its start. */
import { createApp } from '../app.js';
import { explain } from '../errors.js';
import { type Check, fail, ok } from './check.js';

const LEAST_NODE = 20;

export const node: Check = {
  name: 'node',
  tries: 'the version of Node',
  async run() {
    const { node: version } = process.versions;
    const found = `Node ${version} on ${process.platform} ${process.arch}`;
    if (Number(version.split('.')[0]) >= LEAST_NODE) return ok(found);
    return fail(`${found}; ${LEAST_NODE} or newer is needed`, `Install Node ${LEAST_NODE} or newer.`);
  },
};

export const policy: Check = {
  name: 'policy',
  tries: 'reading policy and personas, and a verdict on a program of each persona',
  async run({ settings }) {
    const app = createApp({ ...settings, log_level: 'error' });
    try {
      await app.validate();
      const { all } = await app.personas();
      const { identity } = await app.policy();
      for (const { id } of all) {
        const { verdict } = await app.pipeline.check({ code: '1 + 1', persona: id });
        const [first] = verdict.violations;
        if (first) return fail(`Every run of ${id} is refused: ${first.message}`, first.hint);
      }
      const refuses = identity.enforced ? '' : ' It refuses nothing: the container is the only limit.';
      return ok(`${identity.name} ${identity.version}, ${all.length} personas.${refuses}`);
    } catch (error) {
      return fail(
        explain(error),
        'Mend the file it names. If a native module is named, run `npm rebuild` with this version of Node.',
      );
    } finally {
      await app.close();
    }
  },
};
