/** Options of solvers that go to compiled code as they are. */

import type { Scope } from '../analysis/names/scopes.js';
import type { Literals } from '../analysis/values/literals.js';
import type { Rule } from '../rule.js';
import type { Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'file/solver',
  title: 'Solvers of linear programs take the options that scipy documents',
  why: 'Options that scipy does not know go to HiGHS as they are, and some of them name files that it writes where no audit hook sees it.',
  rank: 3,
  good: [
    'from scipy.optimize import linprog, milp\nlinprog([1], A_ub=[[1]], b_ub=[1], options={"disp": False, "maxiter": 100, "presolve": True})\nmilp([1], options={"time_limit": 5, "mip_rel_gap": 0.01})',
    'from scipy import optimize\nOPTIONS = {"tol": 1e-9}\noptimize.linprog([1], A_ub=[[1]], b_ub=[1], method="highs", options=OPTIONS)',
  ],
  bad: [
    'from scipy.optimize import linprog\nlinprog([1], A_ub=[[1]], b_ub=[1], options={"solution_file": "/tmp/x"})',
    'from scipy.optimize import milp\nk = "".join(["solution", "_file"])\nmilp([1], options={k: "/tmp/x"})',
    'from scipy.optimize import linprog\nlinprog([1], None, None, None, None, None, "highs", None, {"log_file": "/tmp/x"})',
    'from scipy.optimize import linprog\no = {}\nlinprog([1], **{"options": o})',
  ],
  check({ resolver, literals, report }) {
    for (const { node, scope, refs } of resolver.namedCalls()) {
      if (![...refs].some((ref) => SOLVERS.test(ref))) continue;
      const given = [
        ...node.args.slice(OPTIONS_PLACE, OPTIONS_PLACE + 1),
        ...node.keywords.flatMap(({ arg, value }) => (arg === 'options' ? [value] : [])),
      ];
      const isUnread =
        node.keywords.some(({ arg }) => arg === null) || node.args.some(({ type }) => type === 'Starred');
      if (isUnread) report(node.at, 'The options of this solver cannot be read.', HINT);
      for (const options of given) {
        if (options.type === 'Constant' && options.kind === 'None') continue;
        const wrong = namesIn(literals, options, scope).filter(
          (name) => name === undefined || !KNOWN.has(name),
        );
        if (wrong.length === 0) continue;
        const what = wrong[0] === undefined ? 'Options' : `The option ${wrong[0].slice(0, 60)}`;
        report(options.at, `${what} of this solver cannot be read, or scipy does not know it.`, HINT);
      }
    }
  },
};

/** The names of options, with undefined for those that are not written in place. */
function namesIn(literals: Literals, options: Expr, scope: Scope): readonly (string | undefined)[] {
  const found = literals.values(options, scope) ?? [];
  if (found.length === 0) return [undefined];
  return found.flatMap(({ expr, scope: at }) => {
    if (expr.type !== 'Dict') return [undefined];
    return expr.keys.flatMap<string | undefined>((key) => (key && literals.texts(key, at)) ?? [undefined]);
  });
}

const SOLVERS = /^name:scipy\.optimize\.(?:linprog|milp)$/;
/** Where linprog takes its options by place. */
const OPTIONS_PLACE = 8;
const HINT = 'Write them in place: options={"maxiter": 1000, "time_limit": 10}.';
/** Those of scipy 1.16's linprog and milp, of all methods. */
const KNOWN = new Set(
  [
    'disp maxiter tol presolve time_limit dual_feasibility_tolerance primal_feasibility_tolerance',
    'ipm_optimality_tolerance simplex_dual_edge_weight_strategy mip_rel_gap node_limit autoscale rr rr_method',
    'alpha0 beta sparse lstsq sym_pos cholesky pc ip permc_spec maxupdate mast pivot bland',
  ].flatMap((line) => line.split(' ')),
);
