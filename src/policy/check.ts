/**
 * One check, start to end: pre-scan, trees, survey, resolution, rules, verdict. Runs in the reader process
 * (reader-process.ts); a test may call it directly.
 */

import type { Violation } from '../run.js';
import { OwnClasses } from './analysis/classes/own-classes.js';
import { Flow } from './analysis/flow/flow.js';
import { keepsFunctions } from './analysis/functions/kept-functions.js';
import { Keys } from './analysis/keys/keys.js';
import { Resolver } from './analysis/names/resolve.js';
import { Survey } from './analysis/names/survey.js';
import { Templates } from './analysis/texts/templates.js';
import { Literals } from './analysis/values/literals.js';
import { Numbers } from './analysis/values/numbers.js';
import { explain } from './explain.js';
import { digest } from './facts.js';
import type { PolicyRequest, Verdict } from './policy.js';
import type { PolicyData } from './policy-data.js';
import { prescan } from './prescan.js';
import { readPython } from './read.js';
import type { Finding, Rule, RuleContext } from './rule.js';
import { Source } from './source.js';
import { importsOf, NO_SCOPE, summarise } from './summary.js';
import type { Expr, Module } from './syntax/ast.js';
import { readFetches } from './syntax/fetches.js';
import { Unreadable } from './syntax/kid.js';
import { TooLarge } from './syntax/parse.js';
import { readTree, type TreeLimits } from './syntax/tree.js';

/** The most of a program: what a person or a model writes by hand stays far below. */
const CHARACTERS = 1_000_000;
const LIMITS: TreeLimits = { parseMs: 1500, nodes: 600_000, brackets: 200, blocks: 100 };
const MOST_VIOLATIONS = 20;

export type Judged = Omit<Verdict, 'policy'>;

export function check(request: PolicyRequest, policy: PolicyData, rules: readonly Rule[]): Judged {
  const source = new Source(request.units);
  const findings: Finding[] = [];
  /** Of all that was found, also what is not kept. */
  const places = new Set<string>();
  const trees: Module[] = [];
  const facts: string[] = [];
  let total = 0;
  for (const { unit, text, base } of source.units) {
    total += unit.text.length;
    try {
      if (total > CHARACTERS) throw new TooLarge(`it has more than ${CHARACTERS} characters`);
      const { tree, digest } =
        base === 0 ? readFirst(text, unit.text) : read(text, unit.text, base, source.whole);
      trees.push(tree);
      facts.push(digest);
    } catch (error) {
      findings.push(unreadable(error, base));
      facts.push('');
    }
  }
  if (findings.length > 0) return verdict(findings, NO_SCOPE, facts, source);
  const survey = new Survey(trees);
  const resolver = new Resolver(survey, policy, request.names);
  const last = source.units.at(-1);
  const scope = summarise(survey, resolver, last?.base ?? 0, lineCount(last?.text ?? ''));
  if (policy.enforce) runRules(survey, resolver, request, policy, rules, findings, places);
  const { violations, ...rest } = verdict(findings, scope, facts, source);
  const unlisted = places.size - violations.length;
  const more = unlisted > 0 ? { unlisted } : {};
  const judged = { ...rest, violations, ...more, imports: importsOf(survey) };
  if (!request.explain) return judged;
  const about = { survey, resolver, source, own: last?.base ?? 0 };
  return { ...judged, explanation: explain(about, policy.enforce ? rules : [], findings) };
}

function runRules(
  survey: Survey,
  resolver: Resolver,
  request: Pick<PolicyRequest, 'names' | 'files'>,
  policy: PolicyData,
  rules: readonly Rule[],
  findings: Finding[],
  places: Set<string>,
): void {
  const names = new Set(request.names);
  const literals = new Literals(survey, resolver, names);
  const own = new OwnClasses(survey, resolver, policy);
  const ofSeries = policy.members.get('pandas.Series') ?? new Set();
  survey.ownNames.follow(() => keepsFunctions({ survey, resolver, own }), ofSeries);
  const flow = new Flow({ survey, resolver, own, literals });
  literals.follow(flow);
  const numbers = new Numbers(survey, resolver, literals);
  const shared = {
    survey,
    resolver,
    literals,
    numbers,
    keys: new Keys({ survey, resolver, literals, own, flow }),
    templates: new Templates(survey, resolver, literals, numbers),
    own,
    flow,
    policy,
    files: new Set(request.files),
    names,
    parse: readExpressions,
    judge: (text: string) => judgeExpression(text, policy, rules),
  };
  // One object for all of them, since a text that pandas runs is judged by all rules too, and may be short.
  const teller = new Teller(findings, places);
  const context = { ...shared, report: teller.report };
  for (const rule of rules) {
    teller.speaks(rule);
    rule.check(context);
  }
}

