/**
 * The demo: starts the real server, lets each persona answer one question on real data through MCP (a few lines of
 * Python make what an analysis takes, the analysis answers), shows what came back with its disclosure, then a
 * refusal, then that the audit verifies. Everything it prints was computed in that run.
 */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunAnswer, toldOf } from './demo/answer.js';
import { createPage, type Page } from './demo/page.js';
import { type DemoServer, runCommand, startServer } from './demo/server.js';
import { DEMO_ANALYSIS, DEMO_SESSIONS, REFUSED_CODE, readData, readProgram } from './demo/sessions.js';
import { explain } from './errors.js';

export interface DemoOptions {
  /** Further options for `serve`, for instance `['--engine', 'podman']`. */
  readonly serverOptions: readonly string[];
  readonly out: NodeJS.WritableStream;
  readonly colours: boolean;
}

/** Says that a part of the demo did not go as it should; `unavailable` when the sandbox could not serve. */
class DemoFailure extends Error {
  constructor(
    message: string,
    readonly unavailable = false,
  ) {
    super(message);
  }
}

/** @returns the exit code: 0 only when all of it went as it should, 3 when there is no sandbox, else 1 */
export async function runDemo({ serverOptions, out, colours }: DemoOptions): Promise<0 | 1 | 3> {
  const page = createPage(out, colours);
  // The state folder stays afterwards: the charts are in it, and the audit can be looked at.
  const folder = await mkdtemp(join(tmpdir(), 'strategic-python-demo-'));
  const state = join(folder, 'state');
  await mkdir(state);
  try {
    // The demo reads structured content and images, whatever the operator's own clients are served.
    const fixed = ['--state', state, '--log-level', 'warn', '--set', 'result_mode=both'];
    const server = await startServer([...serverOptions, ...fixed]);
    const started = performance.now();
    let anchor: string;
    try {
      page.strong(`${server.identity}, over stdio; tools: ${server.tools.join(', ')}`);
      for (const session of DEMO_SESSIONS) await showSession(server, session, folder, page);
      await showWithoutCode(server, folder, page);
      anchor = await showRefusal(server, page);
    } finally {
      await server.close();
    }
    await showAudit(state, anchor, page);
    page.blank();
    page.strong(
      `${DEMO_SESSIONS.length + 1} analyses, 1 refusal, audit verified, in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
    );
    page.text(`Charts and audit: ${folder}`);
    return 0;
  } catch (error) {
    page.blank();
    page.strong(`The demo failed. ${explain(error)}`);
    return error instanceof DemoFailure && error.unavailable ? 3 : 1;
  }
}

async function showSession(
  server: DemoServer,
  { persona, capability, analysis, table, file }: (typeof DEMO_SESSIONS)[number],
  folder: string,
  page: Page,
): Promise<void> {
  const [{ code, makes }, csv] = await Promise.all([readProgram(persona), readData(file)]);
  page.heading(`${persona} · ${capability}, analysis ${analysis} · ${file}`);
  const lines = code.trimEnd().split('\n').length;
  page.text(`First ${lines} lines of Python (templates/demo/${persona}.py). ${makes}`);
  const made = await server.runPython({ code, persona, capability, data: { [table]: { csv } } });
  if (made.answer.status !== 'ok') throw failed(persona, made.answer);
  const { faults, ...args } = await server.prepared(made.answer);
  page.faults(faults);
  page.blank();
  page.quote(made.answer.disclosure.text);
  page.blank();
  await showAnalysis(server, { persona, capability, analysis }, args, folder, page);
}

/** One of the server's own analyses with these arguments; its chart goes by the persona's name, or the analysis'. */
async function showAnalysis(
  server: DemoServer,
  {
    persona,
    capability,
    analysis,
  }: Pick<(typeof DEMO_SESSIONS)[number], 'persona' | 'capability' | 'analysis'>,
  args: Readonly<Record<string, unknown>>,
  folder: string,
  page: Page,
  picture = persona,
): Promise<void> {
  const { answer, images } = await server.analyse(capability, { ...args, analysis, persona });
  if (answer.status !== 'ok') throw failed(analysis, answer);
  page.text(answer.lens?.question ?? '');
  page.blank();
  page.analysis(toldOf(answer));
  await showChart(images[0], join(folder, `${picture}.png`), page);
  page.quote(answer.disclosure.text);
}

/** A name and a table instead of code. */
async function showWithoutCode(server: DemoServer, folder: string, page: Page): Promise<void> {
  const { persona, capability, analysis, file, table, columns } = DEMO_ANALYSIS;
  page.heading(`${persona} · ${capability}, analysis ${analysis}, no code · ${file}`);
  const data = { [table]: { csv: await readData(file) } };
  const which = { persona, capability, analysis };
  await showAnalysis(server, which, { inputs: {}, data, columns }, folder, page, analysis);
}

async function showChart(chart: Buffer | undefined, path: string, page: Page): Promise<void> {
  if (!chart) throw new DemoFailure(`The answer holds no chart for ${path}.`);
  await writeFile(path, chart);
  page.text(`Chart: ${path}`);
  page.blank();
}

/** @returns the hash of the last run's audit entry, as its disclosure gives it */
async function showRefusal(server: DemoServer, page: Page): Promise<string> {
  page.heading('A program the policy refuses');
  page.quote(REFUSED_CODE.trimEnd());
  page.blank();
  const { answer } = await server.runPython({ code: REFUSED_CODE, persona: 'alvaro' });
  const violations = answer.violations ?? [];
  if (answer.status !== 'refused' || violations.length === 0) throw failed('the refused program', answer);
  for (const { rule, line, column, message, hint } of violations) {
    page.strong(`Line ${line}, column ${column}: ${message} (${rule})`);
    page.text(hint, 6);
  }
  page.blank();
  page.quote(answer.disclosure.text);
  return answer.disclosure.audit.opening_hash;
}

async function showAudit(state: string, anchor: string, page: Page): Promise<void> {
  page.heading('strategic-python-mcp audit verify --expect HASH, the hash in the last disclosure');
  const { exitCode, output } = await runCommand(['audit', 'verify', '--state', state, '--expect', anchor]);
  for (const line of output.split('\n')) page.text(line);
  if (exitCode !== 0) throw new DemoFailure(`audit verify ended with exit code ${exitCode}.`);
}

function failed(what: string, { status, summary, error, violations }: RunAnswer): DemoFailure {
  const details = [
    error?.traceback,
    ...(violations ?? []).map(({ line, message, hint }) => `line ${line}: ${message} ${hint}`),
  ].filter(Boolean);
  return new DemoFailure([`${what}: ${summary}`, ...details].join('\n'), status === 'unavailable');
}
