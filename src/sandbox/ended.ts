/**
 * The shapes of what the front reports: its `started` and `ended` bodies and the value. All of it is read as
 * untrusted; what does not fit is a ProtocolError. What an end means is decided in outcome.ts.
 */
import { z } from 'zod';
import type { Json, RunValue } from '../run.js';
import { ProtocolError } from './frames.js';

/** A text that is shown outside of any fence: no line of it may pass for a part of the answer. */
export function oneLine(text: string): string {
  return plainName(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
}

const sentence = z.string().transform(oneLine);

const violation = z.object({
  rule: z.string().max(200),
  message: z.string().max(2000).transform(oneLine),
  line: z.int().min(1).catch(1),
  column: z.int().min(1).catch(1),
  hint: z.string().max(2000).transform(oneLine),
  unit: z.string().max(200).transform(plainName).optional(),
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
  message: sentence.optional(),
  error: z.object({ type: z.string(), message: z.string(), traceback: z.string() }).optional(),
  violations: z.array(violation).max(20).optional(),
  warnings: z.array(sentence).max(30),
  usage: z.object({ cpu_ms: z.number().nullable(), peak_memory_bytes: z.number().nullable() }),
  cut: z.object({ stdout: z.boolean(), stderr: z.boolean() }),
});

export type Ended = z.infer<typeof endedSchema>;

const startedSchema = z.record(z.string(), z.int().min(0));

/** A name of a picture or file: it goes into lists and addresses, so no line breaks and no half characters. */
export function plainName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

const label = z.string().nullable();
// Cells are looked at by nobody here: there may be half a million.
const list = z.custom<readonly unknown[]>(Array.isArray);
const notes = z.array(z.string()).optional();
/** What answers are written from has to be what it says; the rest is only passed on. */
const valueSchema = z
  .looseObject({
    type: z.string().max(40),
    name: z.string().transform(plainName).optional(),
    mime_type: z.string().transform(plainName).optional(),
    columns: z.array(z.string()).optional(),
    dtypes: z.array(z.string()).optional(),
    index: list.optional(),
    index_name: z.union([label, z.array(label)]).optional(),
    rows: z.array(list).optional(),
    shape: z.array(z.int()).optional(),
    dtype: z.string().optional(),
    total_rows: z.int().min(0).optional(),
    as_text: notes,
    not_finite: notes,
    cut: notes,
  })
  .refine((value) => value.type !== 'table' || isTable(value));

interface Table {
  readonly columns?: readonly unknown[] | undefined;
  readonly dtypes?: readonly unknown[] | undefined;
  readonly index?: readonly unknown[] | undefined;
  readonly rows?: readonly (readonly unknown[])[] | undefined;
  readonly total_rows?: number | undefined;
}

/** A table is as wide as its columns, and no longer than it says. */
function isTable({ columns, dtypes = columns, rows, index = rows, total_rows: total }: Table): boolean {
  if (!columns || !rows || total === undefined || total < rows.length) return false;
  if (dtypes?.length !== columns.length || index?.length !== rows.length) return false;
  return rows.every((row) => row.length === columns.length);
}

// The worker's own encoding goes to about 70: 20 levels, the last of them an array of up to 64 axes.
const MAX_NESTING = 200;

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
  if (nesting(body) > MAX_NESTING) throw new ProtocolError('The container sent a value nested too deeply.');
  return read(valueSchema, body, 'value') as RunValue & Record<string, Json>;
}

function read<T>(schema: z.ZodType<T>, body: Buffer, kind: string): T {
  try {
    return schema.parse(JSON.parse(wholeCharacters(body.toString('utf8'))));
  } catch (cause) {
    throw new ProtocolError(`The container sent a ${kind} frame that does not say what it should.`, {
      cause,
    });
  }
}

/** How deep the brackets of a JSON text go: deeper than the stack, it could be read but never written again. */
function nesting(json: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) at += byte === BACKSLASH ? 1 : 0;
    else if (byte === BRACKET || byte === BRACE) deepest = Math.max(deepest, ++depth);
    else if (byte === BRACKET + 2 || byte === BRACE + 2) depth -= 1;
  }
  return deepest;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const BRACE = 0x7b;

/**
 * A JSON text whose escapes of half a surrogate pair are replaced: parsers of several languages, the one of the
 * Python MCP client among them, give up on a whole message that holds one.
 */
function wholeCharacters(json: string): string {
  if (!/\\u[dD][89a-fA-F]/.test(json)) return json;
  return json.replaceAll(ESCAPE, (found, half?: string) => (half === undefined ? found : '\\ufffd'));
}

const ESCAPE =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\(u[dD][89a-fA-F][\da-fA-F]{2})|\\./g;
