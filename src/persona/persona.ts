/** A persona as the rest of the project sees it: who is asking, and what that changes in a run. */
import type { Capability } from '../run.js';

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly focus: string;
  readonly aliases: readonly string[];
  /** Modules imported before the code, canonical name and the name it is bound to. */
  readonly imports: readonly { readonly module: string; readonly as: string }[];
  readonly capabilities: readonly Capability[];
  /** What the persona changes of the policy; nothing where it is absent. */
  readonly policy?: {
    readonly remove_modules?: readonly string[];
    readonly add_modules?: readonly string[];
    readonly without?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly builtins_denied?: Readonly<Record<string, string>>;
  };
  /** How results are led with and presented: for people and for the model. */
  readonly presentation: {
    readonly leads_with: string;
    readonly chart: string;
    /** Words of figure names that are shown first, in this order. */
    readonly first: readonly string[];
    /** What the role calls figures, by the beginning of their names. */
    readonly terms: Readonly<Record<string, string>>;
    readonly style: string;
  };
  /** Python text of the prelude, rendered once at start from its Handlebars template. */
  readonly prelude: string;
}

export interface PersonaRegistry {
  readonly all: readonly Persona[];
  /** By id or alias, case-insensitive. @throws InvalidRequestError naming the known ones. */
  get(idOrAlias: string): Persona;
}
