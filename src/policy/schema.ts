/** The shape of a policy file. The descriptions are its documentation (docs/policy.md is checked by them). */
import { z } from 'zod';

const reasons = z.record(z.string(), z.string());
const names = z.array(z.string());
const modules = z.record(
  z.string(),
  z.strictObject({
    without: reasons.optional().describe('Public names that are taken out, each with the reason.'),
    also: names.optional().describe('Names that are added to the generated ones.'),
    only: names.optional().describe('When given, no other public name is kept.'),
  }),
);

/** The keyword of an argument that comes first, or that and its place. */
const fileArguments = z.record(
  z.string(),
  z.union([z.string(), z.strictObject({ keyword: z.string(), place: z.int().min(0) })]),
);

export const policyFileSchema = z.strictObject({
  name: z.string().min(1).describe('Shown in every disclosure and audit entry.'),
  version: z.string().min(1).describe('Chosen by whoever keeps the file; shown beside the name.'),
  description: z.string().default('').describe('One line for people.'),
  extends: z
    .string()
    .optional()
    .describe(
      'Another policy file, relative to this one: its fields hold where this file has none; mappings and lists add up.',
    ),
  enforce: z
    .boolean()
    .optional()
    .describe('False: programs are read and disclosed, and nothing is refused but what cannot be read.'),
  names: z
    .string()
    .optional()
    .describe('File with the public names of the listed modules, written by policies/generate.py.'),
  modules: modules
    .optional()
    .describe('Modules that can be imported, by canonical name. Any other is refused.'),
  persona_modules: modules
    .optional()
    .describe('Modules that only a persona can import whose file names them under `policy.add_modules`.'),
  without_everywhere: reasons
    .optional()
    .describe('Names taken out of every module, each with the reason; `*` stands for any ending.'),
  remove_modules: names.optional().describe('Listed modules of the extended file that are taken out here.'),
  module_hints: reasons.optional().describe('What to write instead of a module that is not listed.'),
  builtins: z
    .strictObject({
      allowed: names
        .optional()
        .describe('Built-in functions and values that may be used; exceptions always may.'),
      denied: reasons
        .optional()
        .describe('Built-ins refused as call and as value, with what to write instead.'),
    })
    .optional(),
  second_class: z
    .strictObject({
      builtins: names.optional().describe('Built-ins that may only be called.'),
      names: names.optional().describe('Functions of modules that may only be called or aliased.'),
    })
    .optional(),
  attributes: z
    .strictObject({
      private_allowed: names.optional().describe('Underscore-led attributes that may be read of anything.'),
      private_plain: names
        .optional()
        .describe(
          'Underscore-led attributes that are plain data wherever a library has them: a class of the program may read them of the other operand too.',
        ),
      private_readable: names
        .optional()
        .describe(
          'Underscore-led attributes that libraries keep data under: a program whose classes have one may read it of anything, and writes or calls it only where it is its own.',
        ),
      denied: reasons
        .optional()
        .describe('Attributes refused of anything but the own classes, with what they lead to.'),
      definable: names.optional().describe('Dunder names a class of the program may define.'),
    })
    .optional(),
  methods: z
    .strictObject({
      takers: names.optional().describe('Methods that call another method by the name they are given.'),
      allowed: names.optional().describe('Method names they may be given.'),
    })
    .optional(),
  tables: z
    .strictObject({
      kept: names.optional().describe('Methods of tables that give a table.'),
      giving: names
        .optional()
        .describe('Methods that give a table, a column, numbers or groups, whatever they are called of.'),
      groups: names.optional().describe('Methods that give groups.'),
      of_groups: names.optional().describe('Methods of groups that give a table, a column or numbers.'),
    })
    .optional(),
  keywords: z
    .record(z.string(), z.array(z.union([z.string(), z.boolean()])))
    .optional()
    .describe('Keyword arguments that choose code or memory handling, and the literal values they may have.'),
  settings: z
    .strictObject({
      options: names.optional().describe('Beginnings of pandas option names that may be set.'),
      rc_denied: names.optional().describe('Beginnings of matplotlib settings that may not be set.'),
      backends: names.optional().describe('Backends that matplotlib may be given.'),
      writable: names.optional().describe('Library objects whose attributes may be written.'),
    })
    .optional(),
  strings: z
    .record(z.string(), z.strictObject({ keyword: z.string() }))
    .optional()
    .describe('Methods whose text is code, and the keyword of that argument.'),
  files: z
    .strictObject({
      readers: fileArguments.optional().describe('Functions that read a file, with where they are given it.'),
      writers: fileArguments
        .optional()
        .describe('Functions that write a file, with where they are given it.'),
      endings: names.optional().describe('Endings of names that may be written.'),
      memory: names.optional().describe('Classes whose instances are in-memory files.'),
    })
    .optional(),
});
export type PolicyFile = z.infer<typeof policyFileSchema>;

export const namesFileSchema = z.strictObject({
  python: z.string(),
  importable: names,
  modules: z.record(
    z.string(),
    z.strictObject({
      classes: names,
      functions: names,
      values: names,
      modules: reasons,
      star: names,
    }),
  ),
  members: z.record(z.string(), names),
  private: names,
});
export type NamesFile = z.infer<typeof namesFileSchema>;
