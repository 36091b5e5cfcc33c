import { describe, expect, it } from 'vitest';
import { header, PRELUDE, programs } from './corpus.js';
import { MECHANISMS } from './mechanisms.js';
import { judge, told } from './support.js';

const attacks = programs('attacks');

/** What each really reaches is shown by proof.test.ts. */
describe('attacks', () => {
  const carried = attacks.filter(([, text]) => header(text, 'carried by').length > 0);
  // What only a reader's client would run is made harmless on its way out (tests/contract/inert.test.ts).
  it.each(carried)('leaves %s to who carries it', (_name, text) => {
    expect(told(judge(text))).toEqual([]);
  });

  it.each(attacks.filter((attack) => !carried.includes(attack)))('refuses %s', (_name, text) => {
    expect(judge(text, { files: header(text, 'files') }).allowed).toBe(false);
  });

  it.each(attacks)('says of %s what it is', (name, text) => {
    const [kind = ''] = header(text, 'class');
    expect(kind).toBe(name.split('/')[0]);
    expect(MECHANISMS[kind]).toContain(header(text, 'mechanism')[0]);
    expect(header(text, 'reaches')).not.toEqual([]);
  });

  it('has each way to an effect once', () => {
    const ways = attacks.map(([, text]) =>
      ['class', 'mechanism', 'how', 'reaches'].map((key) => header(text, key).join()).join(' | '),
    );
    expect(ways.filter((way, at) => ways.indexOf(way) !== at)).toEqual([]);
  });

  it('has one of every class and mechanism', () => {
    const found = new Set(
      attacks.map(([, text]) => `${header(text, 'class')[0]}: ${header(text, 'mechanism')[0]}`),
    );
    const cells = Object.entries(MECHANISMS).flatMap(([kind, list]) =>
      list.map((item) => `${kind}: ${item}`),
    );
    expect(cells.filter((cell) => !found.has(cell))).toEqual([]);
  });
});

/** What reaches nothing as it stands, but would with one more line: the rules refuse the shape. */
describe('refused shapes', () => {
  it.each(programs('refused'))('refuses %s', (_name, text) => {
    expect(judge(text, { files: header(text, 'files'), names: given(text) }).allowed).toBe(false);
  });
});

describe('ordinary programs', () => {
  it.each(programs('ordinary'))('accepts %s', (_name, text) => {
    const judged = judge(text, {
      preludes: [PRELUDE],
      files: header(text, 'files'),
      names: given(text),
    });
    expect(told(judged)).toEqual([]);
  });
});

/** The names that a run binds before such a program starts. */
function given(text: string): string[] {
  return ['persona', 'role', 'strategic_context', 'available_data', ...header(text, 'data')];
}
