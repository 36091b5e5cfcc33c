/** `setup`: engine and image, installed and built where they are missing, or cleared away. */
import { answer, type Command } from './command.js';
import { UsageError } from './parse.js';

export const setup: Command = {
  name: 'setup',
  summary: 'Install the engine and build the image where they are missing.',
  options: {
    rebuild: {
      type: 'boolean',
      description: 'Build the image anew from its first step, although it is there.',
    },
    prune: {
      type: 'boolean',
      description: 'Only remove the images of other versions, and what servers that died left behind.',
    },
  },
  examples: ['setup', 'setup --engine docker', 'setup --rebuild', 'setup --prune'],
  async execute(invocation) {
    if (invocation.has('rebuild') && invocation.has('prune'))
      throw new UsageError('setup takes --rebuild or --prune, but both came.');
    const settings = await invocation.settings();
    const { runPrune, runSetup } = await import('../setup.js');
    const log = (line: string) => void process.stderr.write(`${line}\n`);
    if (invocation.has('prune')) {
      const pruned = await runPrune(settings, log);
      const images = [`Removed images: ${pruned.images.length}`, ...pruned.images.map((tag) => `  ${tag}`)];
      answer(
        invocation.json,
        pruned,
        [...images, `Removed containers of dead servers: ${pruned.containers}`].join('\n'),
      );
      return 0;
    }
    const result = await runSetup(settings, { rebuild: invocation.has('rebuild'), log });
    const { name, version, foundBy, runtime } = result.engine;
    const text = `Ready: ${name} ${version} (${foundBy}), runtime ${runtime}, image ${result.image}`;
    answer(invocation.json, result, text);
    return 0;
  },
};
