/** Modules and imported classes are not changed. */
import type { Rule } from '../rule.js';

/** What libraries ask a file for, to go on without it. */
const HANDLES = new Set(['fileno', 'fspath', 'filepath']);
/** Made in memory, and taken wherever a file may be given. */
const MEMORY = /^instance:io\./;

export const rule: Rule = {
  id: 'module/write',
  title: 'Attributes of modules and imported classes are not written',
  why: 'Replacing a function of a library changes what other code calls, out of sight of every check.',
  rank: 2,
  good: [
    'import pandas as pd\ndf = pd.DataFrame({"a": [1]})\ndf.columns = ["b"]',
    'import matplotlib.pyplot as plt\nplt.rcParams["figure.dpi"] = 80',
    'import pandas as pd\npd.options.display.max_rows = 10',
    'import io\nb = io.BytesIO()\nb.name = "report.xlsx"',
  ],
  bad: [
    'import pandas as pd\npd.DataFrame.to_csv = print',
    'import math\nmath.pi = 3',
    'import json\ndel json.loads',
    'import pandas as pd\npd.options.plotting.backend = "os"',
    'import pandas as pd\nfor pd.x in [1]:\n    pass',
    'import io\nb = io.BytesIO()\nb.fileno = lambda: 4',
    'import io\nb = io.StringIO()\nb.to_frame = lambda: 4',
  ],
  check({ survey, resolver, policy, own, report }) {
    for (const { node, scope, role } of survey.all('Attribute')) {
      if (role === 0) continue;
      if (HANDLES.has(node.attr) && !own.isSelf(node.value, scope)) {
        report(node.nameAt, `${node.attr} says where a file really is.`, 'Use the file as it is made.');
        continue;
      }
      for (const ref of resolver.refs(node.value, scope)) {
        if (MEMORY.test(ref) && node.attr !== 'name')
          report(
            node.nameAt,
            `A file in memory is given ${node.attr}, by which it could stand for something else.`,
            'Keep the value in a name of your own.',
          );
        if (!ref.startsWith('module:') && !ref.startsWith('name:') && !ref.startsWith('builtin:')) continue;
        const base = ref.slice(ref.indexOf(':') + 1);
        if (policy.settings.writable.some((free) => base === free || base.startsWith(`${free}.`))) continue;
        report(
          node.nameAt,
          `${base}.${node.attr} belongs to a library and is not written.`,
          'Keep the value in a name of your own.',
        );
        break;
      }
    }
  },
};
