/** Texts that name a file as a time zone. */
import type { Rule } from '../rule.js';

/** What comes after `dateutil/` is a name below the system's zones; an absolute or relative path is opened as it is. */
const PATH = /^dateutil\/(?:$|[/.~:\\])/;

export const rule: Rule = {
  id: 'file/zone',
  title: 'Time zones are named, not read by path',
  why: 'pandas hands what follows `dateutil/` to dateutil, which opens a path that begins with a slash.',
  rank: 3,
  good: [
    'import pandas as pd\npd.Timestamp("2024-01-01", tz="dateutil/Europe/London")',
    'import pandas as pd\npd.Timestamp("2024-01-01", tz="Europe/London")',
  ],
  bad: [
    'import pandas as pd\npd.Timestamp("2024-01-01", tz="dateutil//etc/passwd")',
    'import pandas as pd\npath = "/etc/passwd"\npd.Timestamp("2024-01-01", tz="dateutil/" + path)',
    'import pandas as pd\npath = "/etc/passwd"\npd.Timestamp("2024-01-01", tz=f"dateutil/{path}")',
  ],
  check({ survey, report }) {
    for (const { node } of survey.all('Constant')) {
      if (node.kind === 'str' && PATH.test(node.value))
        report(node.at, 'A time zone is named by a path.', 'Name the zone: tz="Europe/London".');
    }
  },
};
