/**
 * The composition root: the one place that builds the parts and joins them. Everything that costs time to load
 * (parser, engine client, templates) is loaded when it is first needed, so that a server answers `initialize`
 * as fast as an empty one.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reloadable } from './app/reload.js';
import { watchFiles } from './app/watch.js';
import { createAudit } from './audit/audit.js';
import type { Settings } from './config.js';
import { ConfigError, explain, InvalidRequestError } from './errors.js';
import { createLog, type Log } from './log.js';
import type { PersonaRegistry } from './persona/persona.js';
import { createPipeline, type Pipeline } from './pipeline/pipeline.js';
import { narrowingOf } from './pipeline/verdicts.js';
import type { LoadedPolicy } from './policy/load.js';
import type { PolicyEngine } from './policy/policy.js';
import { CAPABILITIES } from './run.js';
import type { Engine } from './sandbox/engine.js';
import type { Sandbox } from './sandbox/sandbox.js';
import { createStore } from './store/store.js';
import type { Analyses } from './template/analyses.js';

export interface App {
  readonly settings: Settings;
  readonly log: Log;
  readonly pipeline: Pipeline;
  personas(): Promise<PersonaRegistry>;
  analyses(): Promise<Analyses>;
  policy(): Promise<PolicyEngine>;
  /**
   * The policy file as it was read, for those who want to look at it.
   * @param persona whose policy it is to be; the operator's by default
   * @throws ConfigError; InvalidRequestError for an unknown persona
   */
  readPolicy(persona?: string): Promise<LoadedPolicy>;
  /** Reads policy, personas and analyses. @throws ConfigError naming the file and what is wrong in it */
  validate(): Promise<void>;
  createMcpServer(): Promise<ReturnType<typeof import('./server.js')['createServer']>>;
  /**
   * Reads personas, analyses and policy anew when their files change; a broken file is logged and leaves the old in
   * force.
   * @param onChange told when they are others than before
   * @returns what ends the watching
   */
  watch(onChange: () => void): () => void;
  /** Finds the engine and fills the pool; what fails is told to the next run. */
  warm(): void;
  /** Ends every run and removes every container, within 2 s. */
  close(): Promise<void>;
}

/** Longer than any check takes. */
const RETIRE_MS = 30_000;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TEMPLATES = join(ROOT, 'templates');

export function createApp(settings: Settings): App {
  const log = createLog(settings.log_level);
  const serverId = randomUUID();
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const templates = async () => (await import('./template/templates.js')).openTemplates(TEMPLATES);
  const personas = reloadable(async () => {
    const [{ loadPersonas }, open] = await Promise.all([import('./persona/registry.js'), templates()]);
    return loadPersonas(join(ROOT, 'personas'), open);
  });
  const analyses = reloadable(async () => {
    const [{ loadAnalyses }, open] = await Promise.all([import('./template/analyses.js'), templates()]);
    return loadAnalyses(TEMPLATES, open);
  });
  const policy = reloadable(
    async () => {
      const { createPolicyEngine } = await import('./policy/engine.js');
      return createPolicyEngine({ file: policyFile(settings.policy) });
    },
    // Checks that began before the change end by themselves.
    (old) => void setTimeout(() => old.close(), RETIRE_MS).unref(),
  );
  const sandbox = lazySandbox(settings, serverId, log);
  const audit = createAudit({
    folder: join(settings.state, 'audit'),
    serverId,
    version,
    durability: settings.audit.durability,
    onProblem: log.error,
  });
  const store = createStore({
    folder: join(settings.state, 'runs'),
    keep: settings.store,
    budget: settings.store_budget,
    onProblem: log.warn,
  });
  const pipeline = createPipeline({ settings, personas, policy, analyses, sandbox, audit, store });
  /** A policy that could not be read was said so where it was asked for. */
  const closePolicy = async () =>
    policy.started()?.then(
      (engine) => engine.close(),
      () => undefined,
    );
  const checkPreludes = async () => {
    for (const { id } of (await personas()).all) {
      const { verdict } = await pipeline.check({ code: 'None', persona: id });
      const [first] = verdict.violations;
      if (first) log.warn(`The policy refuses every run of persona ${id}: ${first.message}`);
    }
  };
  const readPolicy = async (persona?: string) => {
    const loaded = (await import('./policy/load.js')).loadPolicy(policyFile(settings.policy));
    const { narrowing } = persona === undefined ? {} : narrowingOf((await personas()).get(persona));
    if (!narrowing) return loaded;
    const { narrowPolicy, narrowedIdentity } = await import('./policy/narrow.js');
    return {
      ...loaded,
      data: narrowPolicy(loaded.data, narrowing),
      identity: narrowedIdentity(loaded.identity, narrowing),
    };
  };
  return {
    settings,
    log,
    pipeline,
    personas,
    analyses,
    policy,
    readPolicy,
    async validate() {
      const [registry] = await Promise.all([personas(), policy(), analyses()]);
      checkDefaultPersona(registry, settings.default_persona);
      const engine = await policy();
      for (const persona of registry.all) {
        const { narrowing } = narrowingOf(persona);
        if (narrowing) engine.identityFor(narrowing);
      }
    },
    async createMcpServer() {
      const [{ createServer }, { TOOLS }] = await Promise.all([
        import('./server.js'),
        import('./tools/tools.js'),
      ]);
      return createServer({
        version,
        tools: TOOLS,
        knowledge: {
          personas: async () => (await personas()).all,
          policy: () => readPolicy(),
          analyses,
          recentRuns: () => pipeline.recentRuns(),
          limits: settings.limits,
          workspace: settings.workspace,
        },
        pipeline,
        store,
        resultMode: settings.result_mode,
        onError: log.error,
      });
    },
    watch: (onChange) =>
      watchFiles({
        personas,
        analyses,
        policy,
        readPolicy,
        log,
        folders: [
          join(ROOT, 'personas'),
          ...['personas', 'partials', ...CAPABILITIES].map((folder) => join(TEMPLATES, folder)),
        ],
        checkPersonas: (next) => checkDefaultPersona(next, settings.default_persona),
        async onChange() {
          await checkPreludes().catch((error: unknown) =>
            log.warn(`Preludes were not checked: ${explain(error)}`),
          );
          onChange();
        },
      }),
    warm() {
      sandbox.warm();
      // Starts the policy's reader as well, so that the first run need not wait for it.
      checkPreludes().catch((error: unknown) => log.warn(`Preludes were not checked: ${explain(error)}`));
    },
    async close() {
      await sandbox.close();
      await pipeline.idle();
      await Promise.all([audit.end(), store.end(), closePolicy()]);
    },
  };
}

