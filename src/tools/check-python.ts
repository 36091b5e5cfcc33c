/** The tool that says whether the policy allows a program, without running it. */
import { z } from 'zod';
import { InvalidRequestError, UnavailableError } from '../errors.js';
import { checkResult, invalidCheck } from '../pipeline/answer/check.js';
import { sharedArguments } from './arguments.js';
import { defineTool } from './define.js';

export const checkPython = defineTool({
  name: 'check_python',
  title: 'Check Python',
  description:
    'Says whether run_python would accept code with the same persona, data and files, without running anything; it takes no other argument. The answer: allowed or not, each violation with line, column and what to write instead, and what the code imports and calls. run_python checks by itself, so this is only for reviewing code.',
  readOnly: true,
  args: z.strictObject(sharedArguments),
  async run(args, { pipeline, roots }) {
    try {
      return { kind: 'check', check: checkResult(await pipeline.check({ ...args, roots })) };
    } catch (error) {
      if (error instanceof InvalidRequestError || error instanceof UnavailableError)
        return { kind: 'check', check: invalidCheck(error) };
      throw error;
    }
  },
  reject: async (error) => ({ kind: 'check', check: invalidCheck(error) }),
});
