/**
 * A caller's tables and column mapping against what the analysis asks for, by name only: what is in the columns,
 * the library in the sandbox reads.
 */
import { shownName } from '../config/issues.js';
import type { InputProblem } from '../errors.js';
import type { Analysis } from './analysis.js';
import { MAX_PROBLEMS, orMeant } from './inputs.js';

export interface GivenTable {
  readonly name: string;
  /** Known on the host for inline tables only. */
  readonly isEmpty: boolean;
}

/**
 * @param inputs names of the inputs the caller gave
 * @param columns role → column name, as it came
 * @returns the first of each kind, when there are many
 */
export function checkTables(
  analysis: Analysis,
  given: readonly GivenTable[],
  inputs: readonly string[],
  columns: Readonly<Record<string, string>>,
): readonly InputProblem[] {
  const declared = Object.keys(analysis.tables);
  const taken = takenTables(
    declared,
    given.map(({ name }) => name),
  );
  const problems: InputProblem[] = given
    .filter(({ name }) => !taken.has(name))
    .slice(0, MAX_PROBLEMS)
    .map(({ name }) => ({
      field: `data.${shownName(name)}`,
      came: 'a table by that name',
      expected:
        declared.length === 0
          ? 'no table: this analysis takes inputs only'
          : `a table named ${declared.join(' or ')}`,
    }));
  for (const { name, isEmpty } of given)
    if (isEmpty && taken.has(name))
      problems.push({
        field: `data.${shownName(name)}`,
        came: 'no rows',
        expected: 'at least one row',
      });
  const here = new Set(taken.values());
  for (const [name, table] of Object.entries(analysis.tables))
    if (table.required && !here.has(name))
      problems.push({ field: `data.${name}`, came: 'nothing', expected: tableInWords(analysis, name) });
  return [...problems, ...needed(analysis, here, inputs), ...checkColumns(analysis, here, columns)];
}

/** Caller's name → declared name. The only table of an analysis may have any name; the answer says how it was read. */
function takenTables(declared: readonly string[], given: readonly string[]): ReadonlyMap<string, string> {
  const [only, second] = declared;
  const [alone] = given;
  if (only !== undefined && second === undefined && given.length === 1 && alone !== undefined)
    return new Map([[alone, only]]);
  return new Map(given.filter((name) => declared.includes(name)).map((name) => [name, name]));
}

function tableInWords({ tables }: Analysis, name: string): string {
  const columns = Object.entries(tables[name]?.columns ?? {});
  const required = columns.filter(([, { required }]) => required).map(([role]) => role);
  return required.length === 0 ? 'a table' : `a table with the columns ${required.join(', ')}`;
}

function needed(analysis: Analysis, tables: ReadonlySet<string>, inputs: readonly string[]): InputProblem[] {
  const { needs } = analysis;
  if (needs === undefined) return [];
  const has = (part: string) => tables.has(part) || inputs.includes(part);
  const called = (part: string) => (part in analysis.tables ? `the table ${part}` : part);
  if (needs.some((set) => set.every(has))) return [];
  const [nearest = []] = [...needs].sort((a, b) => b.filter(has).length - a.filter(has).length);
  const begun = nearest.some(has);
  const missing = nearest.filter((part) => !has(part));
  const sets = needs.map((set) => set.map(called).join(' + ')).join(' or ');
  const isAlone = needs.every(({ length }) => length === 1);
  return (begun || isAlone ? missing : ['inputs']).map((field) => ({
    field,
    came: 'nothing',
    expected: isAlone ? sets : `one of these sets whole: ${sets}`,
  }));
}

function checkColumns(
  { tables }: Analysis,
  here: ReadonlySet<string>,
  columns: Readonly<Record<string, string>>,
): InputProblem[] {
  const given = Object.entries(tables).filter(([name]) => here.size === 0 || here.has(name));
  const roles = given.flatMap(([, table]) => Object.keys(table.columns));
  return Object.entries(columns)
    .filter(([role]) => !roles.includes(role))
    .slice(0, MAX_PROBLEMS)
    .map(([role, column]) => ({
      field: `columns.${shownName(role)}`,
      came: 'an unknown role',
      expected: expectedRole(roles, role, column),
    }));
}

function expectedRole(roles: readonly string[], role: string, column: string): string {
  if (roles.length === 0) return 'no mapping: this analysis takes the columns as they are';
  const turned = roles.includes(column)
    ? `; the other way round: {"${column}": ${JSON.stringify(role.slice(0, 60))}}`
    : '';
  return `one of ${roles.join(', ')}${turned || orMeant(role, roles)}`;
}
