/** What is found out of a program when it is first asked for, and kept for all who ask: rules share it so. */
import type { Survey } from './survey.js';

/**
 * @param find finds it out of a program; must not change with the time it is asked at
 * @returns the same, once for each program
 */
export function once<P extends { readonly survey: Survey }, T>(find: (program: P) => T): (program: P) => T {
  const found = new WeakMap<Survey, { readonly it: T }>();
  return (program) => {
    let known = found.get(program.survey);
    if (!known) {
      known = { it: find(program) };
      found.set(program.survey, known);
    }
    return known.it;
  };
}
