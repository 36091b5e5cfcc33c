/** What is known of the client at the other end: which log messages it wants, and in which folders it works. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  type LoggingLevel,
  LoggingLevelSchema,
  RootsListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { rootsWithin } from './client-roots.js';

/** A client that offers roots and does not name them is not waited for. */
const ROOTS_MS = 2_000;

export interface Client {
  readonly name: string | undefined;
  setLogLevel(level: LoggingLevel): void;
  log(level: LoggingLevel, logger: string, data: unknown): void;
  /** Folders that narrow the workspace; undefined when nothing does. */
  roots(): Promise<readonly string[] | undefined>;
}

export function clientOf(server: Server, workspace: string | undefined): Client {
  let least: LoggingLevel = 'info';
  let roots: Promise<readonly string[] | undefined> | undefined;
  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    roots = undefined;
  });
  const askRoots = async () => {
    if (workspace === undefined || !server.getClientCapabilities()?.roots) return undefined;
    const answer = await server.listRoots({}, { timeout: ROOTS_MS }).catch(() => ({ roots: [] }));
    return rootsWithin(
      answer.roots.map(({ uri }) => uri),
      workspace,
    );
  };
  const ranks = LoggingLevelSchema.options;
  return {
    get name() {
      return server.getClientVersion()?.name;
    },
    setLogLevel(level) {
      least = level;
    },
    log(level, logger, data) {
      if (ranks.indexOf(level) < ranks.indexOf(least)) return;
      // A client that is gone is noticed elsewhere.
      server
        .notification({ method: 'notifications/message', params: { level, logger, data } })
        .catch(() => {});
    },
    roots() {
      roots ??= askRoots();
      return roots;
    },
  };
}
