/** What the fuzzed programs are made of: dangerous things, ordinary things, and what looks like the other kind. */

/** Values that lead out, or that look as if they did; and some that never do. */
export const VALUES = (
  'pd np json re math statistics itertools functools operator collections io open eval exec getattr setattr type ' +
  'vars print str object int list pd.io pd.io.common pd.io.common.os np.lib np.core np.ctypeslib pd.api pd.DataFrame ' +
  'np.ndarray df series df.query df.agg error Own own own.value make gen() co() np.array([1]) functools.partial ' +
  'functools.wraps operator.attrgetter operator.methodcaller operator.itemgetter functools.reduce pd.read_csv ' +
  'pd.read_pickle np.load json.loads json.decoder io.StringIO io.open re.enum re.enum.sys statistics.sys typing.sys ' +
  'collections.abc pd.eval super classmethod property staticmethod math.pi len sum sorted max np.mean globals locals ' +
  'memoryview __builtins__ __import__ breakpoint input help np.frombuffer np.fromfile np.memmap pd.HDFStore plt ' +
  'plt.matplotlib plt.rcParams datetime.sys random._os enum.sys dataclasses.sys decimal.Decimal Fraction'
).split(' ');

export const DANGEROUS_ATTRIBUTES = (
  '__class__ __globals__ __builtins__ __dict__ __subclasses__ __bases__ __mro__ mro __base__ __code__ __closure__ ' +
  '__self__ __func__ __module__ __init__ __getattribute__ __reduce__ __reduce_ex__ __loader__ __spec__ __wrapped__ ' +
  'gi_frame gi_code f_back f_globals f_builtins f_locals tb_frame tb_next cr_frame cr_code ag_frame func_globals ' +
  '__traceback__ __context__ with_traceback _mgr _data _constructor _os _sys os sys io common ctypes ctypeslib cffi ' +
  'data obj base tofile dump dumps to_pickle read_pickle load loads open system popen environ modules eval query ' +
  '__array_interface__ __setattr__ __import__ __call__ __get__ register codecs builtins shutil pathlib'
).split(' ');

export const ORDINARY_ATTRIBUTES = (
  'sum mean shape columns index values size head describe T dtype name real imag upper strip split join items keys ' +
  'get count append iloc loc str dt value other max min std to_dict tolist copy round abs'
).split(' ');

export const TEXTS = [
  ...[
    'os',
    'sys',
    'builtins',
    'subprocess',
    '__import__',
    '__class__',
    '__globals__',
    'eval',
    'to_pickle',
    'dump',
  ],
  ...[
    '{0.__class__}',
    '{0.__init__.__globals__}',
    '{0[__builtins__]}',
    '{x.gi_frame}',
    '/etc/passwd',
    '../up.csv',
  ],
  ...[
    'canary.txt',
    'http://example.com/a.csv',
    '@pd.io.common.os',
    '@open("canary.txt")',
    'a.__class__',
    'a > 1',
  ],
  ...[
    '`a`',
    '__import__("os")',
    'a',
    'b',
    'sum',
    'mean',
    'chart.png',
    'table.csv',
    'lambda: 0',
    'pickle.loads',
    '',
  ],
  ...[
    'cos\nsystem\n(S"true"\ntR.',
    '1 + 1',
    '{:,.2f}',
    '{0}',
    '%s',
    'open',
    'mode.chained_assignment',
    'Agg',
  ],
];

export const MODULES = (
  'os sys subprocess builtins importlib pickle ctypes socket shutil inspect gc types pandas numpy json math re ' +
  'statistics operator functools itertools collections datetime pandas.io.common numpy.ctypeslib matplotlib.pyplot ' +
  'scipy.stats random typing enum dataclasses contextlib marshal codecs tempfile urllib.request pathlib'
).split(' ');

