/** Attributes of library objects whose value names another attribute, which is then read or set. */
import { isOwnValue } from '../analysis/classes/own-instances.js';
import type { Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Expr } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'attribute/stored',
  title: 'What names an attribute for a library is written as a literal',
  why: "openpyxl reads the attribute of a colour that its type names, sets the one that a dictionary's reference names, and tabulate reads of every row what the fields of the first are called.",
  rank: 2,
  good: [
    'from openpyxl.styles import Color, Font\nc = Color(rgb="FFC000", type="rgb")\nFont(color=c)',
    'from collections import defaultdict\nd = defaultdict(list)\nd["a"].append(1)\nd.default_factory = None',
    'class Order:\n    def __init__(self, kind):\n        self.type = kind\n        self.reference = kind\no = Order("a")\no.type = o.reference',
    'from dataclasses import dataclass\nfrom tabulate import tabulate\n@dataclass\nclass Row:\n    team: str\n    cost: float\nprint(tabulate([Row("a", 1.5)]))',
  ],
  bad: [
    'from openpyxl.styles import Color\nc = Color()\nc.type = "".join(["rg", "b"])',
    'from openpyxl.styles import Color\ndef f(t):\n    return Color("FF", 1, False, 1, 0.0, None, t)\nf',
    'from openpyxl.styles import Color\nk = Color\nk(**{"type": "".join(["rg", "b"])})',
    'from openpyxl import Workbook\nd = Workbook().active.row_dimensions\nd.reference = "x"',
    'from openpyxl.chart import BarChart\nBarChart().x_axis.tagname = "".join(["a", "b"])',
    'from openpyxl.chart.axis import NumericAxis\nclass A(NumericAxis):\n    tagname = "".join(["a", "b"])',
    'from scipy.sparse import csr_matrix\nm = csr_matrix([[1]])\nm.reshape = print\nm.shape = (1, 1)',
    'from scipy.sparse import csr_matrix\nclass M(csr_matrix):\n    def asformat(self, name):\n        return name\nm = M([[1]])',
    'import pandas as pd\nc = pd.option_context("display.width", 5)\nc.args = ("plotting.backend", "os")',
    'g = 1\ng.commands = ((("a",), print),)\ng.delta(1)',
    'from openpyxl import Workbook\nd = Workbook().active.row_dimensions\nd.default_factory = lambda: 1',
    'from dataclasses import dataclass\nfrom tabulate import tabulate\n@dataclass\nclass A:\n    gi_frame: int\nprint(tabulate([A(1), (x for x in [1])]))',
  ],
  check(context) {
    const { survey, resolver, report } = context;
    for (const { node, role, parent, scope } of survey.all('Attribute')) {
      if (role !== 1 || !STORED.has(node.attr) || isOwnValue(context, node.value, scope)) continue;
      const owner = parent?.node;
      const value = owner?.type === 'Assign' || owner?.type === 'AnnAssign' ? owner.value : null;
      if (!value || !isWrittenOut(context, node.attr, value, scope))
        report(node.nameAt, `What is stored in ${node.attr} is not written in the program.`, HINT);
    }
    // A class on one of a library has them by what its body binds.
    for (const { kind, bindings, node } of survey.scopes) {
      if (kind !== 'class' || context.own.isPlain(node.at)) continue;
      for (const name of STORED)
        for (const { value, at, scope } of bindings.get(name)?.definitions ?? [])
          if (!value || !isWrittenOut(context, name, value, scope))
            report(at, `What stands as ${name} is not written in the program.`, HINT);
    }
    for (const { node, scope, refs } of resolver.namedCalls()) {
      if ([...refs].some((ref) => COLOR.test(ref))) {
        const isUnread =
          node.args.length > TYPE_PLACE ||
          node.args.some(({ type }) => type === 'Starred') ||
          node.keywords.some(
            ({ arg, value }) => arg === null || (arg === 'type' && !isWrittenOut(context, arg, value, scope)),
          );
        if (isUnread) report(node.at, 'The type of this colour is not written in the program.', HINT);
      }
    }
    if (usesTabulate(context)) checkFields(context);
  },
};

const STORED = new Set([
  'type',
  'tagname',
  'reference',
  'default_factory',
  ...['commands', 'reshape', 'asformat', 'args', 'kwds', 'gen'],
]);
/** What a library then calls, or goes by to get whatever attribute it names. */
const NEVER = new Set(['reference', 'commands', 'reshape', 'asformat', 'args', 'kwds', 'gen']);
const COLOR = /^name:openpyxl\.styles\.(?:colors\.)?Color$/;
/** Arguments of Color before its type. */
const TYPE_PLACE = 6;
const HINT = 'Write the value where it is given: Color(rgb="FFC000"), Font(color="FFC000").';

function isWrittenOut({ literals }: RuleContext, attribute: string, value: Expr, scope: Scope): boolean {
  if (attribute === 'default_factory') return value.type === 'Constant' && value.kind === 'None';
  if (NEVER.has(attribute)) return false;
  return literals.texts(value, scope)?.every((text) => /^[a-z]+$/i.test(text)) ?? false;
}

/** Whether the program imports tabulate: by what name it calls it is not asked. */
function usesTabulate({ survey }: RuleContext): boolean {
  return (
    survey.all('Import').some(({ node }) => node.names.some(({ name }) => name === 'tabulate')) ||
    survey.all('ImportFrom').some(({ node }) => node.module === 'tabulate')
  );
}

/** No class of the program has a field whose name, read of another value, leads out. */
function checkFields({ survey, policy, report }: RuleContext): void {
  for (const { node, scope } of survey.all('AnnAssign')) {
    if (scope.kind !== 'class' || node.target.type !== 'Name') continue;
    const { id, at } = node.target;
    if (id.startsWith('_') || policy.attributes.denied.has(id))
      report(at, `tabulate() would read ${id} of every row.`, 'Give tabulate() lists or dicts of values.');
  }
}
