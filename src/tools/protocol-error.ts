/** Errors of the protocol itself: what cannot be answered as a tool's result. */

import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import { type Example, forExample, type InputProblem, toldAll } from '../errors.js';

/** By the MCP specification. */
export const RESOURCE_NOT_FOUND = -32002;

/** The SDK answers with `code`, `message` and `data`; its own McpError writes the code into the message too. */
class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: number;
  readonly data: unknown;

  constructor(code: number, message: string, data: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

export function protocolError(code: number, message: string, data?: unknown): Error {
  return new ProtocolError(code, message, data);
}

/** Wrong params, in the words in which every wrong argument is told. */
export function invalidParams(problems: readonly InputProblem[], example: Example): Error {
  return protocolError(ErrorCode.InvalidParams, `${toldAll(problems)} ${forExample(example)}`);
}