/** Functions and methods that call, keep or look up what they are given. */
export const TAKERS = [
  ...[
    'df.apply(V)',
    'df.agg(V)',
    'df.transform(V)',
    'df.pipe(V)',
    'df["a"].map(V)',
    'df.groupby("b").agg(V)',
  ],
  ...['df.groupby("b")["a"].apply(V)', 'df.pivot_table(index="b", aggfunc=V)', 'df.query(V)', 'df.eval(V)'],
  ...[
    'pd.eval(V)',
    'sorted([1, 2], key=V)',
    'list(map(V, ["1"]))',
    'list(filter(V, ["1"]))',
    'max(["a"], key=V)',
  ],
  ...[
    'functools.reduce(V, ["1", "2"])',
    'functools.partial(V, "1")()',
    'list(itertools.starmap(V, [("1",)]))',
  ],
  ...['operator.attrgetter(V)(df)', 'operator.methodcaller(V)(df)', 'operator.itemgetter(V)({"a": 1})'],
  ...[
    'getattr(df, V)',
    'getattr(V, "mean")',
    'hasattr(df, V)',
    'setattr(own, V, 1)',
    'vars(V)',
    'dir(V)',
    'type(V)',
  ],
  ...['type(V, (), {})', 'V.format(df)', 'V.format(x=gen())', 'V.format_map({"x": df})'],
  ...[
    'f"{V}"',
    'f"{V!r:>10}"',
    '"{}".format(V)',
    'str(V)',
    'repr(V)',
    'V % df',
    'pd.read_csv(V)',
    'pd.read_json(V)',
  ],
  ...[
    'pd.read_excel(V)',
    'np.loadtxt(V)',
    'df.to_csv(V)',
    'df.to_json(V)',
    'plt.savefig(V)',
    'np.save(V, [1])',
  ],
  ...[
    'df.to_pickle(V)',
    'pd.set_option(V, 1)',
    'pd.get_option(V)',
    'plt.style.use(V)',
    'plt.switch_backend(V)',
  ],
  ...['np.vectorize(V)([1])', 'np.frompyfunc(V, 1, 1)(1)', 'np.apply_along_axis(V, 0, [1])', 'np.dtype(V)'],
  ...[
    'json.loads("{}", object_hook=V)',
    'json.dumps({1}, default=V)',
    're.sub("a", V, "a")',
    're.compile(V)',
  ],
  ...[
    'pd.Series([1]).apply(V)',
    'pd.Series([V])',
    'pd.DataFrame({"x": [V]})',
    'df.assign(x=V)',
    'df.rename(columns=V)',
  ],
  ...[
    'pd.read_csv(io.StringIO("a\\n1"), converters={"a": V})',
    'df.to_string(formatters={"a": V})',
    'df.style.format(V)',
  ],
  ...[
    'collections.namedtuple("P", V)',
    'enum.Enum("E", V)',
    'dataclasses.make_dataclass("D", V)',
    'Own(V).value',
  ],
  ...[
    'functools.singledispatch(V)',
    'functools.lru_cache(V)',
    'contextlib.ExitStack().callback(V)',
    'io.StringIO(V)',
  ],
  ...[
    'iter(V, 1)',
    'next(iter([V]))',
    'dict(k=V)["k"]',
    'print(V)',
    'print("x", file=V)',
    'zip([V], [1])',
    'sum([], V)',
  ],
  ...[
    'df.plot(kind=V)',
    'df.plot(backend=V)',
    'df.join(V)',
    'df.merge(V)',
    'df.iloc[V]',
    'df[V]',
    'df.loc[:, V]',
  ],
  ...[
    'df.groupby(V).sum()',
    'df.sort_values(by="a", key=V)',
    'df.reindex(V)',
    'df.at[0, V]',
    'np.array(V)',
    'V()',
  ],
  ...[
    'statistics.mean(V)',
    'datetime.strptime("1", V)',
    'df["a"].astype(V)',
    'df.attrs.update(x=V)',
    'df.set_flags(V)',
  ],
];
