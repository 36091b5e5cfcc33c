/** What each role asks of every analysis, which figures answer it, and what it calls them: all there, none idle. */
import { describe, expect, it } from 'vitest';
import { loadPersonas } from '../../src/persona/registry.js';
import { loadAnalyses } from '../../src/template/analyses.js';
import { openTemplates } from '../../src/template/templates.js';

const templates = openTemplates('templates');
const { all: analyses } = loadAnalyses('templates', templates);
const { all: personas } = await loadPersonas('personas', templates);

/** The term for `cycle_time_p85` may be that of `cycle_time`; of which value it is stands behind it. */
const isBegunBy = (figure: string, key: string) =>
  figure.split('.')[0] === key ||
  (figure.startsWith(`${key}_`) &&
    /^(p\d+|mean|median|min|max|sd|total|now)$/.test(figure.slice(key.length + 1)));

describe('every analysis', () => {
  it.each(analyses)('$analysis is asked by each role in its own words', ({ personas: asked }) => {
    expect(Object.keys(asked).sort()).toEqual(personas.map(({ id }) => id).sort());
    expect(new Set(Object.values(asked).map(({ asks }) => asks)).size).toBe(personas.length);
  });
});

describe.each(personas)('$id', ({ id, presentation: { terms } }) => {
  const read = analyses.flatMap((analysis) => analysis.personas[id]?.first ?? []);

  it('has a term for each figure it reads first', () => {
    expect(read.filter((figure) => !Object.keys(terms).some((key) => isBegunBy(figure, key)))).toEqual([]);
  });

  it('has no term that no answer uses', () => {
    const figures = analyses.flatMap((analysis) => Object.keys(analysis.figures));
    const idle = Object.keys(terms).filter((key) => !figures.some((figure) => isBegunBy(figure, key)));
    expect(idle).toEqual([]);
  });

  it('calls figures of one analysis differently', () => {
    for (const analysis of analyses) {
      const first = analysis.personas[id]?.first ?? [];
      const words = first.map(
        (figure) => Object.entries(terms).find(([key]) => figure.split('.')[0] === key)?.[1],
      );
      const known = words.filter((word, at) => word && !first[at]?.includes('<'));
      const together = known.filter((word, at) => known.indexOf(word) !== at);
      expect({ analysis: analysis.analysis, together }).toEqual({
        analysis: analysis.analysis,
        together: [],
      });
    }
  });
});
