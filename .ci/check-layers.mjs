/**
 * Checks that imports in src/ only point downwards and that some libraries stay where they belong. Reads
 * the import statements from the files themselves. Usage: node .ci/check-layers.mjs [SOURCE_FOLDER]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Rooms by layer, highest first. A room is a folder or a file directly below src. */
const LAYERS = [
  ['app', 'cli', 'server', 'transports', 'tools', 'demo', 'setup', 'doctor'],
  ['pipeline'],
  ['policy', 'persona', 'template', 'sandbox', 'disclosure', 'audit', 'store'],
  ['config', 'errors', 'program', 'run', 'log', 'young-generation'],
];

/** Rooms that the outermost layer joins are siblings nowhere else: only there may one import the other. */
const OPEN_LAYERS = new Set([0, 3]);

/** Which files may import a package; everything else must go through them. */
const KEPT = [
  { package: 'dockerode', only: /^sandbox\/docker\.ts$/ },
  { package: '@modelcontextprotocol/sdk', only: /^(server\.ts|tools\/|transports\/|demo\/)/ },
  { package: 'tree-sitter', only: /^policy\// },
  { package: 'tree-sitter-python', only: /^policy\// },
  { package: 'handlebars', only: /^template\// },
];

const source = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../src'));
const files = readdirSync(source, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort();
const faults = files.flatMap((file) => imports(file).flatMap((target) => fault(file, target) ?? []));

for (const line of faults) console.error(line);
if (files.length === 0) console.error(`no .ts file below ${source}: nothing was checked`);
else console.error(`layers: ${files.length} files, ${faults.length} faults`);
process.exit(faults.length > 0 || files.length === 0 ? 1 : 0);

/** What a file imports: static, type-only, re-exported and dynamic alike. */
function imports(file) {
  const text = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)].map((match) => match[1]);
}

function fault(file, target) {
  if (!target.startsWith('.')) {
    const kept = KEPT.find((rule) => target === rule.package || target.startsWith(`${rule.package}/`));
    return kept && !kept.only.test(file) ? `${file}: ${kept.package} is not imported here` : undefined;
  }
  const path = relative(source, resolve(dirname(join(source, file)), target));
  if (path.startsWith('..')) return `${file}: ${target} lies outside src`;
  const [from, to] = [room(file), room(path)];
  if (from === to) return undefined;
  const [upper, lower] = [layer(from), layer(to)];
  if (upper === -1) return `${file}: the room '${from}' is in no layer; name it in .ci/check-layers.mjs`;
  if (lower === -1) return `${file}: ${target} is in no layer`;
  if (lower < upper) return `${file}: imports ${target}, which is above it`;
  if (lower === upper && !OPEN_LAYERS.has(upper)) return `${file}: imports its sibling ${target}`;
  return undefined;
}

function room(path) {
  return path.split('/')[0].replace(/\.[jt]s$/, '');
}

function layer(name) {
  return LAYERS.findIndex((rooms) => rooms.includes(name));
}
