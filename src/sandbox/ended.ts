/**
 * The shapes of what the front reports: its `started` and `ended` bodies and the value. All of it is read as
 * untrusted; what does not fit is a ProtocolError. What an end means is decided in outcome.ts.
 */
import { z } from 'zod';
import type { Json, RunValue } from '../run.js';
import { ProtocolError } from './frames.js';

const violation = z.object({
  rule: z.string().max(200),
  message: z.string().max(2000),
  line: z.int().min(1).catch(1),
  column: z.int().min(1).catch(1),
  hint: z.string().max(2000),
  unit: z.string().max(200).optional(),
});

const endedSchema = z.object({
  status: z.enum([
    'ok',
    'error',
    'refused',
    'invalid',
    'timeout',
    'out_of_memory',
    'output_limit',
    'process_limit',
    'crashed',
  ]),
  started: z.boolean(),
  message: z.string().optional(),
  error: z.object({ type: z.string(), message: z.string(), traceback: z.string() }).optional(),
  violations: z.array(violation).max(20).optional(),
  warnings: z.array(z.string()).max(30),
  usage: z.object({ cpu_ms: z.number().nullable(), peak_memory_bytes: z.number().nullable() }),
  cut: z.object({ stdout: z.boolean(), stderr: z.boolean() }),
});

export type Ended = z.infer<typeof endedSchema>;

const startedSchema = z.record(z.string(), z.int().min(0));

const valueSchema = z.looseObject({ type: z.string().max(40) });

/** @throws ProtocolError */
export function readEnded(body: Buffer): Ended {
  return read(endedSchema, body, 'ended');
}

/** Rows of each input, by name. @throws ProtocolError */
export function readStarted(body: Buffer): Readonly<Record<string, number>> {
  return read(startedSchema, body, 'started');
}

/** @throws ProtocolError */
export function readValue(body: Buffer): RunValue {
  return read(valueSchema, body, 'value') as RunValue & Record<string, Json>;
}

function read<T>(schema: z.ZodType<T>, body: Buffer, kind: string): T {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch (cause) {
    throw new ProtocolError(`The container sent a ${kind} frame that does not say what it should.`, {
      cause,
    });
  }
}
