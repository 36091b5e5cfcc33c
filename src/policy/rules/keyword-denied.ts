/** Keyword arguments that choose code to load or how memory is handled. */
import type { Rule } from '../rule.js';
import type { Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'keyword/denied',
  title: 'Some keyword arguments take only listed literals',
  why: '`backend=` imports a module by name, `allow_pickle=` unpickles, `usetex=` starts a program, `refcheck=False` frees memory that is in use.',
  rank: 2,
  good: [
    'import numpy as np\na = np.zeros(3)\na.resize(4)',
    'def f(backend):\n    return backend\nf(backend="x")',
    'df = 1\ndf.plot(backend="matplotlib")',
  ],
  bad: [
    'df = 1\ndf.plot(backend="os")',
    'import matplotlib.pyplot as plt\nplt.title("x", usetex=True)',
    'import numpy as np\nnp.zeros(3).resize(4, refcheck=False)',
    'df = 1\ndf.plot(**{"backend": "os"})',
    'import matplotlib.pyplot as plt\nplt.savefig("a.png", backend="module://x")',
  ],
  check({ survey, policy, resolver, literals, report }) {
    const check = (name: string, value: Expr, at: number) => {
      const allowed = policy.keywords.get(name);
      if (!allowed) return;
      if (
        value.type === 'Constant' &&
        (allowed.has(value.kind === 'str' ? value.value : value.kind) || value.kind === 'None')
      )
        return;
      report(
        at,
        `${name}= takes ${allowed.size > 0 ? `only ${[...allowed].join(', ')}` : 'nothing here'}.`,
        `Leave ${name} out.`,
      );
    };
    for (const { node, parent, scope } of survey.all('keyword')) {
      const call = parent?.node;
      if (call?.type !== 'Call') continue;
      const refs = [...(resolver.only(call.func, scope) ?? [])];
      if (refs.length > 0 && refs.every((ref) => /^(function|class):/.test(ref) || ref === 'builtin:dict'))
        continue;
      if (node.arg !== null) check(node.arg, node.value, node.at);
      if (node.arg !== null) continue;
      const found =
        node.value.type === 'Name' ? literals.of(node.value, scope)?.map((item) => item.expr) : [node.value];
      const dicts = found ?? [];
      if (!found || found.some((dict) => dict.type !== 'Dict')) {
        // What it holds is not known: a denied name written anywhere in the program may be among it.
        const named = survey
          .all('Constant')
          .find(({ node: text }) => text.kind === 'str' && policy.keywords.has(text.value));
        if (named) check(named.node.value, node.value, named.node.at);
      }
      for (const dict of dicts) {
        if (dict.type === 'Dict') {
          dict.keys.forEach((key, index) => {
            const value = dict.values[index];
            if (key?.type === 'Constant' && value) check(key.value, value, key.at);
          });
        } else if (dict.type === 'Call' && dict.func.type === 'Name' && dict.func.id === 'dict') {
          for (const item of dict.keywords) if (item.arg !== null) check(item.arg, item.value, item.at);
        }
      }
    }
  },
};
