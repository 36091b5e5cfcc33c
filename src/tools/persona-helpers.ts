/** The helper functions a persona brings, read from the text of its prelude: signature and first line of help. */
import type { Persona } from '../persona/persona.js';

export interface Helper {
  /** For instance `npv(rate, flows)`. */
  readonly call: string;
  readonly help: string;
}

/** A function at the top level, and the docstring that may follow it. */
const FUNCTION = /^def ([a-z]\w*)\(([^)]*)\)[^\n]*:\n(?: {4}"""([^\n]*?)(?:"""|\n))?/gm;

export function helpersOf({ prelude }: Persona): readonly Helper[] {
  return [...prelude.matchAll(FUNCTION)].map(([, name, parameters = '', help = '']) => ({
    call: `${name}(${parameters.replaceAll(/\s+/g, ' ').trim()})`,
    help: help.trim(),
  }));
}
