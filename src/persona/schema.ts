/**
 * The schema of a persona file. Descriptions are the documentation of each field; where in the file a fault
 * is, config/yaml-file.ts finds out.
 */
import { z } from 'zod';
import { CAPABILITIES } from '../run.js';

const IMPORT = /^(?<module>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?: as (?<as>[A-Za-z_]\w*))?$/;

const importSchema = z
  .string()
  .regex(IMPORT, 'expected a module, as in "statistics" or "pandas as pd"')
  .refine((text) => /^\w+$/.test(text) || text.includes(' as '), 'a dotted module needs a name: "a.b as b"')
  .transform((text) => {
    const { module = '', as = module } = IMPORT.exec(text)?.groups ?? {};
    return { module, as };
  });

const line = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .regex(/^[^\p{Cc}]*$/u, 'expected text on one line, without control characters');

const id = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_-]*$/, 'expected lower-case letters, digits, - and _, beginning with a letter');

const moduleNames = z.array(z.string().regex(/^[\w.]+$/, 'expected the name of a module')).max(200);
const reasons = z.record(z.string().regex(/^\w+$/, 'expected a name'), line(300));
const policySchema = z.strictObject({
  remove_modules: moduleNames
    .exactOptional()
    .describe('Listed modules that are taken out, with all below them.'),
  add_modules: moduleNames
    .exactOptional()
    .describe('Modules that are added, of those the policy holds ready under `persona_modules`.'),
  without: z
    .record(z.string().regex(/^[\w.]+$/, 'expected the name of a module'), reasons)
    .exactOptional()
    .describe('By module, public names that are taken out, each with the reason.'),
  builtins_denied: reasons
    .exactOptional()
    .describe('Built-ins that are refused, with what to write instead.'),
});

export const personaFileSchema = z.strictObject({
  id: id.describe('Name in requests, settings and the audit.'),
  name: line(60).describe('Name for people.'),
  role: line(80).describe('Role, as the code finds it in `role`.'),
  focus: id.describe('What the role looks at, for instance business_intelligence.'),
  aliases: z.array(line(40)).max(20).default([]).describe('Other names a request may use.'),
  imports: z
    .array(importSchema)
    .max(20)
    .describe('Modules the prelude imports: "statistics" or "pandas as pd".'),
  prelude: z
    .string()
    .regex(/^[\w-]+(\/[\w-]+)*\.py\.hbs$/, 'expected a template such as personas/alvaro.py.hbs')
    .describe('Template of the prelude, below the templates folder.'),
  capabilities: z
    .array(z.enum(CAPABILITIES))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'a capability is listed twice')
    .describe('Capabilities the persona leads in, most important first.'),
  policy: policySchema
    .exactOptional()
    .describe(
      "What this persona's programs may do less than the operator's policy allows, and which modules more.",
    ),
  presentation: z
    .strictObject({
      leads_with: line(200).describe('What an answer opens with.'),
      chart: id.describe('Default chart.'),
      first: z
        .array(z.string().regex(/^[a-z0-9]+$/, 'expected one word in lower-case letters and digits'))
        .max(40)
        .default([])
        .describe('Words of figure names that the role reads first, in this order.'),
      terms: z
        .record(
          z
            .string()
            .regex(/^[a-z][a-z0-9_]*$/, 'expected the beginning of figure names, as in npv or cycle_time'),
          line(60),
        )
        .default({})
        .describe('What the role calls a figure: beginning of its name → words.'),
      style: line(300).describe('Form of an answer.'),
    })
    .describe('How results are presented.'),
});
