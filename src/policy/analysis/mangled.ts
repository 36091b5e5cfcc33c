/** Names as Python writes `__x` within a class: `_A__x`. Whoever writes such a name means another `__x`. */
import type { Survey } from './survey.js';

/** @returns whether a name is what a class of the program calls one with two underscores */
export function mangled(survey: Survey): (name: string) => boolean {
  const heads = survey
    .all('ClassDef')
    .map(({ node }) => node.name.replace(/^_+/, ''))
    .filter((name) => name !== '')
    .map((name) => `_${name}__`);
  return (name) => !name.endsWith('__') && heads.some((head) => name.startsWith(head));
}
