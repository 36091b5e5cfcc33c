import { expect, it } from 'vitest';
import { eventually, ground, job, sideBySide } from './support.js';

sideBySide('outcomes', (engine) => {
  const { run, containers, sandbox } = ground(engine);

  it('gives value, output and measures of a program that ends well', async () => {
    const outcome = await run('import sys\nprint("out")\nprint("err", file=sys.stderr)\n1 + 1');
    expect(outcome).toMatchObject({
      status: 'ok',
      ran: 'yes',
      stdout: 'out\n',
      stderr: 'err\n',
      value: { type: 'json', value: 2 },
      truncated: { stdout: false, stderr: false },
      isolation: { engine: engine.name, container: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(outcome.usage.cpu_ms).toBeGreaterThan(0);
    expect(outcome.usage.peak_memory_bytes).toBeGreaterThan(30e6);
  });

  it('shows only the lines of the caller in a traceback', async () => {
    const outcome = await run(
      'def f(x):\n    return 1 / x\n\nprint("before")\ndata = pd.Series([1, 0]).apply(f)',
    );
    expect(outcome).toMatchObject({
      status: 'error',
      ran: 'yes',
      stdout: 'before\n',
      error: { type: 'ZeroDivisionError' },
    });
    const traceback = outcome.error?.traceback ?? '';
    expect(traceback.match(/File "[^"]+", line \d+/g)).toEqual([
      'File "<code>", line 5',
      'File "<code>", line 2',
    ]);
    expect(traceback).toContain('return 1 / x');
  });

  it('points at the place of a syntax error', async () => {
    const outcome = await run('x = 1\ny = (2 +\n');
    expect(outcome).toMatchObject({ status: 'error', error: { type: 'SyntaxError' } });
    expect(outcome.error?.traceback).toMatch(/line 2[\s\S]*\^/);
  });

  it('refuses a program whose facts differ, before anything of it runs', async () => {
    const honest = job('print("ran")');
    const [prelude, code] = honest.units;
    if (prelude === undefined || code === undefined) throw new Error('two units are expected');
    const outcome = await sandbox.run({ ...honest, units: [prelude, { ...code, facts: '0'.repeat(64) }] });
    expect(outcome).toMatchObject({
      status: 'refused',
      ran: 'no',
      stdout: '',
      violations: [{ rule: 'parser/disagreement' }],
    });
  });

  it('ends a program that does what no strategic program does, whatever it catches', async () => {
    const outcome = await run(
      'print("before")\ntry:\n    open("/etc/passwd").read()\nexcept BaseException:\n    pass\nprint("after")',
    );
    expect(outcome).toMatchObject({
      status: 'refused',
      ran: 'yes',
      stdout: 'before\n',
      violations: [{ rule: 'runtime/open', line: 3, column: 5 }],
    });
  });

  it('ends a program on time, keeps what it printed, and removes its container', async () => {
    const outcome = await run('print("kept")\nwhile True:\n    pass', { timeoutMs: 700 });
    expect(outcome).toMatchObject({ status: 'timeout', ran: 'yes', stdout: 'kept\n' });
    await eventually(async () => !(await containers()).includes(outcome.isolation.container));
  });

  it('cancels a running program', async () => {
    const cancel = new AbortController();
    const outcome = await run('print("kept")\nwhile True:\n    pass', {
      signal: cancel.signal,
      onOutput: () => cancel.abort(),
    });
    expect(outcome).toMatchObject({ status: 'cancelled', ran: 'yes', stdout: 'kept\n' });
    await eventually(async () => !(await containers()).includes(outcome.isolation.container));
  });

  it('never starts a run that was cancelled before', async () => {
    const outcome = await sandbox.run(job('1'), { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ status: 'cancelled', ran: 'no', isolation: null });
  });

  it('tells memory from other deaths', async () => {
    const outcome = await run('print("kept")\nimport numpy as np\nblocks = np.ones(2 * 10**9 // 8)');
    expect(outcome).toMatchObject({ status: 'out_of_memory', ran: 'yes', stdout: 'kept\n' });
  });

  it('lets a program go on whose child alone ran out of memory, and says so', async () => {
    const outcome = await run(
      'import os\npid = os.fork()\nif pid == 0:\n    x = bytearray(2 * 10**9)\n    os._exit(0)\nos.waitpid(pid, 0)[1]',
      { hook: 'off' },
    );
    expect(outcome).toMatchObject({ status: 'ok', value: { value: 9 } });
    expect(outcome.warnings.join()).toMatch(/memory limit/);
  });

  it('takes 300 KB in one line, and ends what prints 500 MB with the first MiB kept', async () => {
    const long = await run('print("a" * 300_000)');
    expect(long).toMatchObject({ status: 'ok', truncated: { stdout: false } });
    expect(long.stdout).toHaveLength(300_001);
    const endless = await run('for _ in range(5000):\n    print("b" * 100_000)');
    expect(endless).toMatchObject({ status: 'output_limit', ran: 'yes', truncated: { stdout: true } });
    expect(endless.stdout).toHaveLength(1024 * 1024);
  });

  it('calls the end of a worker without a report a crash', async () => {
    const left = await run('import os\nprint("kept")\nos._exit(0)', { hook: 'off' });
    expect(left).toMatchObject({ status: 'crashed', ran: 'yes', stdout: 'kept\n' });
    expect(left.warnings.join()).toContain('exited with code 0');
    const fault = await run('import ctypes\nctypes.string_at(0)', { hook: 'off' });
    expect(fault).toMatchObject({ status: 'crashed', ran: 'yes' });
    expect(fault.warnings.join()).toContain('signal 11');
  });

  it('lets SystemExit end a program well or not', async () => {
    expect((await run('print("a")\nraise SystemExit')).status).toBe('ok');
    expect(await run('raise SystemExit(3)')).toMatchObject({
      status: 'error',
      error: { type: 'SystemExit', message: '3' },
    });
  });
});
