/** The commands there are, in the order help shows them. */
import { auditList, auditShow, auditVerify } from './audit.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { completionOf } from './completion.js';
import { demo } from './demo.js';
import { doctor } from './doctor.js';
import { personas } from './personas.js';
import { policyShow } from './policy.js';
import { run } from './run.js';
import { runsList, runsRemove, runsShow } from './runs.js';
import { serve } from './serve.js';
import { setup } from './setup.js';

export const COMMANDS: readonly Command[] = [
  serve,
  run,
  check,
  demo,
  setup,
  doctor,
  personas,
  policyShow,
  auditList,
  auditShow,
  auditVerify,
  runsList,
  runsShow,
  runsRemove,
  completionOf(() => COMMANDS),
];
