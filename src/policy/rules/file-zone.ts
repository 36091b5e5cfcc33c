/** Texts that name a file as a time zone. */
import type { Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Expr } from '../syntax/ast.js';

/** What comes after `dateutil/` is a name below the system's zones; an absolute or relative path is opened as it is. */
const PATH = /(?:^|\[\w+, *|")dateutil\/(?:$|[/.~:\\])|TZID=[/.~:]/;

/** What matplotlib hands to dateutil as it is. */
const OPENED = /^[/~:]|\.\./;
const ZONES = new Set(['tz', 'timezone']);
const DATE_AXES = new Set(['xaxis_date', 'yaxis_date', 'axis_date', 'set_tzinfo']);

const GETTZ = 'name:dateutil.tz.gettz';
const ZONE = /^[A-Z][A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/;

export const rule: Rule = {
  id: 'file/zone',
  title: 'Time zones are named, not read by path',
  why: 'pandas hands what follows `dateutil/` to dateutil, which opens a path that begins with a slash; matplotlib hands on the whole text.',
  rank: 3,
  good: [
    'from dateutil import tz\nprint(tz.gettz("America/New_York"))',
    'import pandas as pd\npd.Timestamp("2024-01-01", tz="dateutil/Europe/London")',
    'import pandas as pd\npd.Timestamp("2024-01-01", tz="Europe/London")',
    'import matplotlib.dates as d\nd.DateFormatter("%d/%m", tz="Europe/London")',
    'import matplotlib.dates as d\nd.DateFormatter("/%d", "UTC")',
    'import matplotlib.pyplot as plt\nplt.rcParams["timezone"] = "Europe/London"',
  ],
  bad: [
    'import io, pandas as pd\npd.read_json(io.StringIO(\'{"schema": {"fields": [{"name": "d", "type": "datetime", "tz": "dateutil//etc/hosts"}]}, "data": []}\'), orient="table")',
    'from dateutil import tz\ntz.gettz("/etc/passwd")',
    'from dateutil import tz\ntz.gettz.nocache("/etc/passwd")',
    'from dateutil.tz import gettz\nname = "/etc/" + "passwd"\ngettz(name)',
    'from dateutil import tz\ntz.gettz(name="/etc/passwd")',
    'from dateutil import tz\ntz.gettz("Europe/../../../etc/passwd")',
    'import pandas as pd\npd.Timestamp("2024-01-01", tz="dateutil//etc/passwd")',
    'import pandas as pd\npath = "/etc/passwd"\npd.Timestamp("2024-01-01", tz="dateutil/" + path)',
    'import pandas as pd\npath = "/etc/passwd"\npd.Timestamp("2024-01-01", tz=f"dateutil/{path}")',
    'import pandas as pd\npd.Series([], dtype="datetime64[ns, dateutil//etc/passwd]")',
    'import matplotlib.dates as d\nd.DateFormatter("%Y", tz="/etc/passwd")',
    'from dateutil.rrule import rrulestr\nrrulestr("DTSTART;TZID=/etc/passwd:20200101T000000")',
    'import matplotlib.dates as d\nd.DayLocator().set_tzinfo("/etc/passwd")',
    'import matplotlib.dates as d\nd.num2date(1, "/etc/passwd")',
    'import matplotlib.dates as d\nd.num2date(1, **{"tz": "/etc/passwd"})',
    'import matplotlib.pyplot as plt\npath = "/etc/passwd"\nplt.gca().xaxis_date(path)',
    'import matplotlib.pyplot as plt\nplt.rcParams["timezone"] = "/etc/passwd"',
    'import matplotlib.dates as d\nd.num2date(1, tz="/" + "etc/passwd")',
    'import matplotlib.pyplot as plt\nplt.rcParams.update({"timezone": "/etc/passwd"})',
  ],
  check(context) {
    const { survey, resolver, report } = context;
    for (const { node } of survey.all('Constant')) {
      if (node.kind === 'str' && PATH.test(node.value))
        report(node.at, 'A time zone is named by a path.', 'Name the zone: tz="Europe/London".');
    }
    for (const { node, scope } of survey.all('keyword'))
      if (node.arg !== null && ZONES.has(node.arg)) checkZone(context, node.value, scope);
    for (const { node, scope } of survey.all('Call')) {
      const { func, args } = node;
      if (func.type === 'Attribute' && DATE_AXES.has(func.attr) && args[0])
        checkZone(context, args[0], scope);
    }
    for (const { node, scope, refs } of resolver.namedCalls()) {
      // dateutil opens what it is given: a name of a zone, and nothing computed.
      if ([...refs].some((ref) => ref.startsWith(GETTZ))) {
        const [name] = node.args;
        const isOne =
          node.args.length === 1 && node.keywords.length === 0 && refs.size === 1 && refs.has(GETTZ);
        const texts = isOne && name ? context.literals.texts(name, scope) : undefined;
        if (!texts?.every((text) => ZONE.test(text)))
          report(
            node.at,
            'gettz() is given no name of a zone.',
            'Name the zone: zoneinfo.ZoneInfo("Europe/Berlin").',
          );
      }
      if ([...refs].some((ref) => ref.startsWith('name:matplotlib.dates.')))
        for (const value of node.args.slice(1)) checkZone(context, value, scope);
    }
    // Of matplotlib's settings, and of keywords that are unpacked.
    for (const { node, scope } of survey.all('Dict'))
      node.keys.forEach((key, index) => {
        const value = node.values[index];
        if (value && key?.type === 'Constant' && ZONES.has(key.value)) checkZone(context, value, scope);
      });
    for (const { node, scope } of survey.all('Assign')) {
      const isZone = node.targets.some(
        (target) =>
          target.type === 'Subscript' &&
          target.slice.type === 'Constant' &&
          target.slice.value === 'timezone',
      );
      if (isZone) checkZone(context, node.value, scope);
    }
  },
};

/** Where matplotlib takes a zone, no literal that it can be is a path. */
function checkZone({ literals, templates, report }: RuleContext, value: Expr, scope: Scope): void {
  const texts = literals.texts(value, scope) ?? templates.of(value, scope) ?? [];
  if (texts.some((text) => OPENED.test(text)))
    report(value.at, 'A time zone is named by a path.', 'Name the zone: tz="Europe/London".');
}
