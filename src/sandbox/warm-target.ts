/** How many containers of each kind the pool keeps ready, by what was asked for lately. It boots and ends none. */
import type { ContainerKind } from './sandbox.js';

export interface Demand {
  /** Containers kept ready at best. */
  readonly most: number;
  /** Kinds that the last runs asked for. */
  readonly recent: readonly ContainerKind[];
  /** Whether nobody came for long. */
  readonly unused: boolean;
  /** Whether others on this machine want for memory. */
  readonly crowded: boolean;
}

/** Shared as the last runs were, at least one of each when there is room; fewer for each reason to give some back. */
export function warmTarget({ most, recent, unused, crowded }: Demand): Record<ContainerKind, number> {
  const reasons = Number(unused) + Number(crowded);
  const warm = reasons === 0 ? most : Math.min(most, 2 - reasons);
  if (warm < 2) return { plain: warm, charts: 0 };
  // As if one charts run in three had come before the first, so that few runs do not swing it.
  const asked = recent.filter((kind) => kind === 'charts').length;
  const share = (asked + 1) / (recent.length + 3);
  const charts = Math.min(warm - 1, Math.max(1, Math.round(warm * share)));
  return { plain: warm - charts, charts };
}
