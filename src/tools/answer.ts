/** Turns what a tool came to into an MCP tool result: text, images and structured content by result mode. */
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { type CheckResult, fitCheck, renderCheck } from '../pipeline/answer/check.js';
import { type AnalysisDescription, renderDescription } from '../pipeline/answer/description.js';
import { present } from '../pipeline/answer/present.js';
import { renderText } from '../pipeline/answer/text.js';
import type { RunRecord } from '../pipeline/record.js';
import type { ToolAnswer } from './define.js';
import { imageBlocks, unshownImages } from './images.js';
import type { ResultMode } from './result-mode.js';

/** Characters of a whole answer, images apart. */
const ANSWER_LIMIT = 40_000;
/** What a text has besides what its budget counts; where only structured content goes out, its summary. */
const BESIDES = 1_500;

export function toolResult(answer: ToolAnswer, mode: ResultMode): CallToolResult {
  switch (answer.kind) {
    case 'run':
      return runResult(answer.record, mode);
    case 'check':
      return plainAnswer(fitCheck(answer.check, budgetOf(mode)), renderCheck, mode);
    case 'description':
      return plainAnswer(answer.description, renderDescription, mode);
  }
}

function runResult(record: RunRecord, mode: ResultMode): CallToolResult {
  const budget = budgetOf(mode);
  const unshown = unshownImages(record.artifacts);
  // First, since of many warnings the last are left out.
  const warnings = [...(unshown === undefined ? [] : [unshown]), ...record.warnings];
  const result = present({ ...record, warnings }, budget);
  const text = mode === 'structured' ? result.summary : renderText(result, budget);
  return {
    content: [{ type: 'text', text }, ...imageBlocks(record.artifacts)],
    ...(mode === 'content' ? {} : { structuredContent: { ...result } }),
    isError: record.status !== 'ok',
  };
}

/** Characters of one form of an answer. */
function budgetOf(mode: ResultMode): number {
  return mode === 'both' ? (ANSWER_LIMIT - BESIDES) / 2 : ANSWER_LIMIT - BESIDES;
}

/** Of what ran nothing: it is small, and the same whole in both forms. */
function plainAnswer<Answer extends CheckResult | AnalysisDescription>(
  answer: Answer,
  render: (answer: Answer) => string,
  mode: ResultMode,
): CallToolResult {
  const text = mode === 'structured' ? answer.summary : render(answer);
  return {
    content: [{ type: 'text', text }],
    ...(mode === 'content' ? {} : { structuredContent: { ...answer } }),
    isError: answer.status === 'invalid' || answer.status === 'unavailable',
  };
}
