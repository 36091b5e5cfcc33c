/** Who leads in a capability: the persona that puts it first, for requests that name nobody. */
import type { Persona } from '../persona/persona.js';
import type { Capability } from '../run.js';

/** @returns undefined when no persona lists the capability; of equals, the first by file name */
export function leadOf(personas: readonly Persona[], capability: Capability): Persona | undefined {
  const listing = personas.filter(({ capabilities }) => capabilities.includes(capability));
  const place = ({ capabilities }: Persona) => capabilities.indexOf(capability);
  return [...listing].sort((a, b) => place(a) - place(b))[0];
}
