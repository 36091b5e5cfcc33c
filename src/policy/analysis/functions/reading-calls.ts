/**
 * What of the libraries takes a list, dict or set and only reads it: which arguments, by place and by name. What is
 * given anywhere else may be kept as it is and given back, or handed on to a function of the program.
 */

interface Reads {
  /** So many arguments by place. */
  readonly places: number;
  readonly keywords: readonly string[];
  /** A dict or set goes in as it is, to be found in the result. */
  readonly keepsWhole?: boolean;
}

const TABLE: Readonly<Record<string, readonly [places: number, keywords: string]>> = {
  DataFrame: [3, 'data index columns'],
  Series: [2, 'data index'],
  Index: [1, 'data'],
  Categorical: [2, 'values categories'],
  Enum: [2, 'names'],
  IntEnum: [2, 'names'],
  StrEnum: [2, 'names'],
  array: [1, 'dtype'],
  agg: [1, 'func'],
  aggregate: [1, 'func'],
  astype: [1, 'dtype'],
  background_gradient: [0, 'subset'],
  bar: [2, 'x y height width color tick_label'],
  barh: [2, 'x y height width color tick_label'],
  boxplot: [1, 'x column by labels tick_labels'],
  concat: [1, 'objs keys names'],
  crosstab: [3, 'index columns values rownames colnames aggfunc'],
  cut: [2, 'bins labels'],
  date_range: [0, ''],
  drop: [1, 'labels columns index'],
  drop_duplicates: [1, 'subset'],
  dropna: [0, 'subset'],
  duplicated: [1, 'subset'],
  fillna: [1, 'value'],
  filter: [1, 'items'],
  format: [9, 'formatter'],
  get_dummies: [1, 'data columns prefix'],
  hist: [1, 'x bins color column by'],
  isin: [1, 'values'],
  join: [2, 'on'],
  linprog: [9, 'options'],
  legend: [2, 'handles labels'],
  melt: [3, 'id_vars value_vars var_name value_name'],
  milp: [1, 'options'],
  minimize: [2, 'options'],
  merge: [4, 'on left_on right_on'],
  nlargest: [2, 'columns'],
  nsmallest: [2, 'columns'],
  pie: [1, 'x labels colors explode'],
  pivot: [3, 'index columns values'],
  pivot_table: [5, 'index columns values aggfunc'],
  plot: [2, 'x y'],
  qcut: [2, 'labels'],
  read_csv: [1, 'usecols names parse_dates dtype na_values index_col'],
  read_excel: [1, 'usecols names parse_dates dtype na_values index_col sheet_name'],
  reindex: [1, 'labels index columns'],
  rename: [1, 'mapper columns index'],
  replace: [2, ''],
  reset_index: [1, 'level names'],
  scatter: [2, 'x y s c color'],
  select_dtypes: [2, 'include exclude'],
  set_index: [1, 'keys'],
  set_xticklabels: [1, 'labels'],
  set_xticks: [2, 'ticks labels'],
  set_yticklabels: [1, 'labels'],
  set_yticks: [2, 'ticks labels'],
  sort_values: [1, 'by ascending'],
  tabulate: [2, 'headers'],
  to_csv: [0, 'columns header'],
  to_datetime: [1, 'arg'],
  to_excel: [0, 'columns header'],
  to_html: [0, 'columns'],
  to_markdown: [0, 'headers'],
  to_string: [0, 'columns'],
  value_counts: [1, 'subset'],
  xticks: [2, 'ticks labels'],
  yticks: [2, 'ticks labels'],
};
const KEEPS_WHOLE = new Set(['array', 'Series', 'Index', 'Categorical', 'concat', 'filter']);

const READS: ReadonlyMap<string, Reads> = new Map(
  Object.entries(TABLE).map(([name, [places, keywords]]) => [
    name,
    { places, keywords: keywords.split(' '), keepsWhole: KEEPS_WHOLE.has(name) },
  ]),
);

/** Functions and classes of modules: under such a name a method reads nothing. */
const FUNCTIONS =
  /^(?:DataFrame|Series|Index|Categorical|\w*Enum|array|concat|crosstab|cut|date_range|get_dummies|linprog|milp|minimize|qcut|read_csv|read_excel|tabulate|to_datetime)$/;

/** Whether it is called as a method. */
export function isMethod(name: string): boolean {
  return READS.has(name) && !FUNCTIONS.test(name);
}

/** Where an argument stands: its place, or its keyword. */
export type Argument = number | string;

/** @param whole whether it is a dict or set, or holds something that may be changed */
export function isReadBy(name: string, argument: Argument, whole: boolean): boolean {
  const reads = READS.get(name);
  if (!reads || (whole && reads.keepsWhole)) return false;
  return typeof argument === 'number' ? argument < reads.places : reads.keywords.includes(argument);
}

/** Whether a function of that name reads what it is given by its first place. */
export function readsFirst(name: string): boolean {
  return isReadBy(name, 0, true);
}
