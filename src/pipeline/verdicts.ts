/**
 * Keeps the verdicts on the last programs: a program that was checked and is then run, or that is run again
 * with other data, is the same text and gets the same verdict. Refusals are not kept: they are for mending.
 */
import type { Persona } from '../persona/persona.js';
import type { PolicyEngine, PolicyRequest, Verdict } from '../policy/policy.js';
import type { Program } from '../program.js';

/** What a persona's file changes of the policy. */
export function narrowingOf({
  id,
  policy,
}: Pick<Persona, 'id' | 'policy'>): Pick<PolicyRequest, 'narrowing'> {
  return policy ? { narrowing: { persona: id, ...policy } } : {};
}

/** Room for every analysis, with and without chart, for each of a few personas; a verdict is a few kilobytes. */
const KEPT = 500;

export interface Verdicts {
  on(program: Program, request: Omit<PolicyRequest, 'units'>): Promise<Verdict>;
}

/** @param policy may become another one: verdicts of the one before are then not given any more */
export function keepVerdicts(policy: () => Promise<PolicyEngine>): Verdicts {
  const kept = new Map<string, Verdict>();
  return {
    async on(program, request) {
      const engine = await policy();
      const { narrowing, names, files } = request;
      const { sha256 } = narrowing ? engine.identityFor(narrowing) : engine.identity;
      const key = JSON.stringify([sha256, program.sha256, names, files]);
      const known = kept.get(key);
      const verdict = known ?? (await engine.check({ units: program.units, ...request }));
      if (!verdict.allowed) return verdict;
      // Set anew: the first key of a map is then the one that was asked for longest ago.
      kept.delete(key);
      kept.set(key, verdict);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return verdict;
    },
  };
}
