/** Replacement fields that reach attributes. */
import type { Rule } from '../rule.js';

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
    'import json\njson.loads(\'{"a": {"b": 1.5}}\')',
    'print("{", 1.5, "}")',
  ],
  bad: [
    '"{0.__class__}".format(1)',
    '"{a._x}".format(a=1)',
    'x = "{0.__globals__[os]}"',
    '"{" + "0}"\n"{0[a].__class__}"',
    'f"{{0.__class__}}"',
    'b"{0.__class__}".decode().format(1)',
    '"{0.tb_frame.f_globals}".format(1)',
    '"{0." + "__class__}"',
    's = "{}".replace("}", ".__class__}")',
    '"{:{0.__class__}}".format(1, 2)',
  ],
  check({ survey, policy, report }) {
    for (const { node } of survey.all('Constant')) {
      if ((node.kind !== 'str' && node.kind !== 'bytes') || !/[{}]/.test(node.value)) continue;
      for (const part of attributesIn(node.value.normalize('NFKC'))) {
        if (!part.startsWith('_') && !policy.attributes.denied.has(part) && part !== '') continue;
        report(
          node.at,
          part === ''
            ? 'A replacement field is put together from parts.'
            : `A replacement field reads the attribute ${part}.`,
          'Format the value itself: "{:.2f}".format(value).',
        );
        break;
      }
    }
  },
};

/** A name or number, then attributes and subscripts: the head of a replacement field. */
const FIELD = /\{\s*(?:[\p{L}_][\p{L}\p{N}_]*|\d*)((?:\.[\p{L}_][\p{L}\p{N}_]*|\[[^\]{}]*\])+)/gu;
/** `{0.` at the end of a text waits for the rest of its field. */
const CUT = /\{(?:[\p{L}_][\p{L}\p{N}_]*|\d+)(?:\.[\p{L}_][\p{L}\p{N}_]*|\[[^\]{}]*\])*\.$/u;

/** `.__class__}`: the end of a field whose beginning is elsewhere. */
const TAIL = /^[^{}]*\.([\p{L}_][\p{L}\p{N}_]*)(?:\[[^\]{}]*\]|\.[\p{L}_][\p{L}\p{N}_]*)*[^{}\s]*\}/u;

/** Names of attributes in the fields of a text; an empty name for a field that is cut off. */
function attributesIn(text: string): string[] {
  const out: string[] = [];
  for (const match of text.matchAll(FIELD)) {
    for (const part of (match[1] ?? '').matchAll(/\.([\p{L}_][\p{L}\p{N}_]*)/gu)) out.push(part[1] ?? '');
  }
  if (CUT.test(text)) out.push('');
  const tail = TAIL.exec(text)?.[1];
  if (tail?.startsWith('_')) out.push(tail);
  return out;
}
