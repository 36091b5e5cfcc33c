/** What is wrong with a line that is no message, and whose answer it would be. It answers nothing itself. */
import {
  JSONRPCNotificationSchema,
  JSONRPCRequestSchema,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { problemOf, shown } from '../config/issues.js';
import { told } from '../errors.js';

/** What is wrong with it, in one sentence. @param fields the value itself where it is an object */
export function whatIsOdd(value: unknown, fields: Readonly<Record<string, unknown>>): string {
  if (value === null || typeof value !== 'object') return tell('the message', 'an object', value);
  if (fields.jsonrpc !== '2.0') return tell('jsonrpc', '"2.0"', fields.jsonrpc);
  if (typeof fields.method !== 'string') return tell('method', 'text', fields.method);
  if ('id' in fields && typeof fields.id !== 'string' && !Number.isInteger(fields.id))
    return tell('id', 'text or a whole number', fields.id);
  const schema = 'id' in fields ? JSONRPCRequestSchema : JSONRPCNotificationSchema;
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return 'It is no JSON-RPC message.';
  return `${told(problemOf(issue, value, 'the message'))}.`;
}

function tell(field: string, expected: string, came: unknown): string {
  return `${told({ field, expected, came: shown(came) })}.`;
}

const ID = String.raw`"id"\s*:\s*(-?\d{1,15}|"[^"\\]{0,200}")\s*`;
/** Before anything that is nested, or right before the end. */
const ID_AT_HEAD = new RegExp(String.raw`^\s*\{\s*(?:"(?:jsonrpc|method)"\s*:\s*"[^"\\]*"\s*,\s*)*${ID},`);
const ID_AT_TAIL = new RegExp(String.raw`,\s*${ID}\}\s*$`);

/** The id of a message of which only the two ends are known: its sender waits for an answer to it. */
export function outermostId(head: string, tail: string): RequestId | null {
  const id = (ID_AT_HEAD.exec(head) ?? ID_AT_TAIL.exec(tail))?.[1];
  return id === undefined ? null : JSON.parse(id);
}
