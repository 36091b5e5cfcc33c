/** What is known of the client at the other end: which log messages it wants, and in which folders it works. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  ErrorCode,
  type LoggingLevel,
  LoggingLevelSchema,
  McpError,
  RootsListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { explain, InvalidRequestError } from '../errors.js';
import { rootsWithin } from './client-roots.js';

/** A client that offers roots and does not name them is not waited for longer. */
const ROOTS_MS = 2_000;

/** Wider than the SDK's, for which one root that is no file makes all of them wrong. */
const ROOTS = z.looseObject({ roots: z.unknown() });

export interface Client {
  readonly name: string | undefined;
  setLogLevel(level: LoggingLevel): void;
  log(level: LoggingLevel, logger: string, data: unknown): void;
  /**
   * Folders that narrow the workspace; undefined when nothing does.
   * @throws InvalidRequestError when the client has some and does not say which; asked anew at the next call
   */
  roots(): Promise<readonly string[] | undefined>;
}

/** Which files the client would have kept out is not known, so none is read. */
function unnamed(cause: unknown): InvalidRequestError {
  return new InvalidRequestError(
    `No file is read: your client limits which folders may be (roots), but did not say to which (${explain(cause)}).`,
    { next: 'Try again, or pass the tables as `data`.', cause },
  );
}

export function clientOf(server: Server, workspace: string | undefined): Client {
  let least: LoggingLevel = 'info';
  let roots: Promise<readonly string[] | undefined> | undefined;
  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    roots = undefined;
  });
  const askRoots = async () => {
    if (workspace === undefined || !server.getClientCapabilities()?.roots) return undefined;
    try {
      const asked = { method: 'roots/list', params: {} } as const;
      const { roots } = await server.request(asked, ROOTS, { timeout: ROOTS_MS });
      if (!Array.isArray(roots)) throw new Error('its answer to roots/list has no list of `roots`');
      return await rootsWithin(
        roots.map((root) => root?.uri),
        workspace,
      );
    } catch (error) {
      // By the protocol, a client that has none.
      if (error instanceof McpError && error.code === ErrorCode.MethodNotFound) return undefined;
      throw unnamed(error);
    }
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
      const asked = roots ?? askRoots();
      roots = asked;
      asked.catch(() => {
        if (roots === asked) roots = undefined;
      });
      return asked;
    },
  };
}
