/** The names under which libraries ask a value for memory stand nowhere in a program, as labels and keys may be attributes. */
import type { Rule } from '../rule.js';

/** By the array interface, DLPack, the buffer protocol and Arrow's: what answers says where in memory its values stand. */
const ASKED = /__(?:array_(?:interface|struct)|cuda_array_interface|dlpack(?:_device)?|buffer|arrow_c_\w+)__/;

export const rule: Rule = {
  id: 'data/address',
  title: 'No text is a name by which libraries ask for an address',
  why: 'The labels of a series are its attributes: numpy asks one that is called `__array_interface__` where its values stand, and reads there.',
  rank: 2,
  good: [
    'import numpy as np\nprint("See __array__ and __array_ufunc__ in the documentation of numpy.")',
    'def f():\n    """Says nothing of __array_interface__."""\n    return 1',
  ],
  bad: [
    'import numpy as np\nimport pandas as pd\nkept = pd.Series({"__array_interface__": {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}})\nnp.asarray(kept)',
    'import pandas as pd\npd.Series([1], index="a,__array_struct__".split(","))',
    'import pandas as pd\npd.Series([1], index=[b"__dlpack__".decode()])',
    'import pandas as pd\nname = "x"\npd.Series([1], index=[f"__array_interface__{name}"[:-1]])',
  ],
  check({ survey, report }) {
    for (const { node, parent } of survey.all('Constant'))
      if (
        (node.kind === 'str' || node.kind === 'bytes') &&
        parent?.node.type !== 'Expr' &&
        ASKED.test(node.value)
      )
        report(
          node.at,
          'The text holds a name by which libraries ask for an address in memory.',
          'Call the label or key otherwise: "array_interface".',
        );
  },
};
