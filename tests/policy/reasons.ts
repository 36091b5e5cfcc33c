/**
 * Why docstring examples are refused that run: what the policy is there to refuse, as it says so of them. Data for
 * ordinary.test.ts; an example that is refused for none of these counts against the policy.
 */
import type { Violation } from '../../src/run.js';

const REASONS: readonly (readonly [why: string, says: RegExp])[] = [
  ['private attributes', /^attribute\/private /],
  ['private modules and names', /(?:The module|^module\/leaks) [\w.]*\b_\w+/],
  ['internals of pandas', /pandas\.(?:core|io)\b/],
  [
    'files and pickles, by path',
    /read_\w+|write_\w+|to_pickle|to_stata|numpy\.(?:save\w*|load|fromfile|memmap)|\w+_npz|json\.dump|fromfile|no plain file name|gettz/,
  ],
  ['files', /(?:The module (?:tempfile|pathlib|zipfile|gzip|shutil|scipy\.io)\b|scipy\.io\b|open\(\))/],
  ['pickles', /The module pickle /],
  [
    'the interpreter',
    /The module (?:sys|os|inspect|threading|concurrent\.futures|functools) |timeit|globals\(\)|help\(\)/,
  ],
  ['what the machine is', /show_config|show_versions|show_runtime|get_include|numpy\.info|testing\.measure/],
  ['memory', /ctypes|as_strided|refcheck|memoryview|\.blas\b|\.lapack\b|cython|LowLevelCallable/],
  ['backends by name', /backend|networkx\.config/],
  ['programs and addresses', /view_\w+|scipy\.datasets|graphviz/],
  ['reports written by path (scipy.odr, which is going away)', /scipy\.odr\b/],
];

/** @returns the reason, when what was found is one of those; undefined when it is none */
export function reasonOf({ rule, message }: Violation): string | undefined {
  return REASONS.find(([, says]) => says.test(`${rule} ${message}`))?.[0];
}
