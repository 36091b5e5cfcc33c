// What no sandbox on this engine could beat: an echo over attach, the first call in a fresh process that has
// imported everything, and the same Python's cold `import pandas` without any sandbox of ours around it.
import { setTimeout as sleep } from 'node:timers/promises';
import { containerSpec } from '../dist/sandbox/hardening.js';
import { SALES } from './programs.mjs';
import { timed } from './stats.mjs';

// What a boot leaves behind in the engine is over by then.
const REST_MS = 200;

const ECHO = 'import sys\nfor line in sys.stdin:\n    print(line, end="", flush=True)';

// Reads one JSON line, does the bare minimum with it, answers with one line.
const FIRST_CALL = `
import sys, json, io, os, ast
os.environ["MPLCONFIGDIR"] = "/tmp/mpl"
import shutil; shutil.copytree(os.environ["MPLCACHE"], "/tmp/mpl")
import pandas as pd
if sys.argv[1] == "charts":
    import matplotlib.pyplot as plt
    plt.plot([1], [1]); plt.savefig(io.BytesIO()); plt.close("all")
pd.read_csv(io.StringIO("a,b\\n1,2\\n")).describe().to_json()
print("ready", flush=True)
job = json.loads(sys.stdin.readline())
names = {"pd": pd}
if job["sales"]:
    names["sales"] = pd.read_csv(io.StringIO(job["sales"]))
tree = ast.parse(job["code"])
last = ast.Expression(tree.body.pop().value)
exec(compile(tree, "code", "exec"), names)
value = eval(compile(last, "code", "eval"), names)
size = 0
if sys.argv[1] == "charts":
    buffer = io.BytesIO(); plt.savefig(buffer); size = len(buffer.getvalue())
print(json.dumps([value.to_json() if hasattr(value, "to_json") else str(value), size]), flush=True)
`;

// As many cold imports side by side as asked for, for some seconds; prints runs per second.
const NATIVE = `
import subprocess, sys, threading, time
end, counts = time.monotonic() + float(sys.argv[2]), []
def work():
    while time.monotonic() < end:
        subprocess.run([sys.executable, "-I", "-c", "import pandas"], check=True)
        counts.append(1)
threads = [threading.Thread(target=work) for _ in range(int(sys.argv[1]))]
begun = time.monotonic()
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(counts) / (time.monotonic() - begun), flush=True)
`;

/** Milliseconds of round trips of one line. */
export async function echo(bench, count = 50) {
  return withContainer(bench, ECHO, [], bench.limits, async (container) => {
    const times = [];
    for (let at = 0; at < count; at++) {
      times.push(await timed(() => container.ask('hello')));
      await sleep(20);
    }
    return times;
  });
}

/** Milliseconds of the first call in fresh pre-imported processes, one after the other. */
export async function firstCalls(bench, program, count) {
  const times = [];
  for (let at = 0; at < count; at++)
    await withFresh(bench, program, async (ask) => {
      await sleep(REST_MS);
      times.push(await timed(ask));
    });
  return times;
}

/** Milliseconds until the last of so many fresh pre-imported processes has answered, all asked at once. */
export async function firstCallsAtOnce(bench, program, count) {
  let askAll;
  const asked = new Promise((resolve) => {
    askAll = () => resolve(performance.now());
  });
  const ends = [];
  let ready = 0;
  const one = () =>
    withFresh(bench, program, async (ask) => {
      ready += 1;
      if (ready === count) sleep(REST_MS).then(askAll);
      const begun = await asked;
      await ask();
      ends.push(performance.now() - begun);
    });
  await Promise.all(Array.from({ length: count }, one));
  return Math.max(...ends);
}

function withFresh(bench, program, work) {
  return withContainer(bench, FIRST_CALL, [program.kind], bench.limits, async ({ line, ask }) => {
    await line();
    const job = JSON.stringify({ code: program.code, sales: program.sales ? SALES : '' });
    return work(() => ask(job));
  });
}

/** Cold imports per second of the image's own Python at this concurrency, in a container with all CPUs. */
export async function nativeRate(bench, concurrency, seconds) {
  const limits = { ...bench.limits, cpus: bench.cores, pids: 256, memory_bytes: 2 ** 31 };
  return withContainer(bench, NATIVE, [String(concurrency), String(seconds)], limits, async (container) =>
    Number(await container.line()),
  );
}

/** A container like a run's own, with another Python program in it; removed afterwards. */
export async function withContainer({ engine, image }, script, args, limits, work) {
  const spec = containerSpec({ image, kind: 'plain', limits, serverId: 'bench' });
  const command = ['/opt/venv/bin/python', '-I', '-B', '-c', script, ...args];
  const id = await engine.create({ ...spec, command });
  try {
    const streams = await engine.attach(id);
    streams.stderr.pipe(process.stderr);
    streams.stdin.on('error', () => {});
    await engine.start(id);
    const chunks = streams.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    let text = '';
    const line = async () => {
      while (!text.includes('\n')) {
        const { value, done } = await chunks.next();
        if (done) throw new Error('The container ended early.');
        text += value;
      }
      const first = text.slice(0, text.indexOf('\n'));
      text = text.slice(first.length + 1);
      return first;
    };
    const ask = (question) => {
      streams.stdin.write(`${question}\n`);
      return line();
    };
    return await work({ line, ask });
  } finally {
    await engine.remove(id);
  }
}
