/** That the image holds Python and its libraries alone, is found by content, and is missed with a typed error. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UnavailableError } from '../../src/errors.js';
import type { Engine } from '../../src/sandbox/engine.js';
import { IMAGE_LABEL, imageFiles, imageTag, requireImage } from '../../src/sandbox/image.js';
import { testEngines } from '../support/engines.js';
import { reportFromImage, runInImage } from '../support/run-in-image.js';

const LOOK = `
import json, os, stat
found = {"programs": [], "setuid": [], "writable": [], "tests": [], "certificates": []}
device = os.lstat("/").st_dev
for folder, folders, files in os.walk("/"):
    folders[:] = [name for name in folders if os.lstat(os.path.join(folder, name)).st_dev == device]
    if os.path.basename(folder) in ("tests", "test") and files:
        found["tests"].append(folder)
    for name in files + folders:
        path = os.path.join(folder, name)
        mode = os.lstat(path).st_mode
        if mode & 0o6000:
            found["setuid"].append(path)
        if mode & 0o002 and not stat.S_ISLNK(mode):
            found["writable"].append(path)
        if name.endswith((".pem", ".crt")):
            found["certificates"].append(path)
    for name in files:
        path = os.path.join(folder, name)
        if stat.S_ISREG(os.lstat(path).st_mode):
            with open(path, "rb") as file:
                head = file.read(18)
            # An ELF of type EXEC, or a DYN one outside the library folders, is a program.
            if head[:4] == b"\\x7fELF" and ".so" not in name:
                found["programs"].append(path)
print(json.dumps(found))
`;

const PACKAGES = `
import importlib, zoneinfo, json
names = "pandas numpy matplotlib.pyplot scipy.stats scipy.optimize pyxirr tabulate openpyxl xlsxwriter networkx".split()
for name in names:
    importlib.import_module(name)
print(json.dumps({"zone": str(zoneinfo.ZoneInfo("Europe/Madrid"))}))
`;

describe.each(testEngines())('the image on $name', (present) => {
  let engine: Engine;
  let image: string;
  beforeAll(async () => {
    engine = await present.open();
    image = await present.image();
  });
  afterAll(() => engine.close());

  test('holds one program, Python, and nothing to install, compile or rise with', async () => {
    const found = await reportFromImage<Record<string, string[]>>(engine, image, LOOK);
    expect(found.programs).toHaveLength(1);
    expect(found.programs?.[0]).toMatch(/\/python3\.13$/);
    expect(found.setuid).toEqual([]);
    expect(found.tests).toEqual([]);
    expect(found.certificates).toEqual([]);
    expect(found.writable?.filter((path) => path.startsWith('/opt') || path.startsWith('/usr'))).toEqual([]);
  });

  test.concurrent.each(['/bin/sh', 'bash', 'apt-get', 'dpkg', 'pip', 'gcc', 'ld', 'busybox'])(
    'cannot start %s',
    async (program) => {
      const code = `
import subprocess
try:
    subprocess.run([${JSON.stringify(program)}, "--version"])
    print("started")
except FileNotFoundError:
    print("absent")`;
      expect((await runInImage(engine, image, code)).trim()).toBe('absent');
    },
  );

  test('has no pip, and every package of the list', async () => {
    const code =
      'import importlib.util; print(importlib.util.find_spec("pip"), importlib.util.find_spec("ensurepip"))';
    expect((await runInImage(engine, image, code)).trim()).toBe('None None');
    // pandas imports it where it can, and no boot is to pay for that.
    const arrow = 'import os, pandas, sys; print("pyarrow" in sys.modules, os.listdir("/opt/parquet"))';
    expect((await runInImage(engine, image, arrow)).trim()).toBe("False ['pyarrow']");
    const { zone } = await reportFromImage<{ zone: string }>(engine, image, PACKAGES);
    expect(zone).toBe('Europe/Madrid');
  });

  test('comes compiled, so that a read-only root imports at once', async () => {
    const code = `
import json, os, pandas, numpy, scipy.stats, matplotlib.pyplot, sys
missing = [m.__name__ for m in list(sys.modules.values()) if getattr(m, "__cached__", None) and not os.path.exists(m.__cached__)]
flags = {open(m.__cached__, "rb").read(8)[4] for m in list(sys.modules.values()) if getattr(m, "__cached__", None)}
print(json.dumps([missing, sorted(flags)]))`;
    expect(await reportFromImage(engine, image, code)).toEqual([[], [1]]); // 1: hash, not checked
  });

  test('is at most 500 MB and carries our label', async () => {
    const listed = (await engine.images(IMAGE_LABEL)).find(({ tags }) => tags.includes(image));
    expect(listed?.bytes).toBeGreaterThan(100e6);
    expect(listed?.bytes).toBeLessThanOrEqual(500e6);
  });

  test('is found by the content of its folder', async () => {
    expect(await requireImage(engine)).toBe(imageTag());
  });

  test('is missed with the command to type where an engine lacks it', async () => {
    const error = await requireImage(engine, 'strategic-python-sandbox:2222222222222222').catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error).toMatchObject({
      reason: 'no_image',
      next: expect.stringContaining('strategic-python-mcp setup'),
    });
  });
});

test('the tag follows the content and nothing else', () => {
  const files = imageFiles();
  expect(imageTag()).toMatch(/^strategic-python-sandbox:[0-9a-f]{16}$/);
  expect(imageTag(files)).toBe(imageTag([...files]));
  const [first, ...rest] = files;
  if (first === undefined) throw new Error('sandbox-image/ is empty');
  expect(
    imageTag([{ ...first, content: Buffer.concat([first.content, Buffer.from(' ')]) }, ...rest]),
  ).not.toBe(imageTag());
  expect(imageTag([{ ...first, path: `${first.path}x` }, ...rest])).not.toBe(imageTag());
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['Dockerfile', 'requirements.txt', 'runner/front.py']),
  );
  expect(files.some(({ path }) => path.endsWith('.pyc'))).toBe(false);
});
