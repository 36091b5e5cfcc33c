/** `audit list|show|verify`: what the audit of a state folder says, and whether it is whole. */
import { join } from 'node:path';
import { type AuditedRun, joinRuns, readAuditFiles } from '../audit/history.js';
import { verifyAudit } from '../audit/verify.js';
import { StrategicError } from '../errors.js';
import { answer, type Command, type Invocation } from './command.js';
import { UsageError } from './parse.js';

async function filesOf(invocation: Invocation) {
  return readAuditFiles(join((await invocation.settings()).state, 'audit'));
}

export const auditList: Command = {
  name: 'audit list',
  summary: 'List the audited runs, oldest first.',
  examples: ['audit list', 'audit list --json'],
  async execute(invocation) {
    const runs = joinRuns(await filesOf(invocation));
    answer(invocation.json, runs, runs.length === 0 ? 'No runs.' : runs.map(line).join('\n'));
    return 0;
  },
};

function line({ run_id, opened, closed }: AuditedRun): string {
  return [opened.time, run_id, closed?.status ?? 'unfinished', opened.persona, opened.capability].join('  ');
}

export const auditShow: Command = {
  name: 'audit show',
  operands: 'RUN_ID',
  completes: 'audited runs',
  summary: 'Show both entries of one run.',
  examples: ['audit show 4f0c'],
  async execute(invocation) {
    const [id, ...more] = invocation.positionals;
    if (id === undefined || more.length > 0) throw new UsageError('audit show expects one RUN_ID.');
    const found = joinRuns(await filesOf(invocation)).filter((run) => run.run_id.startsWith(id));
    const [run] = found;
    if (!run || found.length > 1) {
      const what = run ? `${found.length} runs begin with` : 'No run begins with';
      throw new StrategicError(`${what} ${JSON.stringify(id)}.`, {
        next: '`strategic-python-mcp audit list` lists them.',
      });
    }
    answer(invocation.json, run, JSON.stringify(run, null, 2));
    return 0;
  },
};

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Check that no audit entry was edited, removed or reordered.',
  options: {
    expect: {
      type: 'string',
      multiple: true,
      value: 'HASH',
      description: 'Hash of an opening entry, as its disclosure printed it: finds a cut tail.',
    },
  },
  examples: ['audit verify', 'audit verify --expect 4f0c…'],
  async execute(invocation) {
    const anchors = invocation.texts('expect');
    const wrong = anchors.find((anchor) => !/^[0-9a-f]{64}$/i.test(anchor));
    if (wrong !== undefined)
      throw new UsageError(`--expect takes 64 hexadecimal digits, but ${JSON.stringify(wrong)} came.`);
    const verdict = verifyAudit(await filesOf(invocation), anchors);
    const findings = verdict.findings.map(
      ({ kind, file, line: at, message }) => `${kind}: ${file ? `${file}:${at}: ` : ''}${message}`,
    );
    const anchored = anchors.length > 0 && verdict.ok ? ' Every expected entry is there.' : '';
    const count = `${verdict.entries} entries in ${verdict.files} ${verdict.files === 1 ? 'file' : 'files'}`;
    const head = verdict.ok
      ? `The audit verifies: ${count}.${anchored}`
      : `The audit does NOT verify: ${count}.`;
    answer(invocation.json, verdict, [head, ...findings].join('\n'));
    return verdict.ok ? 0 : 1;
  },
};
