/** `check FILE|-`: the policy's verdict on one program, without running it. */
import { type App, createApp } from '../app.js';
import { InvalidRequestError } from '../errors.js';
import { type CheckResult, checkResult, invalidCheck, renderCheck } from '../pipeline/answer/check.js';
import type { Pipeline } from '../pipeline/pipeline.js';
import type { CheckRequest } from '../pipeline/request.js';
import { narrowingOf } from '../pipeline/verdicts.js';
import type { Explanation } from '../policy/explain.js';
import { answer, type Command } from './command.js';
import { PROGRAM_OPTIONS, readTables, withWorkspace } from './program-arguments.js';
import { readProgram } from './read-program.js';

export const check: Command = {
  name: 'check',
  operands: 'FILE|-',
  summary: 'Say whether the policy allows a Python file, and what to write instead.',
  options: {
    ...PROGRAM_OPTIONS,
    explain: { type: 'boolean', description: 'Say what each name stands for and what each rule found.' },
  },
  examples: [
    'check analysis.py --data sales=sales.csv',
    "check -c 'import os' --explain",
    'check - --json < analysis.py',
  ],
  async execute(invocation) {
    const code = await readProgram(invocation);
    const files = invocation.texts('file');
    const settings = withWorkspace(await invocation.settings(), files);
    const tables = await readTables(invocation, settings.limits.files_bytes);
    const app = createApp(settings);
    await app.validate();
    try {
      const result = await verdictOn(app.pipeline, { code, tables, files });
      const explanation =
        invocation.has('explain') && result.status !== 'invalid'
          ? await explanationOf(app, { code, tables, files })
          : undefined;
      const text = explanation ? `\n\n${renderExplanation(explanation)}` : '';
      answer(
        invocation.json,
        explanation ? { ...result, explanation } : result,
        `${renderCheck(result)}${text}`,
      );
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

async function explanationOf(
  { pipeline, policy }: App,
  request: CheckRequest,
): Promise<Explanation | undefined> {
  const { persona, program, names, files } = (await pipeline.check(request)).prepared;
  const engine = await policy();
  return (
    await engine.check({
      units: program.units,
      names,
      files,
      explain: true,
      ...narrowingOf(persona),
    })
  ).explanation;
}

function renderExplanation({ names, more, rules }: Explanation): string {
  const resolved = names.map(
    ({ name, line, column, stands_for }) => `- ${line}:${column} ${name}: ${stands_for.join('; or ')}`,
  );
  const silent = rules.filter(({ found }) => found === 0).map(({ rule }) => rule);
  return [
    'Names:',
    ...resolved,
    ...(more > 0 ? [`- and ${more} more`] : []),
    'Rules:',
    ...rules
      .filter(({ found }) => found > 0)
      .map(({ rule, title, found }) => `- ${rule} (${found}): ${title}`),
    ...(silent.length > 0 ? [`- nothing found: ${silent.join(', ')}`] : []),
  ].join('\n');
}
