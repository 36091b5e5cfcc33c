/** Which parts of a run the store is offered, and under which names they are opened again. */
import type { StoredPart } from '../store/store.js';
import type { PreparedProgram } from './prepare.js';
import type { RunRecord } from './record.js';
import { valueJson } from './value-json.js';

const TEXT = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json';

export function storedParts(record: RunRecord, prepared: PreparedProgram | undefined): readonly StoredPart[] {
  const parts: StoredPart[] = [
    { name: 'stdout', mimeType: TEXT, bytes: Buffer.from(record.stdout, 'utf8') },
    { name: 'stderr', mimeType: TEXT, bytes: Buffer.from(record.stderr, 'utf8') },
  ];
  if (record.value !== undefined)
    parts.push({ name: 'result', mimeType: JSON_TYPE, bytes: Buffer.from(valueJson(record.value)) });
  if (record.error)
    parts.push({ name: 'error', mimeType: JSON_TYPE, bytes: Buffer.from(JSON.stringify(record.error)) });
  if (record.answer?.chart)
    parts.push({
      name: 'chart',
      mimeType: JSON_TYPE,
      bytes: Buffer.from(JSON.stringify(record.answer.chart)),
    });
  for (const { name, mimeType, bytes } of record.artifacts)
    parts.push({ name: `artifacts/${name}`, mimeType, bytes });
  if (prepared) {
    const program = { sha256: prepared.program.sha256, units: prepared.program.units };
    parts.push({ name: 'program', mimeType: JSON_TYPE, bytes: Buffer.from(JSON.stringify(program)) });
    if (prepared.analysis) {
      const { name: analysis, inputs, columns } = prepared.analysis;
      const bytes = Buffer.from(JSON.stringify({ analysis, inputs, columns }));
      parts.push({ name: 'analysis', mimeType: JSON_TYPE, bytes });
    }
    for (const { name, bytes } of prepared.inputs)
      parts.push({ name: `inputs/${name}`, mimeType: 'application/octet-stream', bytes });
  }
  return parts;
}

/** The address under which a part of a run opens. */
export function runUri(runId: string, part: string): string {
  return `run://${runId}/${part.split('/').map(encodeURIComponent).join('/')}`;
}
