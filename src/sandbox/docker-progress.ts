/** Reads the JSON lines with which an engine reports a pull, an import or a build, and finds the failure. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

interface Report {
  readonly stream?: string;
  readonly status?: string;
  readonly id?: string;
  readonly error?: string;
}

/** @throws Error with the engine's own words when the work failed; the HTTP status is 200 all the same */
export async function followProgress(source: Readable, onLine: (line: string) => void): Promise<void> {
  let failure: string | undefined;
  for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    const report = parse(text);
    if (report === undefined) continue;
    failure ??= report.error;
    const line = (report.stream ?? report.status ?? '').trimEnd();
    if (line !== '') onLine(report.id === undefined ? line : `${report.id}: ${line}`);
  }
  if (failure !== undefined) throw new Error(failure);
}

function parse(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined; // an engine's log line between its reports
  }
}
