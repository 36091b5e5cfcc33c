/** Keyword arguments that become attributes, whatever they are called. */

import { isPublicNames } from '../analysis/names/public-names.js';
import { split } from '../analysis/names/references.js';
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'attribute/by-keyword',
  title: 'Keyword arguments that become attributes have literal public names',
  why: 'SimpleNamespace, copy.replace and Rbf set an attribute for each of them; under a computed name that is one from which a library takes an address.',
  rank: 3,
  good: [
    'from types import SimpleNamespace\nSimpleNamespace(a=1).a',
    'from types import SimpleNamespace\nd = {"rate": 0.1}\nprint(SimpleNamespace(**d).rate)',
    'import copy\nfrom types import SimpleNamespace\ncopy.replace(SimpleNamespace(a=1), a=2)',
  ],
  bad: [
    'from types import SimpleNamespace\nd = {}\nd["__array_interface__"] = 1\nSimpleNamespace(**d)',
    'from types import SimpleNamespace\nd = {}\ne = d\ne["__array_interface__"] = 1\nSimpleNamespace(**d)',
    'from types import SimpleNamespace\nSimpleNamespace(**{"__array_interface__": {}})',
    'import copy\nfrom types import SimpleNamespace\nn = "a"\ncopy.replace(SimpleNamespace(a=1), **{n: 2})',
    'from scipy.interpolate import Rbf\nn = "a"\nRbf([1.0], [1.0], **{n: 2})',
  ],
  check({ resolver, literals, report }) {
    for (const { node, scope, refs } of resolver.namedCalls())
      for (const ref of refs) {
        const hint = KEEPS.get(ref);
        if (!hint) continue;
        const message = `${split(ref)[1]} sets attributes whose names are not written in the program.`;
        for (const { at, arg, value } of node.keywords) {
          if (arg !== null) continue;
          const dicts = literals.values(value, scope);
          if (!dicts?.every(({ expr }) => expr.type === 'Dict' && isPublicNames(expr)))
            report(at, message, hint);
        }
        if (node.args.length > 0 && ref === NAMESPACE) report(node.at, message, hint);
      }
  },
};

/** Takes a mapping in its place too. */
const NAMESPACE = 'name:types.SimpleNamespace';

/** What keeps its keyword arguments as attributes, with what to write instead. */
const KEEPS: ReadonlyMap<string, string> = new Map([
  [NAMESPACE, 'Use a dict: values["name"].'],
  ['name:copy.replace', 'Write the keywords out: copy.replace(plan, rate=0.1).'],
  ['name:scipy.interpolate.Rbf', 'Write the keywords out: Rbf(x, y, z, function="linear").'],
]);
