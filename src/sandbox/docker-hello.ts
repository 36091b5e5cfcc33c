/** The first words with an engine: whether anybody greets, who it is, and what it says of itself. */
import type { IncomingMessage } from 'node:http';
import { type EngineInfo, readEngineInfo } from './docker-info.js';

/** Sends one request of the Docker API and gives its parsed answer, or its stream where that is asked for. */
export type Ask = <T>(request: Readonly<Record<string, unknown>>) => Promise<T>;

// An engine that does not greet in this time is not there; one that systemd starts on a call needs a second or two.
const PING_MS = 5_000;
// Podman waits for its storage while a build writes to it, which takes seconds.
const INFO_MS = 10_000;

/**
 * Podman takes up to a second for its own info, since it asks the package manager: so it is remembered.
 * @param known what the engine said of itself earlier since the machine booted, with the same runtime
 * @throws Error that says why there is no engine
 */
export async function hello(ask: Ask, known: EngineInfo | undefined): Promise<EngineInfo> {
  const request = { method: 'GET', statusCodes: { 200: true, 500: 'server error' } };
  const greeting = await inTime(PING_MS, (abortSignal) =>
    ask<IncomingMessage>({ ...request, path: '/_ping', isStream: true, abortSignal }),
  );
  greeting.resume();
  const podman = greeting.headers['libpod-api-version']?.toString();
  if (podman !== undefined && known?.name === 'podman' && known.version === podman) return known;
  return inTime(INFO_MS, (abortSignal) =>
    readEngineInfo((path) => ask({ ...request, path, abortSignal }), podman),
  );
}

/** @throws Error that says after how long it was given up, and what the call throws */
async function inTime<T>(ms: number, call: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
  const abortSignal = AbortSignal.timeout(ms);
  try {
    return await call(abortSignal);
  } catch (error) {
    throw abortSignal.aborted ? new Error(`it does not answer within ${ms / 1000} s`) : error;
  }
}
