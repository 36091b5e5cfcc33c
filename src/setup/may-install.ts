/**
 * When `setup` may install an engine: where none is there. Beside one that is there and cannot be used, another
 * would hide what is wrong with it.
 */
import type { Attempt } from '../sandbox/connect.js';

/** What is said of a place where nobody is. */
const ABSENT = /^(there is no such socket|Podman is not installed)$|\b(ECONNREFUSED|ENOENT)\b/;
/** The operator chose between the engines, so the other one counts as nobody. */
const OTHER = /\bis wanted$/;

export function mayInstall(attempts: readonly Attempt[]): boolean {
  return attempts.every(
    (attempt) => ABSENT.test(attempt.reason) || OTHER.test(attempt.reason) || lacksPackages(attempt),
  );
}

/** Podman comes with one runtime, which may be the one that does not start here; the packages bring both. */
function lacksPackages({ foundBy, reason }: Attempt): boolean {
  return foundBy === 'private podman service' && /cannot start a container/.test(reason);
}
