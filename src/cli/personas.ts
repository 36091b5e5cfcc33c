/** `personas`: who can ask, and what that brings. */
import { createApp } from '../app.js';
import { answer, type Command } from './command.js';

export const personas: Command = {
  name: 'personas',
  summary: 'List the personas.',
  examples: ['personas', 'personas --json'],
  async execute(invocation) {
    const app = createApp(await invocation.settings());
    try {
      const { all } = await app.personas();
      const lines = all.map(
        ({ id, name, role, imports, capabilities }) =>
          `${id.padEnd(9)} ${name}, ${role}: ${capabilities.join(', ')}; imports ${imports.map((each) => each.as).join(', ')}`,
      );
      answer(invocation.json, all, lines.join('\n'));
      return 0;
    } finally {
      await app.close();
    }
  },
};
