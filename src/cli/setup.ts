/** `setup`: engine and image, installed and built where they are missing. */
import { answer, type Command } from './command.js';

export const setup: Command = {
  name: 'setup',
  summary: 'Install the engine and build the image where they are missing.',
  examples: ['setup', 'setup --engine docker'],
  async execute(invocation) {
    const settings = await invocation.settings();
    const { runSetup } = await import('../setup.js');
    const result = await runSetup(settings, (line) => process.stderr.write(`${line}\n`));
    const { name, version, foundBy, runtime } = result.engine;
    const text = `Ready: ${name} ${version} (${foundBy}), runtime ${runtime}, image ${result.image}`;
    answer(invocation.json, result, text);
    return 0;
  },
};
