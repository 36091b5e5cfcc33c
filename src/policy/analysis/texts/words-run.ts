/**
 * Names that texts of the program are run with: `df.eval("@spec")` gives what the name stands for, and
 * `df.query("item == @spec")` hands it to the operators of what is in the table.
 */
import { nfkc } from '../../syntax/nfkc.js';
import { answersOperators } from '../classes/hooks.js';
import { once } from '../names/once.js';
import { mentions } from '../names/own-names.js';
import type { Survey } from '../names/survey.js';

const GIVING = new Set(['eval']);
const COMPARING = new Set(['query']);

/** Whether somebody gets hold of what the name stands for through such a text. */
export function isNamedInText(survey: Survey, name: string): boolean {
  return wordsRun({ survey }).has(name);
}

const wordsRun = once(({ survey }: { readonly survey: Survey }): ReadonlySet<string> => {
  const words = new Set<string>();
  const isRun = mentions(survey, GIVING) || (answersOperators(survey) && mentions(survey, COMPARING));
  for (const { node, parent } of isRun ? survey.all('Constant') : [])
    if (node.kind === 'str' && parent?.node.type !== 'Expr')
      for (const [word] of nfkc(node.value).matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) words.add(word);
  return words;
});
