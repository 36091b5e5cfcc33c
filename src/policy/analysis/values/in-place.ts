/**
 * Attributes that a rule judges by the call they stand in: fetched by a name or by a pattern, nobody would see it.
 */
import type { PolicyData } from '../../policy-data.js';

/** Of a text: what is filled into its fields. */
export const FORMATS: ReadonlySet<string> = new Set(['format', 'format_map']);
/** Of a workbook: lists of pictures, of which each names the file that is read when the workbook is closed. */
export const PICTURES: ReadonlySet<string> = new Set([
  'images',
  'header_images',
  'footer_images',
  'embedded_images',
]);
/** Of a worksheet: texts that may hold a picture by path. */
export const HEADERS: ReadonlySet<string> = new Set(['set_header', 'set_footer']);
/** Of a text, or of many: take a font or other properties as a mapping. */
export const FONT_SETTERS: ReadonlySet<string> = new Set([
  'set_font',
  'set_fontproperties',
  'set_font_properties',
  'set_label_props',
]);
/** Of an axis or text: sets what the keys of a mapping name. */
const UPDATE = 'update';
/** Makes a class pass for the base of another. */
const REGISTER = 'register';

/** Take a denied keyword by its place too; fetched by a name they are followed, by a pattern not. */
export const BACKENDS: ReadonlySet<string> = new Set(['hist', 'boxplot']);
/** Make something of codes that nobody looks at. */
export const UNCHECKED: ReadonlySet<string> = new Set(['from_codes', 'set_codes', 'set_levels']);

/** Fill in a text that they are given. */
export const FILLING: ReadonlySet<string> = new Set([
  ...['set_major_formatter', 'set_minor_formatter', 'bar_label', 'clabel', 'pie_label', 'legend_elements'],
  ...['colorbar', 'relabel_index', 'format_index', 'format_index_names'],
]);

export const IN_PLACE: ReadonlySet<string> = new Set([
  ...FILLING,
  ...FORMATS,
  ...PICTURES,
  ...HEADERS,
  ...UNCHECKED,
  ...FONT_SETTERS,
  REGISTER,
  UPDATE,
]);

/** Whether rules judge attributes of that name by what they are of or by their call, whatever else a program calls so. */
export function isJudged({ attributes, files, strings, methods }: PolicyData, name: string): boolean {
  return [
    ...[attributes.denied, files.readers, files.writers, strings],
    ...[methods.takers, IN_PLACE, BACKENDS],
  ].some((names) => names.has(name));
}