/** A bare name is one of the policies that come along; anything else is a file. */
function policyFile(policy: string): string {
  return /^[\w-]+$/.test(policy) ? join(ROOT, 'policies', `${policy}.yaml`) : resolve(policy);
}

function checkDefaultPersona(personas: PersonaRegistry, id: string): void {
  try {
    personas.get(id);
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    throw new ConfigError(`Setting default_persona: ${error.message}`, { cause: error });
  }
}

/** The sandbox, whose engine client is loaded with the first run or when it is warmed. */
function lazySandbox(settings: Settings, serverId: string, log: Log): Sandbox {
  const { limits, pool } = settings;
  const make = async () => {
    const [{ createContainerSandbox }, { mostContainers }, { impatient }] = await Promise.all([
      import('./sandbox/container-sandbox.js'),
      import('./sandbox/memory-budget.js'),
      import('./sandbox/impatient.js'),
    ]);
    const max = mostContainers(settings);
    return createContainerSandbox({
      connect: impatient(() => connect(settings, log)),
      limits,
      pool: { warm: Math.min(pool.warm, max), max, queue: limits.queue },
      machineBytes: pool.machine_bytes,
      serverId,
    });
  };
  let made: Promise<Sandbox> | undefined;
  const sandbox = () => {
    made ??= make();
    return made;
  };
  return {
    run: async (job, observer) => (await sandbox()).run(job, observer),
    warm: () => void sandbox().then((real) => real.warm()),
    close: async () => (await made)?.close(),
  };
}

async function connect(settings: Settings, log: Log): Promise<{ engine: Engine; image: string }> {
  const [{ connectEngine }, { requireImage }, { reapOrphans }] = await Promise.all([
    import('./sandbox/connect.js'),
    import('./sandbox/image.js'),
    import('./sandbox/reaper.js'),
  ]);
  const engine = await connectEngine({
    engine: settings.engine,
    socket: settings.socket,
    runtime: settings.runtime,
    allowUnenforced: settings.allow_unenforced,
    stateDir: settings.state,
    log: log.info,
  });
  const { name, version, foundBy, runtime } = engine.facts;
  log.info(`Engine: ${name} ${version} (${foundBy}), runtime ${runtime}`);
  const image = await requireImage(engine).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  // Containers of servers that were killed: in the way of nobody, so no run waits for it.
  reapOrphans(engine).then(
    (count) => count > 0 && log.info(`Removed ${count} containers of servers that no longer live`),
    (error: unknown) => log.warn(`Orphans could not be removed: ${explain(error)}`),
  );
  return { engine, image };
}
