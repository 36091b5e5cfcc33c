/** The Emacs file in a real Emacs in batch mode: compiled without a warning, then a region and a buffer are run. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLI, environment, NO_ENGINE, newState } from '../mcp/support.js';
import { anyEngine } from '../support/engines.js';

const folder = mkdtempSync(join(tmpdir(), 'spm-emacs-'));
const lisp = (words: readonly string[]) => `'(${words.map((word) => JSON.stringify(word)).join(' ')})`;

async function emacs(...words: string[]) {
  const child = spawn('emacs', ['-Q', '--batch', '-L', folder, ...words], {
    env: environment({ LANG: 'C.UTF-8' }),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 50_000,
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { stdout, stderr, status };
}

interface Run {
  readonly code: string;
  /** Gives the process of the run, in a buffer with the code. */
  readonly form: string;
  readonly options: readonly string[];
  /** What is printed of the result buffer; all of it when there is none. */
  readonly report?: string;
  readonly state?: string;
}

/** Runs `form`, waits for the run, and gives what `report` prints. */
async function run({ code, form, options, report, state = newState() }: Run): Promise<string> {
  const own = mkdtempSync(join(folder, 'run-'));
  writeFileSync(join(own, 'code.py'), code);
  const script = `
(require 'strategic-python)
(setq strategic-python-command ${lisp([process.execPath, CLI])})
(setq strategic-python-arguments ${lisp([...options, '--state', state])})
(find-file ${JSON.stringify(join(own, 'code.py'))})
(let ((process ${form}))
  (while (process-live-p process) (accept-process-output process 0.1))
  (while (accept-process-output nil 0.2))
  (with-current-buffer "*strategic-python*" ${report ?? '(princ (buffer-string))'}))`;
  writeFileSync(join(own, 'test.el'), script);
  const { stdout, stderr, status } = await emacs('-l', join(own, 'test.el'));
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stdout;
}

// Side by side: most of each is waiting for a container.
const hasEmacs = spawnSync('emacs', ['--version']).status === 0;
describe.runIf(hasEmacs).concurrent('editors/strategic-python.el', () => {
  beforeAll(() => {
    copyFileSync('editors/strategic-python.el', join(folder, 'strategic-python.el'));
  });

  it('compiles without a warning', async () => {
    const { status, stderr } = await emacs(
      ...['--eval', '(setq byte-compile-error-on-warn t)', '-f', 'batch-byte-compile'],
      join(folder, 'strategic-python.el'),
    );
    expect(stderr).not.toMatch(/Warning|Error/);
    expect(status).toBe(0);
  });

  it('runs a region and shows value, output, chart and disclosure', async () => {
    const code =
      'outside = 1 / 0\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nprint("größe")\npd.DataFrame({"region": ["North", "Süd"], "amount": [120, 8]})\n';
    const form = `(strategic-python-run-region ${'outside = 1 / 0\n'.length + 1} (point-max))`;
    const shown = await run({
      code,
      form,
      report: `(progn (princ (buffer-substring-no-properties (point-min) (point-max)))
         (princ (format "IMAGE %S" (get-text-property (next-single-property-change (point-min) 'display) 'display))))`,
      options: anyEngine().options,
    });
    expect(shown).toMatch(/^ok in \d+ ms: a table/);
    expect(shown).toContain('\nregion  amount\nNorth      120\nSüd          8\n');
    expect(shown).toContain('Output\ngröße\n');
    expect(shown).toContain('🔧 Accessing MCP Server: strategic-python');
    const [, path = ''] = /IMAGE \(image :type png :file "([^"]+)"/.exec(shown) ?? [];
    expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
  });

  it('leads from a violation to its line', async () => {
    const code = 'x = 1\nx += 1\nimport os\n';
    const shown = await run({
      code,
      form: `(progn (goto-char (point-min)) (forward-line 1) (strategic-python-run-region (point) (point-max)))`,
      report: `(progn (princ (buffer-substring-no-properties (point-min) (point-max)))
         (goto-char (point-min)) (forward-button 1) (push-button)
         (princ (format "AT %s %d %d" (buffer-name) (line-number-at-pos) (current-column))))`,
      options: NO_ENGINE,
    });
    expect(shown).toMatch(/^refused: /);
    expect(shown).toMatch(/Line 2, column 8: /);
    expect(shown).toMatch(/AT code\.py 3 7$/);
  });

  it('ends a run that goes on', async () => {
    const state = newState();
    // Once its audit entry is there, the command is past its start.
    const form = `(let ((process (strategic-python-run-buffer)))
      (while (and (process-live-p process)
                  (not (file-directory-p ${JSON.stringify(join(state, 'audit'))})))
        (accept-process-output process 0.05))
      (with-current-buffer "*strategic-python*" (call-interactively (key-binding (kbd "C-c C-k"))))
      process)`;
    const { options } = anyEngine();
    const shown = await run({ code: 'while True:\n    pass\n', form, options, state });
    expect(shown).toMatch(/^cancelled: /);
  });

  it('says what the command said when there is no answer', async () => {
    const form = '(strategic-python-run-buffer)';
    const shown = await run({ code: '1', form, options: ['--set', 'pids'] });
    expect(shown).toMatch(/NAME=VALUE[\s\S]*exit code 2/);
    expect(shown).not.toMatch(/Process/);
    const twice = await run({ code: '1', form, options: ['--data', 't=nope.csv'] });
    expect(twice).toMatch(
      /^--data: nope\.csv cannot be read.*\n(.*\n)?The command ended with exit code 2\.\n$/,
    );
  });

  it('says so when there is no such command, and leaves nothing behind', async () => {
    const shown = await run({
      code: '1',
      // A process that has ended, in place of the one that never began.
      form: `(progn (setq strategic-python-command '("no-such-command"))
        (condition-case failure (strategic-python-run-buffer) (user-error (princ (cadr failure))))
        (make-process :name "none" :command '("true")))`,
      report: `(progn (princ (buffer-string))
        (princ (seq-filter (lambda (each) (string-match-p "strategic-python [eo]" (buffer-name each))) (buffer-list))))`,
      options: [],
    });
    expect(shown).not.toContain('Running');
    // Once as an error, once in the result buffer, which is all that is left.
    expect(shown).toMatch(/^(no-such-command cannot be started: .*strategic-python-command.\.?\s*){2}nil$/);
  });
});
