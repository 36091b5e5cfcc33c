/** Checks of the image: that the engine has the one that fits this code, and that its packages are the locked ones. */
import { imageFiles } from '../sandbox/image.js';
import { type Check, fail, ok } from './check.js';

const REBUILD = 'Run `strategic-python-mcp setup --rebuild`.';

export const image: Check = {
  name: 'image',
  tries: 'whether the engine has the image that fits this code',
  needs: ['engine'],
  async run(patient) {
    const engine = await patient.engine();
    if (await engine.hasImage(patient.image)) return ok(patient.image);
    return fail(
      `${engine.facts.name} does not have ${patient.image}`,
      'Run `strategic-python-mcp setup`, which builds it.',
    );
  },
};

export const packages: Check = {
  name: 'packages',
  tries: 'the packages in a container against the locked list',
  needs: ['image'],
  async run(patient) {
    const laboratory = await patient.laboratory();
    const { packages: found, python } = await laboratory.report();
    const wanted = locked();
    const wrong = wanted.flatMap(({ name, version }) =>
      found[name] === version ? [] : [`${name}: ${found[name] ?? 'missing'} instead of ${version}`],
    );
    if (wrong.length > 0) return fail('Packages of the image are not the locked ones.', REBUILD, wrong);
    const main = wanted.filter(({ name }) => /^(pandas|numpy|scipy|matplotlib)$/.test(name));
    const shown = main.map(({ name, version }) => `${name} ${version}`).join(', ');
    return ok(`Python ${python}, ${wanted.length} packages as locked: ${shown}`);
  },
};

function locked(): readonly { name: string; version: string }[] {
  const file = imageFiles().find(({ path }) => path === 'requirements.txt');
  const lines = file?.content.toString('utf8').matchAll(/^([\w.-]+)==(\S+)/gm) ?? [];
  return [...lines].map(([, name = '', version = '']) => ({
    name: name.replaceAll(/[-_.]+/g, '-').toLowerCase(),
    version,
  }));
}
