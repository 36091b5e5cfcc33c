/** What the program is called, for help and completion. */
export const PROGRAM = 'strategic-python-mcp';
