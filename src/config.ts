/**
 * Settings: one schema, whose descriptions are the documentation. Where values come from (flag, environment,
 * config file, default) is in config/load.ts; this file only says what exists and what is allowed.
 */
import { z } from 'zod';

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/** A run holds its container, and its caller its connection. */
const MAX_TIMEOUT_MS = 3_600_000;
/** What a run brings and leaves is held in the server's memory, for each run at one time. */
const MAX_HELD_BYTES = 256 * MIB;

/** Longer than any path or name. */
const text = () => z.string().min(1).max(4_096);

export const limitsSchema = z.strictObject({
  timeout_ms: z
    .int()
    .min(100)
    .max(MAX_TIMEOUT_MS)
    .default(30_000)
    .describe('Time a run gets unless it asks for less or more, in milliseconds.'),
  timeout_max_ms: z
    .int()
    .min(100)
    .max(MAX_TIMEOUT_MS)
    .default(120_000)
    .describe('The most a request may ask for, in milliseconds.'),
  memory_bytes: z
    .int()
    .min(128 * MIB)
    .max(64 * GIB)
    .default(512 * MIB)
    .describe('Memory of a container, without swap, in bytes.'),
  cpus: z.number().min(0.1).max(64).default(1).describe('CPUs of a container.'),
  pids: z.int().min(8).max(4_096).default(64).describe('Processes and threads in a container.'),
  code_bytes: z
    .int()
    .min(1)
    .max(MIB)
    .default(256 * KIB)
    .describe('Size of the code of one request, in bytes.'),
  data_bytes: z
    .int()
    .min(1)
    // As JSON it may be six times as long, and a message has 64 MiB.
    .max(10 * MIB)
    .default(4 * MIB)
    .describe('Size of inline data of one request, in bytes.'),
  files_bytes: z
    .int()
    .min(1)
    .max(MAX_HELD_BYTES)
    .default(32 * MIB)
    .describe('Size of all files of one request together, in bytes.'),
  tmpfs_bytes: z
    .int()
    .min(MIB)
    .max(16 * GIB)
    .default(128 * MIB)
    .describe('Size of the scratch folder in a container, in bytes.'),
  stdout_bytes: z
    .int()
    .min(1)
    .max(64 * MIB)
    .default(MIB)
    .describe('Standard output kept of a run, in bytes; more ends it.'),
  stderr_bytes: z
    .int()
    .min(1)
    .max(64 * MIB)
    .default(MIB)
    .describe('Standard error kept of a run, in bytes; more ends it.'),
  result_bytes: z
    .int()
    .min(1)
    .max(64 * MIB)
    .default(8 * MIB)
    .describe('Encoded value kept of a run, in bytes.'),
  artifact_bytes: z
    .int()
    .min(1)
    .max(MAX_HELD_BYTES)
    .default(16 * MIB)
    .describe('Artifacts kept of a run together, in bytes.'),
  concurrency: z
    .int()
    .min(1)
    .max(10)
    .default(10)
    .describe('Runs at one time, and the most containers alive.'),
  queue: z
    .int()
    .min(0)
    .max(1_000)
    .default(32)
    .describe('Runs that wait when all places are taken; one more is answered `busy`.'),
});

export type SandboxLimits = z.infer<typeof limitsSchema>;

const nested = <T extends z.ZodObject>(schema: T) => schema.prefault({} as z.input<T>);

export const settingsSchema = z.strictObject({
  policy: text()
    .default('strategic')
    .describe('Policy that programs are checked against: a name (strategic, unrestricted) or a YAML file.'),
  default_persona: text()
    .default('diego')
    .describe('Persona of a request that names none: an id or an alias.'),
  workspace: text()
    .optional()
    .describe(
      'Folder below which requests may name `files`. Without it, requests can carry inline data only.',
    ),
  state: text()
    .optional()
    .describe(
      'Folder of the audit and the run store. Default: strategic-python-mcp in the XDG state folder.',
    ),
  engine: z
    .enum(['auto', 'docker', 'podman'])
    .default('auto')
    .describe('Container engine; `auto` takes the first that answers.'),
  socket: text().optional().describe('Socket of the engine, when it is not at a usual place.'),
  runtime: text()
    .optional()
    .describe('OCI runtime that containers are started with, for instance runc, crun or runsc.'),
  allow_unenforced: z
    .array(z.enum(['memory', 'pids', 'cpu']))
    .max(3)
    .default([])
    .describe('Limits that the engine of this machine may leave unenforced; each disclosure then says so.'),
  result_mode: z
    .enum(['auto', 'both', 'content', 'structured'])
    .default('auto')
    .describe('What an MCP answer carries: text content, structured content, both, or by client name.'),
  store: z
    .enum(['off', 'results', 'all'])
    .default('results')
    .describe('What is kept of past runs in the state folder: nothing, outputs, or programs and inputs too.'),
  store_budget: nested(
    z.strictObject({
      bytes: z
        .int()
        .min(MIB)
        .max(1_024 * GIB)
        .default(512 * MIB)
        .describe('Size of the run store, in bytes; the oldest runs go first.'),
      days: z.number().min(0).max(3_650).default(7).describe('Age at which a kept run goes, in days.'),
    }),
  ),
  audit: nested(
    z.strictObject({
      durability: z
        .enum(['batched', 'strict'])
        .default('batched')
        .describe('When an audit entry reaches the disk: within 50 ms, or strictly before the run goes on.'),
    }),
  ),
  pool: nested(
    z.strictObject({
      warm: z
        .int()
        .min(0)
        .max(10)
        .default(2)
        .describe('Containers kept ready for the next runs; 0 starts each one on demand.'),
      server_bytes: z
        .int()
        .min(128 * MIB)
        .max(1_024 * GIB)
        .optional()
        .describe(
          'Memory that all containers of this server may take together, by their limits, in bytes. Default: limits.concurrency times limits.memory_bytes.',
        ),
      machine_bytes: z
        .int()
        .min(128 * MIB)
        .max(1_024 * GIB)
        .optional()
        .describe(
          'Memory that the containers of all servers on one engine may take together, in bytes. Default: three quarters of what the machine has.',
        ),
    }),
  ),
  limits: nested(limitsSchema),
  log_level: z
    .enum(['error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('How much is logged to standard error.'),
});

/** Settings as the schema gives them: paths are still what the operator wrote. */
export type RawSettings = z.infer<typeof settingsSchema>;

/** Settings ready for use: paths are absolute and the state folder is known. */
export type Settings = RawSettings & { readonly state: string };
