/** The tools there are, in the order they are listed. */
import { checkPython } from './check-python.js';
import type { Tool } from './define.js';
import { runPython } from './run-python.js';

export const TOOLS: readonly Tool[] = [runPython, checkPython];
