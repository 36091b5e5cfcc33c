/** The tool that tells what an analysis takes and gives, without running it. */
import { z } from 'zod';
import { InvalidRequestError } from '../errors.js';
import { descriptionOf, invalidDescription } from '../pipeline/answer/description.js';
import { CAPABILITIES } from '../run.js';
import { defineTool } from './define.js';

export const describeAnalysis = defineTool({
  name: 'describe_analysis',
  title: 'Describe an analysis',
  description:
    'Says what one analysis takes and gives, without running it: the schema of its inputs, its tables with their columns, the figures it returns with unit and method, and a filled example to send as it stands.',
  readOnly: true,
  args: z.strictObject({
    capability: z.enum(CAPABILITIES).describe('The tool it belongs to.'),
    analysis: z.string().describe("One of that tool's analyses."),
  }),
  async run({ capability, analysis }, { analyses }) {
    try {
      return {
        kind: 'description',
        description: descriptionOf((await analyses()).get(capability, analysis)),
      };
    } catch (error) {
      if (error instanceof InvalidRequestError)
        return { kind: 'description', description: invalidDescription(error) };
      throw error;
    }
  },
  reject: async (error) => ({ kind: 'description', description: invalidDescription(error) }),
});
