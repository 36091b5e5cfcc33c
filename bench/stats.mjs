// Percentiles and the clock.

/** The p-th percentile (0 to 1) of some numbers, by nearest rank. */
function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

export const p50 = (values) => percentile(values, 0.5);
export const p95 = (values) => percentile(values, 0.95);

/** Milliseconds of one call. */
export async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
