/** The helper functions a persona brings, read from the text of its prelude: signature and first line of help. */
import type { Persona } from './persona.js';

export interface Helper {
  /** For instance `npv(rate, flows)`. */
  readonly call: string;
  readonly help: string;
}

/** A function at the top level, and the docstring that may follow it. */
const FUNCTION = /^def ([a-z]\w*)\(([^()]*(?:\([^()]*\)[^()]*)*)\)[^\n]*:\n(?: {4}"""([^\n]*?)(?:"""|\n))?/gm;

export function helpersOf({ prelude }: Pick<Persona, 'prelude'>): readonly Helper[] {
  return [...prelude.matchAll(FUNCTION)].map(([, name, parameters = '', help = '']) => {
    const call = `${name}(${parameters.replaceAll(/\s+/g, ' ').trim()})`;
    // A docstring begins with its call, since code that prints it sees nothing else of the signature.
    return { call, help: help.trim().replace(`${call}: `, '') };
  });
}
