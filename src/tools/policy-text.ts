/** The policy for a model that is about to write code: what may be imported, what not, what to write instead. */
import type { Persona } from '../persona/persona.js';
import type { LoadedPolicy } from '../policy/load.js';

const MAX_HINTS = 20;
const MAX_SUBMODULES = 16;

export function policyText({ data, identity }: LoadedPolicy, personas: readonly Persona[]): string {
  const head = `# Policy ${identity.name} ${identity.version}`;
  if (!identity.enforced)
    return `${head}\n\nUNRESTRICTED: the operator switched the code policy off. Only the container limits the code: no network, no host files.\n`;
  const names = [...data.modules.keys()];
  const modules = names.filter((name) => !name.includes('.'));
  const hints = [...data.moduleHints].slice(0, MAX_HINTS).map(([name, hint]) => `- \`${name}\`: ${hint}`);
  return `${head}

Code is read before it runs. What is not listed is refused, with line, column and what to write instead; nothing of a refused program runs.

- Imports: ${modules.join(', ')}.
- Submodules: ${submodules(names)}.
- Built-ins that are refused: ${[...data.builtins.denied.keys()].join(', ')}.
- Files: read only those passed as \`files\`, by their plain relative path written as text (\`pd.read_csv("sales.csv")\`). Write with a plain name ending in ${[...data.files.endings].map((each) => `.${each}`).join(', ')}; what is written comes back as an artifact.
- Expressions as text (\`df.query\`, \`df.eval\`) have to be written out; a value of the program comes in as plain \`@name\`.
- No dunder names and no attributes that begin with an underscore, except in classes of your own.

Instead of modules that are not there:

${hints.join('\n')}
${ofPersonas(personas)}`;
}

/** What personas may do less, and which modules more. */
function ofPersonas(personas: readonly Persona[]): string {
  const lines = personas.flatMap(({ id, policy = {} }) => {
    const { remove_modules = [], add_modules = [], without = {}, builtins_denied = {} } = policy;
    const names = Object.entries(without).flatMap(([module, list]) =>
      Object.keys(list).map((name) => `${module}.${name}`),
    );
    const less = [...remove_modules, ...names, ...Object.keys(builtins_denied)];
    return [
      ...(less.length > 0 ? [`- ${id}: without ${less.join(', ')}`] : []),
      ...(add_modules.length > 0 ? [`- ${id}: with ${add_modules.join(', ')}`] : []),
    ];
  });
  return lines.length > 0 ? `\nPersonas with a policy of their own:\n\n${lines.join('\n')}\n` : '';
}

/** For instance `scipy (stats, optimize, and 40 more)`: the deeper ones are what a model imports least. */
function submodules(names: readonly string[]): string {
  const within = new Map<string, string[]>();
  for (const name of names) {
    const [, top = '', rest] = /^([^.]+)\.(.+)$/.exec(name) ?? [];
    if (rest !== undefined) within.set(top, [...(within.get(top) ?? []), rest]);
  }
  return [...within]
    .map(([top, all]) => {
      const depth = (name: string) => name.split('.').length;
      const shown = all.toSorted((a, b) => depth(a) - depth(b)).slice(0, MAX_SUBMODULES);
      const more = all.length > shown.length ? `, and ${all.length - shown.length} more` : '';
      return `${top} (${shown.join(', ')}${more})`;
    })
    .join(', ');
}