/** What the rules say of a text that pandas runs, whose names may be any column. */
function judgeExpression(text: string, policy: PolicyData, rules: readonly Rule[]): Finding | undefined {
  const survey = new Survey([readTree(`${text}\n`, LIMITS)]);
  const names = survey.all('Name').map(({ node }) => node.id);
  const findings: Finding[] = [];
  const resolver = new Resolver(survey, policy, names);
  runRules(survey, resolver, { names, files: [] }, policy, rules, findings, new Set());
  return findings.sort((a, b) => a.rank - b.rank || a.at - b.at)[0];
}

interface Reading {
  readonly tree: Module;
  readonly digest: string;
}

function read(text: string, original: string, base: number, whole: string): Reading {
  prescan(text, base);
  const tree = readPython(text, LIMITS, base, whole);
  const reading = { tree, digest: digest(tree, original) };
  readFetches(tree, text);
  return reading;
}

/** First units are preludes, a handful of texts that come with every program: reading them once is enough. */
const KEPT = 16;
const firsts = new Map<string, Reading>();

function readFirst(text: string, original: string): Reading {
  const known = firsts.get(original);
  if (known) return known;
  const reading = read(text, original, 0, text);
  const [oldest] = firsts.keys();
  if (firsts.size >= KEPT && oldest !== undefined) firsts.delete(oldest);
  firsts.set(original, reading);
  return reading;
}

function lineCount(text: string): number {
  const trimmed = text.trimEnd();
  return trimmed === '' ? 0 : trimmed.split('\n').length;
}

/** Of one rule: more than that are counted, not kept. */
const MOST_FINDINGS = 200;

/** Takes down what the rules say, one after the other. */
class Teller {
  readonly #findings: Finding[];
  readonly #places: Set<string>;
  #rule: Pick<Rule, 'id' | 'rank'> = { id: '', rank: 0 };
  #told = new Set<string>();

  constructor(findings: Finding[], places: Set<string>) {
    this.#findings = findings;
    this.#places = places;
  }

  speaks(rule: Rule): void {
    this.#rule = rule;
    if (this.#told.size > 0) this.#told = new Set();
  }

  readonly report: RuleContext['report'] = (at, message, hint) => {
    const { id, rank } = this.#rule;
    this.#places.add(placeOf(id, at));
    const key = `${at} ${message}`;
    if (this.#told.has(key) || this.#told.size >= MOST_FINDINGS) return;
    this.#told.add(key);
    this.#findings.push({ rule: id, rank, at, message, hint });
  };
}

/** What one rule says twice of a place is one violation. */
function placeOf(rule: string, at: number): string {
  return `${at} ${rule}`;
}

function unreadable(error: unknown, base: number): Finding {
  if (error instanceof Unreadable) {
    return { rule: error.rule, rank: 0, at: error.at, message: capital(error.message), hint: error.hint };
  }
  if (error instanceof TooLarge) {
    const message = `The code is too large to check: ${error.message}.`;
    return {
      rule: 'parser/too-large',
      rank: 0,
      at: base,
      message,
      hint: 'Send less code; pass data through `data`.',
    };
  }
  throw error;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

/** A text that pandas runs: expressions, one a line, or assignments of a column. */
function readExpressions(text: string): readonly Expr[] | undefined {
  try {
    prescan(text, 0);
    const tree = readTree(`${text}\n`, LIMITS);
    const out: Expr[] = [];
    for (const statement of tree.body) {
      if (statement.type === 'Expr') out.push(statement.value);
      else if (statement.type === 'Assign') {
        if (statement.targets.some((target) => target.type !== 'Name')) return undefined;
        out.push(...statement.targets, statement.value);
      } else return undefined;
    }
    return out.length > 0 ? out : undefined;
  } catch {
    return undefined;
  }
}

function verdict(
  findings: Finding[],
  scope: Judged['scope'],
  facts: readonly string[],
  source: Source,
): Judged {
  const places = new Set<string>();
  const violations: Violation[] = [];
  for (const finding of findings.sort((a, b) => a.rank - b.rank || a.at - b.at)) {
    const key = placeOf(finding.rule, finding.at);
    if (places.has(key)) continue;
    places.add(key);
    if (violations.length >= MOST_VIOLATIONS) break;
    const place = source.place(finding.at);
    violations.push({
      rule: finding.rule,
      message: finding.message,
      line: place?.line ?? 1,
      column: place?.column ?? 1,
      hint: finding.hint,
      ...(place ? { source: place.excerpt } : {}),
      ...(place && place.unit.kind !== 'code' ? { unit: place.unit.name } : {}),
    });
  }
  return { allowed: violations.length === 0, violations, scope, facts, imports: [] };
}
