/** Replacement fields that reach attributes. */
import type { Rule } from '../rule.js';

/** `{name.attribute...`, `{0[key].attribute`: a field with a dotted part beginning with an underscore. */
const FIELD = /\{[^{}!:]*[.\]]\s*_[^{}]*\}?/;
const PRIVATE = /\{[^{}!:]*\.\s*_/;

export const rule: Rule = {
  id: 'string/format',
  title: 'Texts hold no replacement field that reads a private attribute',
  why: 'str.format reads attributes by name, and libraries run it on texts they are given, so the text counts wherever it stands.',
  rank: 2,
  good: [
    '"{:,.2f}".format(3)',
    '"{0.real}".format(1)',
    '"{a}_{b}".format(a=1, b=2)',
    'f"{1:,.2f}"',
    '"%s" % 1',
    'print("{_x}")',
  ],
  bad: [
    '"{0.__class__}".format(1)',
    '"{a._x}".format(a=1)',
    'x = "{0.__globals__[os]}"',
    '"{" + "0}"\n"{0[a].__class__}"',
    'f"{{0.__class__}}"',
  ],
  check({ survey, report }) {
    for (const { node } of survey.all('Constant')) {
      if (node.kind !== 'str' || !node.value.includes('{')) continue;
      const text = node.value.normalize('NFKC');
      if (PRIVATE.test(text) && FIELD.test(text)) {
        report(
          node.at,
          'A replacement field reads a private attribute.',
          'Format the value itself: "{:.2f}".format(value).',
        );
      }
    }
  },
};
