/** `check FILE|-`: the policy's verdict on one program, without running it. */
import { createApp } from '../app.js';
import { InvalidRequestError } from '../errors.js';
import { type CheckResult, checkResult, invalidCheck, renderCheck } from '../pipeline/answer/check.js';
import type { Pipeline } from '../pipeline/pipeline.js';
import { answer, type Command } from './command.js';
import { readProgram } from './read-program.js';

export const check: Command = {
  name: 'check',
  operands: 'FILE|-',
  summary: 'Say whether the policy allows a Python file, and what to write instead.',
  examples: ['check analysis.py', 'check - --json < analysis.py'],
  async execute(invocation) {
    const code = await readProgram(invocation);
    const app = createApp(await invocation.settings());
    await app.validate();
    try {
      const result = await verdictOn(app.pipeline, code);
      answer(invocation.json, result, renderCheck(result));
      return result.allowed ? 0 : 1;
    } finally {
      await app.close();
    }
  },
};

async function verdictOn(pipeline: Pipeline, code: string): Promise<CheckResult> {
  try {
    return checkResult(await pipeline.check({ code }));
  } catch (error) {
    if (error instanceof InvalidRequestError) return invalidCheck(error);
    throw error;
  }
}
