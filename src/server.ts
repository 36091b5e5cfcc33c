/**
 * The MCP server: which method is answered by what, on the SDK's low-level Server. Methods are looked up here and
 * not registered with the SDK, which answers wrong params as its own failure and tool arguments that are no object
 * with a protocol error.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CompleteRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  InitializeRequestSchema,
  ReadResourceRequestSchema,
  type ServerResult,
  SetLevelRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { expectedBy, shown } from './config/issues.js';
import { explain, InvalidRequestError, StrategicError } from './errors.js';
import type { Pipeline } from './pipeline/pipeline.js';
import type { RunStore } from './store/store.js';
import { toolResult } from './tools/answer.js';
import { type Client, clientOf } from './tools/client.js';
import { complete } from './tools/completions.js';
import type { Tool, ToolAnswer } from './tools/define.js';
import { INSTRUCTIONS } from './tools/instructions.js';
import type { Knowledge } from './tools/knowledge.js';
import { showOutput } from './tools/live-output.js';
import { overfull } from './tools/overfull.js';
import { type CallExtra, observeCall } from './tools/progress.js';
import { getPrompt, listPrompts } from './tools/prompts.js';
import { protocolError } from './tools/protocol-error.js';
import { listResources, listTemplates, readResource } from './tools/resources.js';
import { type ResultMode, resultMode } from './tools/result-mode.js';
import { toolList } from './tools/tool-list.js';

export interface ServerOptions {
  readonly version: string;
  readonly tools: readonly Tool[];
  readonly knowledge: Knowledge;
  readonly pipeline: Pipeline;
  readonly store: RunStore;
  readonly resultMode: ResultMode | 'auto';
  /** Told of what went wrong outside any answer. */
  readonly onError: (message: string) => void;
}

type Params = Readonly<Record<string, unknown>>;
type Method = (params: Params, extra: CallExtra) => Promise<ServerResult>;

const CAPABILITIES = {
  tools: { listChanged: true },
  resources: { listChanged: true },
  prompts: { listChanged: true },
  completions: {},
  logging: {},
};

/** Registered by the SDK for itself, which parses params before our code sees them and answers wrong ones as its own failure. */
const AS_IT_COMES = z.looseObject({ method: z.literal('initialize') });

class TypedServer extends Server {
  override setRequestHandler(...[schema, handler]: Parameters<Server['setRequestHandler']>): void {
    if (schema !== InitializeRequestSchema) super.setRequestHandler(schema, handler);
    else
      super.setRequestHandler(AS_IT_COMES, ({ method, params }, extra) =>
        handler({ method, params: read(InitializeRequestSchema, (params ?? {}) as Params) }, extra),
      );
  }
}

export function createServer(options: ServerOptions): Server {
  const { version, knowledge } = options;
  const server = new TypedServer(
    { name: 'strategic-python-mcp', title: 'Strategic Python', version },
    { capabilities: CAPABILITIES, instructions: INSTRUCTIONS },
  );
  server.onerror = (error) => options.onError(withoutContent(error));
  server.removeRequestHandler('logging/setLevel');
  const client = clientOf(server, knowledge.workspace);
  const methods = methodsOf(options, client);
  server.fallbackRequestHandler = async (request, extra) => {
    const method = methods.get(request.method);
    if (!method)
      throw protocolError(ErrorCode.MethodNotFound, `There is no method ${shown(request.method)}.`);
    return method(request.params ?? {}, extra);
  };
  return server;
}

/** The SDK's own messages end with what came: a whole message of the client, which no log may hold. */
function withoutContent(error: Error): string {
  if (error instanceof StrategicError || 'syscall' in error) return error.message;
  return error.message.split(':', 1)[0] ?? '';
}

/** Tells the client that personas or policy have changed, and with them what is listed. */
export async function announceChange(server: Server): Promise<void> {
  if (!server.getClientCapabilities()) return;
  await server.sendToolListChanged();
  await server.sendPromptListChanged();
  await server.sendResourceListChanged();
}

function methodsOf(options: ServerOptions, client: Client): ReadonlyMap<string, Method> {
  const { tools, knowledge, store } = options;
  return new Map<string, Method>([
    ['tools/list', toolList(tools, knowledge)],
    [
      'tools/call',
      async (params, extra) => {
        const mode = resultMode(options.resultMode, client.name);
        return toolResult(await callTool(options, client, params, extra), mode);
      },
    ],
    ['resources/list', async () => ({ resources: listResources() })],
    ['resources/templates/list', async () => ({ resourceTemplates: listTemplates() })],
    [
      'resources/read',
      async (params) => readResource(read(ReadResourceRequestSchema, params).uri, knowledge, store),
    ],
    ['prompts/list', async () => ({ prompts: listPrompts(await knowledge.personas()) })],
    [
      'prompts/get',
      async (params) => {
        const { name, arguments: args } = read(GetPromptRequestSchema, params);
        const [personas, analyses] = await Promise.all([knowledge.personas(), knowledge.analyses()]);
        return getPrompt(name, args ?? {}, {
          personas,
          analyses: analyses.all,
          tools: tools.map((tool) => tool.name),
        });
      },
    ],
    ['completion/complete', async (params) => complete(read(CompleteRequestSchema, params), knowledge)],
    [
      'logging/setLevel',
      async (params) => {
        client.setLogLevel(read(SetLevelRequestSchema, params).level);
        return {};
      },
    ],
  ]);
}

/** @throws a protocol error naming each parameter that is wrong, what came and what is expected */
function read<Schema extends z.ZodType>(
  request: { readonly shape: { readonly params: Schema } },
  params: Params,
): z.infer<Schema> {
  const tooMany = overfull(params);
  if (tooMany !== undefined) throw protocolError(ErrorCode.InvalidParams, `${tooMany}.`);
  const parsed = request.shape.params.safeParse(params);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 5).map((issue) => {
    const came = issue.path.reduce<unknown>((at, part) => (at as never)?.[part], params);
    return `${issue.path.map(String).join('.') || 'params'}: ${expectedBy(issue)}, but ${shown(came)} came`;
  });
  throw protocolError(ErrorCode.InvalidParams, `${problems.join('; ')}.`);
}

async function callTool(
  { tools, pipeline, knowledge, onError }: ServerOptions,
  client: Client,
  params: Params,
  extra: CallExtra,
): Promise<ToolAnswer> {
  const tool = tools.find((candidate) => candidate.name === params.name);
  if (!tool) {
    const known = tools.map(({ name }) => name).join(', ');
    const error = new InvalidRequestError(`There is no tool ${shown(params.name)}.`, {
      next: `Tools: ${known}.`,
    });
    return { kind: 'run', record: await pipeline.reject(error) };
  }
  const progress = observeCall(extra);
  const output = showOutput((stream, text) => client.log('info', stream, text));
  try {
    const observer = { ...progress.observer, onOutput: output.onOutput };
    const { roots } = client;
    return await tool.call(params.arguments, { pipeline, analyses: knowledge.analyses, observer, roots });
  } catch (error) {
    onError(`Tool ${tool.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
    throw protocolError(ErrorCode.InternalError, `The server failed: ${explain(error)}`);
  } finally {
    progress.end();
    output.end();
  }
}
