/** Matplotlib asks what is given as `projection=` for what to call, and with which keywords: no program answers. */
import type { Rule } from '../rule.js';

const PROJECTS = '_as_mpl_axes';

export const rule: Rule = {
  id: 'class/projection',
  title: 'Nothing of the program says itself what axes it is drawn on',
  why: `What \`${PROJECTS}\` answers with is called, under keywords that stand nowhere in the program.`,
  rank: 2,
  good: [
    'import matplotlib.pyplot as plt\nplt.figure().add_subplot(projection="polar")\nplt.subplots(subplot_kw={"projection": "3d"})',
  ],
  bad: [
    'class P:\n    def _as_mpl_axes(self):\n        return print, {"a" + "b": 1}',
    'class P:\n    _as_mpl_axes = lambda self: (print, {})',
    'from types import SimpleNamespace\nSimpleNamespace(_as_mpl_axes=lambda: (print, {}))',
    'class P:\n    pass\na = P()\na._as_mpl_axes = lambda: (print, {})',
    'class P:\n    pass\na = P()\nsetattr(a, "_as_mpl_axes", lambda: (print, {}))',
  ],
  check({ survey, report }) {
    const refuse = (at: number) =>
      report(
        at,
        `By ${PROJECTS} matplotlib is told what to call with which keywords.`,
        'Name the projection: fig.add_subplot(projection="polar").',
      );
    for (const { definitions } of survey.members.get(PROJECTS) ?? [])
      for (const { at } of definitions) refuse(at);
    for (const { node, role } of survey.all('Attribute'))
      if (node.attr === PROJECTS && role !== 0) refuse(node.nameAt);
    for (const { node } of survey.all('keyword')) if (node.arg === PROJECTS) refuse(node.at);
    for (const { node } of survey.all('Constant')) if (node.value === PROJECTS) refuse(node.at);
  },
};
