/** Verdicts that are kept: the programs that are asked for again stay, the others go. */
import { expect, test } from 'vitest';
import { keepVerdicts } from '../../src/pipeline/verdicts.js';
import type { PolicyEngine, PolicyRequest } from '../../src/policy/policy.js';
import { makeProgram, type Program } from '../../src/program.js';

const identity = { name: 'all', version: '1', sha256: 'ab'.repeat(32), enforced: true };
const scope = { imports: [], calls: [], text: '', charts: false };

/** Allows everything and says what it was asked. */
function engineThatTells(asked: string[]): PolicyEngine {
  return {
    identity,
    files: [],
    identityFor: () => identity,
    check: async ({ units }: PolicyRequest) => {
      asked.push(units[0]?.text ?? '');
      return { allowed: true, violations: [], scope, facts: [], imports: [], policy: identity };
    },
    close: async () => {},
  };
}

const program = (text: string): Program => makeProgram([{ kind: 'code', name: '<code>', text }]);

test('a program that is run again and again keeps its verdict however many others come', async () => {
  const asked: string[] = [];
  const engine = engineThatTells(asked);
  const verdicts = keepVerdicts(async () => engine);
  const on = (text: string) => verdicts.on(program(text), { names: [], files: [] });
  for (let at = 0; at < 1_200; at += 1) {
    await on('ours');
    await on(`x = ${at}`);
  }
  expect(asked.filter((text) => text === 'ours')).toHaveLength(1);
  await on('x = 1');
  expect(asked.filter((text) => text === 'x = 1')).toHaveLength(2);
});
