/** `personas`: who can ask, and what that brings. */
import { createApp } from '../app.js';
import { helpersOf } from '../persona/helpers.js';
import { answer, type Command } from './command.js';

export const personas: Command = {
  name: 'personas',
  summary: 'List the personas with the helper functions their code finds.',
  examples: ['personas', 'personas --json'],
  async execute(invocation) {
    const app = createApp(await invocation.settings());
    try {
      const { all } = await app.personas();
      const facts = all.map((persona) => ({ ...persona, helpers: helpersOf(persona) }));
      const lines = facts.flatMap(({ id, name, role, imports, capabilities, helpers }) => [
        `${id.padEnd(9)} ${name}, ${role}: ${capabilities.join(', ')}; imports ${imports.map((each) => each.as).join(', ')}`,
        ...helpers.map(({ call, help }) => `          ${call}: ${help}`),
      ]);
      answer(invocation.json, facts, lines.join('\n'));
      return 0;
    } finally {
      await app.close();
    }
  },
};
