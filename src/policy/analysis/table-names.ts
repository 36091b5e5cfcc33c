/** Public names of the tables of pandas, as `dir()` gives them in the image. Which of them may be used the policy says. */

/** What a series has of its own: no label stands before it. */
export const OF_SERIES: ReadonlySet<string> = words([
  'T abs add add_prefix add_suffix agg aggregate align all any apply argmax argmin argsort array asfreq',
  'asof astype at at_time attrs autocorr axes between between_time bfill case_when cat clip combine',
  'combine_first compare convert_dtypes copy corr count cov cummax cummin cumprod cumsum describe diff',
  'div divide divmod dot drop drop_duplicates droplevel dropna dt dtype dtypes duplicated empty eq',
  'equals ewm expanding explode factorize ffill fillna filter first_valid_index flags floordiv',
  'from_arrow ge get groupby gt hasnans head hist iat idxmax idxmin iloc index infer_objects info',
  'interpolate is_monotonic_decreasing is_monotonic_increasing is_unique isin isna isnull item items',
  'keys kurt kurtosis last_valid_index le list loc lt map mask max mean median memory_usage min mod',
  'mode mul multiply name nbytes ndim ne nlargest notna notnull nsmallest nunique pct_change pipe plot',
  'pop pow prod product quantile radd rank rdiv rdivmod reindex reindex_like rename rename_axis',
  'reorder_levels repeat replace resample reset_index rfloordiv rmod rmul rolling round rpow rsub',
  'rtruediv sample searchsorted sem set_axis set_flags shape shift size skew sort_index sort_values',
  'sparse squeeze std str struct sub subtract sum swaplevel tail take to_clipboard to_csv to_dict',
  'to_excel to_frame to_hdf to_json to_latex to_list to_markdown to_numpy to_period to_pickle to_sql',
  'to_string to_timestamp to_xarray tolist transform transpose truediv truncate tz_convert tz_localize',
  'unique unstack update value_counts values var where xs',
]);
/** What tables and indices have besides. */
const OTHERS: ReadonlySet<string> = words([
  'assign boxplot columns corrwith eval from_dict from_records insert isetitem iterrows itertuples join',
  'melt merge pivot pivot_table query select select_dtypes set_index stack style to_feather to_html',
  'to_iceberg to_orc to_parquet to_records to_stata to_xml',
  'append asof_locs delete difference get_indexer get_indexer_for get_indexer_non_unique get_level_values get_loc get_slice_bound has_duplicates identical inferred_type intersection',
  'is_ names nlevels putmask ravel set_names slice_indexer slice_locs sortlevel symmetric_difference to_flat_index to_series union view',
]);

/** Whether a series, table or index has a public attribute of that name. */
export function isOfTables(name: string): boolean {
  return OF_SERIES.has(name) || OTHERS.has(name);
}

function words(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
