// Writes docs/policy-rules.md from the rules and their examples; with --check it only says whether the page is as
// it should be. Reads the built code, so `npm run build` comes first.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRules } from '../dist/policy/rules.js';

const page = fileURLToPath(new URL('../docs/policy-rules.md', import.meta.url));
const rules = await loadRules();

const code = (examples) => examples.map((example) => `\`\`\`python\n${example}\n\`\`\``).join('\n\n');
const room = ({ id, title, why, good, bad }) =>
  `## ${id}\n\n**${title}.** ${why}\n\nAccepted:\n\n${code(good)}\n\nRefused:\n\n${code(bad)}\n`;

const text = `# The rules of the policy

Written by \`.ci/policy-rules.mjs\` from \`src/policy/rules/\`: each rule is one file with its examples beside it, which are its
tests too. How they work together is in [policy.md](policy.md). Which names they go by is in \`policies/strategic.yaml\`.

${rules.map(({ id, title }) => `- [${id}](#${id.replaceAll('/', '')}): ${title}`).join('\n')}

${rules.map(room).join('\n')}`;

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  process.stderr.write('docs/policy-rules.md is not what the rules say. Run: node .ci/policy-rules.mjs\n');
  process.exitCode = 1;
}
