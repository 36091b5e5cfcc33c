/** The Emacs file in a real Emacs in batch mode: compiled without a warning, then a region and a buffer are run. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLI, environment, NO_ENGINE, newState } from '../mcp/support.js';
import { anyEngine } from '../support/engines.js';

const folder = mkdtempSync(join(tmpdir(), 'spm-emacs-'));
const lisp = (words: readonly string[]) => `'(${words.map((word) => JSON.stringify(word)).join(' ')})`;

function emacs(...words: string[]) {
  return spawnSync('emacs', ['-Q', '--batch', '-L', folder, ...words], {
    encoding: 'utf8',
    env: environment({ LANG: 'C.UTF-8' }),
    timeout: 50_000,
  });
}

/** Runs `form` in a buffer with `code`, waits for the run, and prints what `report` gives of the result buffer. */
function run(code: string, form: string, report: string, options: readonly string[]): string {
  const file = join(folder, 'code.py');
  writeFileSync(file, code);
  const script = `
(require 'strategic-python)
(setq strategic-python-command ${lisp([process.execPath, CLI])})
(setq strategic-python-arguments ${lisp([...options, '--state', newState()])})
(find-file ${JSON.stringify(file)})
(let ((process ${form}))
  (while (process-live-p process) (accept-process-output process 0.1))
  (while (accept-process-output nil 0.2))
  (with-current-buffer "*strategic-python*" ${report}))`;
  const path = join(folder, 'test.el');
  writeFileSync(path, script);
  const { stdout, stderr, status } = emacs('-l', path);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stdout;
}

describe.runIf(spawnSync('emacs', ['--version']).status === 0)('editors/strategic-python.el', () => {
  beforeAll(() => {
    copyFileSync('editors/strategic-python.el', join(folder, 'strategic-python.el'));
  });

  it('compiles without a warning', () => {
    const { status, stderr } = emacs(
      ...['--eval', '(setq byte-compile-error-on-warn t)', '-f', 'batch-byte-compile'],
      join(folder, 'strategic-python.el'),
    );
    expect(stderr).not.toMatch(/Warning|Error/);
    expect(status).toBe(0);
  });

  it('runs a region and shows value, output, chart and disclosure', () => {
    const code =
      'outside = 1 / 0\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nprint("größe")\npd.DataFrame({"region": ["North", "Süd"], "amount": [120, 8]})\n';
    const form = `(strategic-python-run-region ${'outside = 1 / 0\n'.length + 1} (point-max))`;
    const shown = run(
      code,
      form,
      `(progn (princ (buffer-substring-no-properties (point-min) (point-max)))
         (princ (format "IMAGE %S" (get-text-property (next-single-property-change (point-min) 'display) 'display))))`,
      [...anyEngine().options],
    );
    expect(shown).toMatch(/^ok in \d+ ms: a table/);
    expect(shown).toContain('\nregion  amount\nNorth      120\nSüd          8\n');
    expect(shown).toContain('Output\ngröße\n');
    expect(shown).toContain('🔧 Accessing MCP Server: strategic-python');
    const [, path = ''] = /IMAGE \(image :type png :file "([^"]+)"/.exec(shown) ?? [];
    expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG');
  });

  it('leads from a violation to its line', () => {
    const code = 'x = 1\nx += 1\nimport os\n';
    const shown = run(
      code,
      `(progn (goto-char (point-min)) (forward-line 1) (strategic-python-run-region (point) (point-max)))`,
      `(progn (princ (buffer-substring-no-properties (point-min) (point-max)))
         (goto-char (point-min)) (forward-button 1) (push-button)
         (princ (format "AT %s %d %d" (buffer-name) (line-number-at-pos) (current-column))))`,
      NO_ENGINE,
    );
    expect(shown).toMatch(/^refused: /);
    expect(shown).toMatch(/Line 2, column 8: /);
    expect(shown).toMatch(/AT code\.py 3 7$/);
  });

  it('ends a run that goes on', () => {
    const form = `(let ((process (strategic-python-run-buffer)))
      (accept-process-output process 2)
      (with-current-buffer "*strategic-python*" (call-interactively (key-binding (kbd "C-c C-k"))))
      process)`;
    const options = [...anyEngine().options];
    const shown = run('while True:\n    pass\n', form, '(princ (buffer-string))', options);
    expect(shown).toMatch(/^cancelled: /);
  });

  it('says what the command said when there is no answer', () => {
    const shown = run('1', '(strategic-python-run-buffer)', '(princ (buffer-string))', ['--set', 'pids']);
    expect(shown).toMatch(/NAME=VALUE[\s\S]*exit code 2/);
  });
});
