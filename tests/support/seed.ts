/** What samples and generated programs are drawn by: the same ones each time, others with `TEST_SEED=<number>`. */
export const SEED = Number(process.env.TEST_SEED ?? 20_778);
