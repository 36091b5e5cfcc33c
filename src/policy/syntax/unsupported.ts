/**
 * What CPython 3.13 reads and this grammar does not. Where a parse failed on such a line, that is said with
 * what to write instead, so that nobody looks for a syntax error that is none.
 */

interface Gap {
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}

const GAPS: readonly Gap[] = [
  {
    pattern: /\[[^\]]*\*\s*[[({]/,
    message: 'a star before a bracket inside [...] is not readable here',
    hint: 'Give it a name first: items = [...]; a[*items].',
  },
  {
    pattern: /(?::|->)\s*[\p{L}\p{N}_.]+\[[^=]*\]\s*\[/u,
    message: 'an annotation with two subscripts is not readable here',
    hint: 'Leave the annotation out, or give the type a name first.',
  },
  {
    pattern: /\b(?:def|class|type)\s+[\p{L}\p{N}_]+\s*\[[^\]]*=/u,
    message: 'defaults of type parameters are not readable here',
    hint: 'Leave the default out: def f[T](x: T).',
  },
  {
    pattern: /[fF][rR]?["'].*\{[^{}]*:=/s,
    message: 'a format that begins with = is not readable here',
    hint: 'Use format(x, "=+8.2f") or another alignment.',
  },
];

/** @param line the text of the line where parsing failed, or what stands around it */
export function knownGap(line: string): Gap | undefined {
  return GAPS.find((gap) => gap.pattern.test(line.slice(0, 2000)));
}
