/**
 * Settings: one schema, whose descriptions are the documentation. Precedence: flag, environment
 * (`STRATEGIC_PYTHON_*`), config file, default.
 */
import { z } from 'zod';

const KIB = 1024;
const MIB = 1024 * KIB;

export const limitsSchema = z.strictObject({
  timeout_ms: z
    .int()
    .min(100)
    .default(30_000)
    .describe('Time a run gets unless it asks for less or more, in milliseconds.'),
  timeout_max_ms: z
    .int()
    .min(100)
    .default(120_000)
    .describe('The most a request may ask for, in milliseconds.'),
  memory_bytes: z
    .int()
    .min(128 * MIB)
    .default(512 * MIB)
    .describe('Memory of a container, without swap, in bytes.'),
  cpus: z.number().min(0.1).default(1).describe('CPUs of a container.'),
  pids: z.int().min(8).default(64).describe('Processes and threads in a container.'),
  code_bytes: z
    .int()
    .min(1)
    .default(256 * KIB)
    .describe('Size of the code of one request, in bytes.'),
  data_bytes: z
    .int()
    .min(1)
    .default(4 * MIB)
    .describe('Size of inline data of one request, in bytes.'),
  files_bytes: z
    .int()
    .min(1)
    .default(32 * MIB)
    .describe('Size of all files of one request together, in bytes.'),
  tmpfs_bytes: z
    .int()
    .min(MIB)
    .default(128 * MIB)
    .describe('Size of the scratch folder in a container, in bytes.'),
  stdout_bytes: z
    .int()
    .min(1)
    .default(MIB)
    .describe('Standard output kept of a run, in bytes; more ends it.'),
  stderr_bytes: z.int().min(1).default(MIB).describe('Standard error kept of a run, in bytes; more ends it.'),
  result_bytes: z
    .int()
    .min(1)
    .default(8 * MIB)
    .describe('Encoded value kept of a run, in bytes.'),
  artifact_bytes: z
    .int()
    .min(1)
    .default(16 * MIB)
    .describe('Artifacts kept of a run together, in bytes.'),
  concurrency: z.int().min(1).default(10).describe('Runs at one time, and the most containers alive.'),
  queue: z
    .int()
    .min(0)
    .default(32)
    .describe('Runs that wait when all places are taken; one more is answered `busy`.'),
});

export type SandboxLimits = z.infer<typeof limitsSchema>;
