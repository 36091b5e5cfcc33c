/** Which calls of matplotlib only copy the properties they are given into what they draw, and keep no hold of the mapping. */
import type { Call } from '../../syntax/ast.js';
import type { Survey } from '../names/survey.js';

/** Methods of matplotlib that take properties by their place. */
const TEXTS = new Set('text figtext title set_title xlabel ylabel set_xlabel set_ylabel'.split(' '));
/** Methods of matplotlib that take them by keyword; what an arrow is given it gives back. */
const DRAWS = new Set([...TEXTS, 'annotate', 'suptitle', 'legend', 'pie', 'boxplot', 'subplots']);
const DRAWING = /^name:(?:matplotlib\.(?:pyplot|widgets|patches)\.\w+|scipy\.optimize\.basinhopping)$/;
const COPIED = /^(?:bbox|prop|font\w*|(?!arrow)\w*(?:dict|props|kws?|kwargs))$/;
/** What a library copies into the text or shape it draws: `bbox=box`, `ax.set_title("x", font)`, `text.update(font)`. */
export function copiesProperties(
  survey: Survey,
  { func, args, keywords }: Call,
  place: number | string,
  refs: readonly string[],
): boolean {
  const name = func.type === 'Attribute' && !survey.ownNames.has(func.attr) ? func.attr : '';
  // Of two arguments of update() the first may be what is updated.
  if (name === 'update') return args.length === 1 && keywords.length === 0;
  if (typeof place === 'number') return TEXTS.has(name);
  return (
    COPIED.test(place) && (DRAWS.has(name) || (refs.length > 0 && refs.every((ref) => DRAWING.test(ref))))
  );
}
