/** The tools there are, in the order they are listed. */
import { capabilityTools } from './capability.js';
import { checkPython } from './check-python.js';
import type { Tool } from './define.js';
import { describeAnalysis } from './describe-analysis.js';
import { runPython } from './run-python.js';

export const TOOLS: readonly Tool[] = [runPython, checkPython, ...capabilityTools, describeAnalysis];
