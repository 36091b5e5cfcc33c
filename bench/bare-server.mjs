// The least an MCP server on this SDK can be: the baseline of the start.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

const server = new Server({ name: 'bare', version: '1' }, { capabilities: { tools: {} } });
await server.connect(new StdioServerTransport());
