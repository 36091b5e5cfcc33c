/** `check FILE|-`: the policy's verdict on one program, without running it. */
import { createApp } from '../app.js';
import { InvalidRequestError } from '../errors.js';
import { type CheckResult, checkResult, invalidCheck, renderCheck } from '../pipeline/answer/check.js';
import type { Pipeline } from '../pipeline/pipeline.js';
import type { CheckRequest } from '../pipeline/request.js';
import { answer, type Command } from './command.js';
import { PROGRAM_OPTIONS, readTables } from './program-arguments.js';
import { readProgram } from './read-program.js';

export const check: Command = {
  name: 'check',
  operands: 'FILE|-',
  summary: 'Say whether the policy allows a Python file, and what to write instead.',
  options: PROGRAM_OPTIONS,
  examples: [
    'check analysis.py --data sales=sales.csv',
    "check -c 'import os'",
    'check - --json < analysis.py',
  ],
  async execute(invocation) {
    const code = await readProgram(invocation);
    const settings = await invocation.settings();
    const tables = await readTables(invocation, settings.limits.files_bytes);
    const app = createApp(settings);
    await app.validate();
    try {
      const result = await verdictOn(app.pipeline, { code, tables });
      answer(invocation.json, result, renderCheck(result));
      return result.allowed ? 0 : 1;
    } finally {
      await app.close();
    }
  },
};

async function verdictOn(pipeline: Pipeline, request: CheckRequest): Promise<CheckResult> {
  try {
    return checkResult(await pipeline.check(request));
  } catch (error) {
    if (error instanceof InvalidRequestError) return invalidCheck(error);
    throw error;
  }
}
