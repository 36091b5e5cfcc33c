/** Names as Python writes `__x` within a class: `_A__x`. Whoever writes such a name means another `__x`. */
import type { Survey } from './survey.js';

/** @returns whether a name is what a class of the program calls one with two underscores */
export function mangled(survey: Survey): (name: string) => boolean {
  const classes = new Set(survey.all('ClassDef').map(({ node }) => node.name.replace(/^_+/, '')));
  return (name) => {
    if (name.charCodeAt(0) !== 95 || name.endsWith('__')) return false;
    // The name of the class may hold two underscores itself.
    for (let end = name.indexOf('__', 2); end !== -1; end = name.indexOf('__', end + 1))
      if (classes.has(name.slice(1, end))) return true;
    return false;
  };
}
