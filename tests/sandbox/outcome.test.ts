import { describe, expect, it } from 'vitest';
import type { Ended } from '../../src/sandbox/ended.js';
import { type EndFacts, judge } from '../../src/sandbox/outcome.js';

const ended = (status: Ended['status'], more: Partial<Ended> = {}): Ended => ({
  status,
  started: true,
  warnings: [],
  usage: { cpu_ms: 1, peak_memory_bytes: 1 },
  cut: { stdout: false, stderr: false },
  ...more,
});

const nothing: EndFacts = {
  killed: undefined,
  started: true,
  ended: undefined,
  broken: undefined,
  state: undefined,
};

describe('judge', () => {
  it.each<[string, Partial<EndFacts>, object]>([
    ['the front says ok', { ended: ended('ok') }, { status: 'ok', ran: 'yes' }],
    ['the program raised', { ended: ended('error') }, { status: 'error', ran: 'yes' }],
    ['the hook ended it', { ended: ended('refused') }, { status: 'refused', ran: 'yes' }],
    [
      'the facts differ',
      { started: false, ended: ended('refused', { started: false }) },
      { status: 'refused', ran: 'no' },
    ],
    [
      'an input cannot be parsed',
      { started: false, ended: ended('invalid', { started: false, message: 'sales: empty' }) },
      { status: 'invalid', ran: 'no', warnings: ['sales: empty'] },
    ],
    [
      'memory went out while inputs were parsed',
      { started: false, ended: ended('out_of_memory', { started: false }) },
      { status: 'out_of_memory', ran: 'no' },
    ],
    ['the front timed it out', { ended: ended('timeout') }, { status: 'timeout', ran: 'yes' }],
    ['the host timed it out', { killed: 'timeout' }, { status: 'timeout', ran: 'yes' }],
    ['it was cancelled', { killed: 'cancelled' }, { status: 'cancelled', ran: 'yes' }],
    [
      'it was killed before it said that it started',
      { killed: 'timeout', started: false },
      { status: 'timeout', ran: 'unknown' },
    ],
    ['a kill comes before a late end', { killed: 'timeout', ended: ended('ok') }, { status: 'timeout' }],
    ['a broken protocol', { broken: 'garbage' }, { status: 'crashed', ran: 'yes', warnings: ['garbage'] }],
    ['no end and no engine', {}, { status: 'crashed', reason: 'engine_lost', ran: 'unknown' }],
    [
      'no end, the engine knows the exit code',
      { state: { running: false, exitCode: 137 } },
      {
        status: 'crashed',
        ran: 'yes',
        warnings: ['The container ended without a report, with exit code 137.'],
      },
    ],
  ])('%s', (_, facts, expected) => {
    expect(judge({ ...nothing, ...facts })).toMatchObject(expected);
  });
});
