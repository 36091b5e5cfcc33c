/**
 * The MCP server made from the tool definitions, on the SDK's low-level Server: with its own call handler,
 * since the high-level one answers wrong arguments with bare text before our code and audit see them.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { shown } from './config/issues.js';
import { explain, InvalidRequestError } from './errors.js';
import type { Pipeline } from './pipeline/pipeline.js';
import type { RunStore } from './store/store.js';
import type { Analyses } from './template/analyses.js';
import { toolResult } from './tools/answer.js';
import type { Tool, ToolAnswer, ToolFacts } from './tools/define.js';
import { type CallExtra, observeCall } from './tools/progress.js';
import { type ResultMode, resultMode } from './tools/result-mode.js';
import { listTemplates, readRunResource } from './tools/run-resources.js';

export interface ServerOptions {
  readonly version: string;
  readonly tools: readonly Tool[];
  /** Ids for the tools' descriptions; read when the tools are first listed. */
  readonly personas: () => Promise<readonly string[]>;
  /** Read when the tools are first listed, or an analysis is first asked for. */
  readonly analyses: () => Promise<Analyses>;
  readonly pipeline: Pipeline;
  readonly store: RunStore;
  readonly resultMode: ResultMode | 'auto';
  /** Told of what went wrong outside any answer. */
  readonly onError: (message: string) => void;
}

const INSTRUCTIONS = `Computes with Python (pandas, numpy, scipy, matplotlib) in a sandbox. For a figure that has a name (NPV, NPS, DORA, forecast …) use the analysis of roi_calculations, performance_metrics, stakeholder_analytics, strategic_data_analysis or executive_reporting: no code, named methods. Use run_python whenever another figure should be computed from data instead of guessed. Pass tables as \`data\` or \`files\`; the code finds each as a DataFrame under its name. The value of the last expression is the result; matplotlib figures come back as images. No network, no installing, no state between runs. A refused program was not run: mend it by the hints and call again. Show the user the disclosure of every run.`;

export function createServer(options: ServerOptions): Server {
  const { version, tools, store } = options;
  const server = new Server(
    { name: 'strategic-python-mcp', title: 'Strategic Python', version },
    { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS },
  );
  server.onerror = (error) => options.onError(error.message);
  server.setRequestHandler(ListToolsRequestSchema, async () => {
    const [personas, analyses] = await Promise.all([options.personas(), options.analyses()]);
    return { tools: tools.map((tool) => listed(tool, { personas, analyses })) };
  });
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [] }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: listTemplates(),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => readRunResource(store, params.uri));
  // tools/call comes here because no handler is registered for it: the SDK's own wrapper would answer
  // arguments that are no object with a protocol error.
  server.fallbackRequestHandler = async (request, extra) => {
    if (request.method !== 'tools/call') throw new McpError(ErrorCode.MethodNotFound, 'Method not found');
    const mode = resultMode(options.resultMode, server.getClientVersion()?.name);
    return toolResult(await callTool(options, request.params ?? {}, extra), mode);
  };
  return server;
}

function listed(tool: Tool, facts: ToolFacts) {
  const { name, title, description, readOnly } = tool;
  return {
    name,
    title,
    description,
    inputSchema: tool.inputSchema(facts),
    annotations: { title, readOnlyHint: readOnly, destructiveHint: false, openWorldHint: false },
  };
}

async function callTool(
  { tools, pipeline, analyses, onError }: ServerOptions,
  params: Readonly<Record<string, unknown>>,
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
  const { observer, end } = observeCall(extra);
  try {
    return await tool.call(params.arguments, { pipeline, analyses, observer });
  } catch (error) {
    onError(`Tool ${tool.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
    throw new McpError(ErrorCode.InternalError, `The server failed: ${explain(error)}`);
  } finally {
    end();
  }
}
