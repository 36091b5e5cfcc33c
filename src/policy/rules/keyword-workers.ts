/** How many workers functions of scipy start: one, which starts none. */
import type { Scope } from '../analysis/names/scopes.js';
import { useOf } from '../analysis/names/uses.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Expr } from '../syntax/ast.js';

/** What starts a process for each worker; elsewhere they are threads. */
const STARTING = /^name:scipy\.(?:optimize|integrate|stats)\./;
/** At which place it takes their number. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ['name:scipy.optimize.brute', 7],
  ['name:scipy.optimize.differential_evolution', 16],
  ['name:scipy.integrate.quad_vec', 8],
  ['name:scipy.stats.multiscale_graphcorr', 4],
]);
const WORKERS = 'workers';

export const rule: Rule = {
  id: 'keyword/workers',
  title: 'Functions of scipy start no workers',
  why: 'For each of them a process is started, with a socket to talk to it; the sandbox has one CPU.',
  rank: 2,
  good: [
    'from scipy.optimize import differential_evolution\ndifferential_evolution(sum, [(0, 1)], workers=1)\nfrom scipy.fft import fft\nfft([1.0], workers=-1)',
    'from scipy.optimize import minimize\nminimize(sum, [1.0], options={"workers": 1, "maxiter": 9})\nteam = {"name": "a", "workers_": 3}',
    'from scipy.optimize import linprog\nplan = {"workers": 12}\nplan["workers"] = 14\nlinprog([1.0], A_ub=[[1.0]], b_ub=[plan["workers"]])',
  ],
  bad: [
    'from scipy.optimize import brute\nbrute(abs, ((-1, 1),), workers=2)',
    'from scipy.optimize import brute\nbrute(sum, [(0, 1)], (), 4, False, None, False, 2)',
    'from functools import partial\nfrom scipy import optimize\npartial(optimize.brute, sum, [(0, 1)], (), 4, False, None, False)(2)',
    'from scipy import integrate\nintegrate.quad_vec(*[sum, 0, 1, 1e-8, 1e-8, "2", 1e8, 10, 2])',
    'from scipy.optimize import minimize\nminimize(sum, [1.0], options={"workers": 2})',
    'from scipy.optimize import minimize\noptions = {"maxiter": 9}\noptions["workers"] = 2\nminimize(sum, [1.0], options=options)',
    'from scipy.optimize import basinhopping\nbasinhopping(sum, [1.0], minimizer_kwargs={"options": dict(workers=2)})',
    'from scipy.optimize import differential_evolution\ndifferential_evolution(sum, [(0, 1)], **{"work" + "ers": 2})',
  ],
  check(context) {
    const { survey, resolver, report } = context;
    const refuse = (value: Expr, scope: Scope) => {
      if (!isOne(context, value, scope))
        report(value.at, 'workers= starts processes.', 'Leave workers out: the sandbox has one CPU.');
    };
    // Written there, in its options, or in a mapping that is unpacked.
    const check = (value: Expr, scope: Scope, depth: number) => {
      for (const { name, expr, value: item, scope: at } of context.keys.of(value, scope) ?? []) {
        const texts = name === undefined ? textsOf(context, expr, at) : [name];
        if (texts.includes(WORKERS)) refuse(item, at);
        else if (depth > 0 && texts.some((text) => GIVEN.test(text))) check(item, at, depth - 1);
      }
    };
    for (const { node, scope, refs } of resolver.namedCalls()) {
      if (![...refs].some((ref) => STARTING.test(ref))) continue;
      for (const { arg, value } of node.keywords) {
        if (arg === WORKERS) refuse(value, scope);
        else if (arg === null || GIVEN.test(arg)) check(value, scope, 2);
      }
      const place = [...refs].map((ref) => PLACES.get(ref)).find((found) => found !== undefined);
      const star = place === undefined ? undefined : node.args.find(({ type }) => type === 'Starred');
      const value = star ?? (place === undefined ? undefined : node.args[place]);
      if (value) refuse(value, scope);
    }
    for (const entry of [...survey.all('Name'), ...survey.all('Attribute')]) {
      const { node, scope, role } = entry;
      if (role !== 0 || useOf(entry).kind !== 'given') continue;
      // Handed on, they are called with whatever they are given.
      if ([...resolver.refs(node, scope)].some((ref) => PLACES.has(ref)))
        report(node.at, 'What starts processes for workers= is handed on.', 'Call it where it is named.');
    }
  },
};

/** Keywords that take keywords, or options, of what is called. */
const GIVEN = /options$|kwargs$|^(?:kwds|args)$/;

function textsOf(
  { literals, templates }: RuleContext,
  key: Expr | undefined,
  scope: Scope,
): readonly string[] {
  return (key && (literals.texts(key, scope) ?? templates.of(key, scope))) ?? [];
}

/** One, or a function like `map`. */
function isOne({ literals }: RuleContext, value: Expr, scope: Scope): boolean {
  const found = literals.values(value, scope) ?? [{ expr: value }];
  return found.every(({ expr }) =>
    expr.type === 'Constant' ? expr.raw === '1' || expr.kind === 'None' : expr.type === 'Name',
  );
}
