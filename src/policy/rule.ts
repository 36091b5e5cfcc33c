/** What a rule is, and what it is given. One file in rules/ holds one rule with its examples. */

import type { OwnClasses } from './analysis/classes/own-classes.js';
import type { Flow } from './analysis/flow/flow.js';
import type { Keys } from './analysis/keys/keys.js';
import type { Resolver } from './analysis/names/resolve.js';
import type { Survey } from './analysis/names/survey.js';
import type { Templates } from './analysis/texts/templates.js';
import type { Literals } from './analysis/values/literals.js';
import type { Numbers } from './analysis/values/numbers.js';
import type { PolicyData } from './policy-data.js';
import type { Expr } from './syntax/ast.js';

export interface Finding {
  readonly rule: string;
  /** Lower is told first. */
  readonly rank: number;
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

export interface RuleContext {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
  readonly numbers: Numbers;
  readonly keys: Keys;
  readonly templates: Templates;
  readonly own: OwnClasses;
  readonly flow: Flow;
  readonly policy: PolicyData;
  /** Relative paths of the files the caller passed in. */
  readonly files: ReadonlySet<string>;
  /** Names the run binds before the code starts. */
  readonly names: ReadonlySet<string>;
  /** Reads a text as one Python expression or a few lines of them; undefined when it is none. */
  readonly parse: (text: string) => readonly Expr[] | undefined;
  /** The worst that all rules find in such a text, whose names may stand for anything. */
  readonly judge: (text: string) => Finding | undefined;
  report(at: number, message: string, hint: string): void;
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  /** Why it exists, for the documentation. */
  readonly why: string;
  /** Importance among the violations of a program: 1 leads out of scope, 9 is a slip. */
  readonly rank: number;
  /** Programs that must pass all rules, and programs in which this rule must speak: they are its tests. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
  check(context: RuleContext): void;
}
