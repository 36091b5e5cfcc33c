/** Ways of a workbook to files that are no call of a writer: its name, its folder, pictures of a header. */

import type { Entry, Scope } from '../analysis/names/scopes.js';
import { HEADERS, PICTURES } from '../analysis/values/in-place.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Attribute, Call, Expr } from '../syntax/ast.js';

/** Attributes that say where a workbook is written, and what it is given from files. */
const PLACES = new Set([
  'filename',
  'tmpdir',
  'row_data_filename',
  'vba_project',
  'vba_project_signature',
  'background_image',
  ...['worksheets', 'worksheets_objs', 'worksheet_class', 'chartsheet_class'],
]);

export const rule: Rule = {
  id: 'file/workbook',
  title: 'A workbook keeps its name, and its headers and footers hold no pictures',
  why: 'XlsxWriter writes to whatever its `filename` says when it is closed, and reads the pictures of a header by path.',
  rank: 3,
  good: [
    'import xlsxwriter\nbook = xlsxwriter.Workbook("x.xlsx", {"nan_inf_to_errors": True})\nbook.add_worksheet("a")\nbook.close()',
    'import io, pandas as pd\nb = io.BytesIO()\nwith pd.ExcelWriter(b, engine="xlsxwriter") as w:\n    s = w.book.add_worksheet("a")\n    s.set_header("&CReport")\n    s.set_footer("&P", {"margin": 0.3})',
    'class Report:\n    def __init__(self, name):\n        self.filename = name\nr = Report("a")\nr.filename = "b"',
    'x = 1\nprint(x.filename, x.images)',
    'import io, xlsxwriter\nb = xlsxwriter.Workbook(io.BytesIO())\nb.add_worksheet()\nb.add_worksheet(name="b")\nfor s in b.worksheets():\n    s.write(0, 0, len(b.worksheets()))',
    'import io, pandas as pd\npd.ExcelWriter(io.BytesIO(), engine="xlsxwriter", engine_kwargs={"options": {"nan_inf_to_errors": True}})',
  ],
  bad: [
    'import xlsxwriter\nxlsxwriter.Workbook("x.xlsx", {"tmpdir": "/dev/shm"})',
    'import xlsxwriter\nk = "tmp" + "dir"\nxlsxwriter.Workbook("x.xlsx", options={k: "/dev/shm"})',
    'w = 1\nw.book.filename = "/tmp/x"',
    'w = 1\nfor w.book.filename in ["/tmp/x"]:\n    pass',
    'w = 1\nw.book.tmpdir = "/dev/shm"',
    'w = 1\nw.book.vba_project = "/etc/passwd"',
    'import io, xlsxwriter\nclass P:\n    filename = "/etc/passwd"\nb = xlsxwriter.Workbook(io.BytesIO())\nb.images.append(P())',
    's = 1\ns.background_image = "/etc/passwd"',
    's = 1\ns.set_header("&L&G", {"image_left": "/etc/passwd"})',
    's = 1\ns.set_footer("&L&G", options={"image_left": "/etc/passwd"})',
    's = 1\nk = "image_" + "left"\ns.set_header("&L&G", {k: "/etc/passwd"})',
    's = 1\nd = ["&L&G", {"image_left": "/etc/passwd"}]\ns.set_header(*d)',
    's = 1\nf = s.set_header',
    'import io, xlsxwriter\nclass S:\n    name = "a"\nb = xlsxwriter.Workbook(io.BytesIO())\nb.worksheets_objs.append(S())',
    'import io, xlsxwriter\nclass S:\n    name = "a"\nb = xlsxwriter.Workbook(io.BytesIO())\nb.worksheets().append(S())',
    'import io, xlsxwriter\nclass S:\n    name = "a"\nb = xlsxwriter.Workbook(io.BytesIO())\nb.add_worksheet("a", S)',
  ],
  check(context) {
    const { survey, resolver, own, report } = context;
    let makesBooks = false;
    for (const { node, scope, refs } of resolver.namedCalls()) {
      makesBooks ||= refs.has('name:xlsxwriter.Workbook') || refs.has('name:pandas.ExcelWriter');
      if (refs.has('name:xlsxwriter.Workbook') && !isPlain(context, node, scope))
        report(node.at, 'A workbook may be given a folder.', 'Write its options in place, by their names.');
    }
    for (const entry of survey.all('Attribute')) {
      const { node, scope, role, parent } = entry;
      const isPlace = (role === 1 && PLACES.has(node.attr)) || (makesBooks && PICTURES.has(node.attr));
      const isHeader = role === 0 && HEADERS.has(node.attr);
      if (makesBooks && role === 0 && isListOfSheets(context, entry)) {
        report(
          node.nameAt,
          'An object of the program may be put among the sheets of a workbook, which asks it for files.',
          'Add sheets by their names: book.add_worksheet("costs").',
        );
        continue;
      }
      if ((!isPlace && !isHeader) || own.isSelf(node.value, scope)) continue;
      const owner = parent?.node;
      if (isPlace)
        report(
          node.nameAt,
          `${node.attr} names a file that is read or written.`,
          'Name the file where it is opened.',
        );
      else if (owner?.type !== 'Call' || owner.func !== node || !isPlain(context, owner, scope))
        report(
          node.nameAt,
          `${node.attr}() may be given a picture by path.`,
          `Give it its text, and options whose names are written out: ${node.attr}("&CReport", {"margin": 0.3}).`,
        );
    }
  },
};

/** `book.worksheets_objs`, `book.worksheets().append(mine)`, `book.add_worksheet("a", Mine)` */
function isListOfSheets({ own, resolver }: RuleContext, { node, scope, parent }: Entry<Attribute>): boolean {
  if (own.isSelf(node.value, scope)) return false;
  if (node.attr === 'worksheets_objs') return true;
  const call = parent?.node.type === 'Call' && parent.node.func === node ? parent : undefined;
  if (!ADDING.has(node.attr)) {
    if (node.attr !== 'worksheets' || !call) return false;
    const owner = call.parent?.node;
    const isLooped = owner?.type === 'For' || owner?.type === 'comprehension' || owner?.type === 'Subscript';
    const isCounted =
      owner?.type === 'Call' &&
      [...(resolver.only(owner.func, scope) ?? [''])].every((ref) =>
        /^builtin:(?:len|list|enumerate|sorted)$/.test(ref),
      );
    return !isLooped && !isCounted;
  }
  const { args = [], keywords = [] } = call?.node.type === 'Call' ? call.node : {};
  return (
    !call ||
    args.length > 1 ||
    args.some(({ type }) => type === 'Starred') ||
    keywords.some(({ arg }) => arg !== 'name')
  );
}

const ADDING = new Set(['add_worksheet', 'add_chartsheet']);

function isPlain(context: RuleContext, { args, keywords }: Call, scope: Scope): boolean {
  if (args.some((arg) => arg.type === 'Starred')) return false;
  const options = [
    ...args.slice(1),
    ...keywords.flatMap(({ arg, value }) => (arg === 'margin' || arg === 'filename' ? [] : [value])),
  ];
  return (
    keywords.every(({ arg }) => arg !== null) && options.every((item) => isPlainValue(context, item, scope))
  );
}

function isPlainValue({ literals }: RuleContext, value: Expr, scope: Scope): boolean {
  const found = literals.values(value, scope);
  return (
    found?.every(({ expr }) =>
      expr.type === 'Dict'
        ? expr.keys.every(
            (key) => key?.type === 'Constant' && !key.value.startsWith('image') && !PLACES.has(key.value),
          )
        : expr.type === 'Constant',
    ) ?? false
  );
}
