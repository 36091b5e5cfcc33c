/** functools.wraps and update_wrapper, which copy attributes by name. */
import { split } from '../analysis/names/references.js';
import type { Rule } from '../rule.js';

export const rule: Rule = {
  id: 'attribute/copied',
  title: 'wraps and update_wrapper are given functions alone',
  why: 'They read and set whatever attributes their further arguments name.',
  rank: 3,
  good: [
    'from functools import wraps\ndef d(f):\n    @wraps(f)\n    def g(*a, **k):\n        return f(*a, **k)\n    return g',
    'from functools import update_wrapper\ndef f(x):\n    return x\ndef g(x):\n    return f(x)\nupdate_wrapper(g, f)',
  ],
  bad: [
    'from functools import wraps\nwraps(print, assigned=("x",))',
    'from functools import update_wrapper\ndef f(x):\n    return x\nupdate_wrapper(f, f, ("x",))',
  ],
  check({ resolver, report }) {
    for (const { node, refs } of resolver.namedCalls())
      for (const ref of refs) {
        const functions = COPIERS.get(ref);
        if (functions !== undefined && (node.args.length > functions || node.keywords.length > 0))
          report(
            node.at,
            `${split(ref)[1]} copies attributes whose names are given.`,
            functions === 1 ? 'Call it with the function alone.' : 'Call it with the two functions alone.',
          );
      }
  },
};

/** How many functions each is given. */
const COPIERS: ReadonlyMap<string, number> = new Map([
  ['name:functools.wraps', 1],
  ['name:functools.update_wrapper', 2],
]);
