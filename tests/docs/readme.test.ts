/** What the documentation shows is tried: JSON and YAML parse, commands exist, links lead somewhere. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CAPABILITIES } from '../../src/run.js';
import { blocks } from './markdown.js';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'docs/capabilities.md',
  'docs/claudedirector.md',
  'docs/clients.md',
  'docs/mcp.md',
  'docs/personas.md',
  'docs/policy.md',
  'docs/protocol.md',
];
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts as object);

interface ServerEntry {
  readonly command: string;
  readonly args: readonly string[];
}

describe('README.md', () => {
  it('shows client settings that start this package over stdio', () => {
    const [desktop, vscode] = blocks('README.md', 'json').map((text) => JSON.parse(text));
    const director = parse(blocks('README.md', 'yaml')[0] ?? '');
    const entries: ServerEntry[] = [
      desktop.mcpServers['strategic-python'],
      vscode.servers['strategic-python'],
      director.servers['strategic-python'],
    ];
    for (const { command, args } of entries) {
      expect(command).toBe('node');
      expect(args.slice(0, 2)).toEqual(['/path/to/strategic-python-mcp/dist/cli.js', 'serve']);
    }
    expect([...director.servers['strategic-python'].capabilities].sort()).toEqual([...CAPABILITIES].sort());
  });

  it('shows a call whose table is as the contract wants it', () => {
    const call = JSON.parse(blocks('README.md', 'json')[2] ?? '');
    expect(call).toMatchObject({
      code: expect.any(String),
      persona: 'alvaro',
      data: { sales: { csv: expect.any(String) } },
    });
  });

  it('names npm scripts that exist, and commands of the cli that answer', () => {
    for (const line of blocks('README.md', 'sh').join('').split('\n').filter(Boolean)) {
      const command = line.replace(/\s+#.*$/, '');
      const npm = /^npm (?:run )?(\S+)$/.exec(command)?.[1];
      const cli = /dist\/cli\.js (.+)$/.exec(command)?.[1];
      if (npm) expect(scripts).toContain(npm);
      else if (cli)
        execFileSync(process.execPath, ['dist/cli.js', ...cli.split(' '), '--help'], { timeout: 20_000 });
      else throw new Error(`not a command this test knows: ${line}`);
    }
  });
});

describe.each(PAGES)('%s', (page) => {
  it('links to files that are there', () => {
    const links = readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g);
    for (const [, target = ''] of links) expect(existsSync(join(dirname(page), target)), target).toBe(true);
  });
});
