/** `policy show`: what the policy allows. */
import { createApp } from '../app.js';
import { answer, type Command } from './command.js';

export const policyShow: Command = {
  name: 'policy show',
  summary: 'Show what the policy allows: modules, built-ins, and what was taken out and why.',
  examples: ['policy show', 'policy show --persona rachel', 'policy show --policy unrestricted --json'],
  async execute(invocation) {
    const app = createApp(await invocation.settings());
    const { data, identity } = await app.readPolicy(invocation.texts('persona').at(-1));
    const modules = [...data.modules].map(([name, { names, without }]) => ({
      name,
      names: names.size,
      without: Object.fromEntries(without),
    }));
    const denied = Object.fromEntries(data.builtins.denied);
    const shown = { ...identity, modules, builtins_denied: denied };
    const text = [
      `${identity.name} ${identity.version}, sha256 ${identity.sha256}`,
      identity.enforced ? '' : 'Nothing is refused: the container is the only limit.\n',
      'Modules that may be imported:',
      ...modules.map((module) => `  ${module.name} (${module.names} names)`),
      '',
      'Built-ins that are refused:',
      ...Object.entries(denied).map(([name, hint]) => `  ${name}: ${hint}`),
      '',
      'Names taken out of modules:',
      ...modules.flatMap((module) =>
        Object.entries(module.without).map(([name, reason]) => `  ${module.name}.${name}: ${reason}`),
      ),
    ];
    answer(invocation.json, shown, text.join('\n'));
    return 0;
  },
};
