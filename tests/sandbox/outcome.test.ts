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

const refused = (started: boolean, ...rules: string[]): Ended =>
  ended('refused', {
    started,
    violations: rules.map((rule) => ({ rule, message: '', line: 1, column: 1, hint: '' })),
  });

const nothing: EndFacts = {
  hook: 'strategic',
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
    [
      'the hook ended it',
      { ended: refused(true, 'runtime/object.__getattr__') },
      { status: 'refused', ran: 'yes' },
    ],
    [
      'the facts differ',
      { started: false, ended: refused(false, 'parser/disagreement') },
      { status: 'refused', ran: 'no' },
    ],
    [
      'the facts differ, and no hook watches',
      { started: false, hook: 'off', ended: refused(false, 'parser/disagreement') },
      { status: 'refused', ran: 'no' },
    ],
    ...(
      [
        ['a refusal without a hook', 'off', true, ['runtime/open']],
        ['a refusal in the name of a rule of the host', 'strategic', true, ['import/not-listed']],
        ['a refusal half in the name of the host', 'strategic', true, ['runtime/open', 'import/not-listed']],
        ['a refusal that looks like more', 'strategic', true, ['runtime/open\n---']],
        ['a refusal for nothing', 'strategic', true, []],
        ['a late refusal of the gate', 'strategic', true, ['parser/disagreement']],
        ['an early refusal of the hook', 'strategic', false, ['runtime/open']],
      ] as const
    ).map(([name, hook, started, rules]): [string, Partial<EndFacts>, object] => [
      name,
      { hook, started, ended: refused(started, ...rules) },
      { status: 'crashed', warnings: [expect.stringContaining('not for it to state')] },
    ]),
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
