/**
 * The image as the sandbox needs it: its name is the content of sandbox-image/, so a server never runs on an
 * image that does not fit its own code. Building it is image-build.ts.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UnavailableError } from '../errors.js';
import type { Engine, ListedImage } from './engine.js';
import { buildImage, type Environment } from './image-build.js';
import type { TarFile } from './tar.js';

const IMAGE_REPOSITORY = 'strategic-python-sandbox';
export const IMAGE_LABEL = 'strategic-python-mcp.image=1';

// Beside src/ and beside dist/ alike.
const FOLDER = fileURLToPath(new URL('../../sandbox-image', import.meta.url));

/** `strategic-python-sandbox:` and 16 hex digits of the content hash of sandbox-image/. */
export function imageTag(files: readonly TarFile[] = imageFiles()): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`${path}\0${content.length}\0`).update(content);
  return `${IMAGE_REPOSITORY}:${hash.digest('hex').slice(0, 16)}`;
}

/** The files of sandbox-image/ by path, without what Python leaves behind when it is run there. */
export function imageFiles(): readonly TarFile[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.pyc'))
    .map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length + 1))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(FOLDER, path)) }));
}

/**
 * The tag of the image that fits this code.
 * @throws UnavailableError `no_image` when the engine does not have it
 */
export async function requireImage(engine: Engine, tag = imageTag()): Promise<string> {
  if (await engine.hasImage(tag)) return tag;
  const { name, foundBy } = engine.facts;
  throw new UnavailableError('no_image', `${name} (${foundBy}) does not have the image ${tag}.`, {
    next: 'Run `strategic-python-mcp setup`, which builds it.',
  });
}

/**
 * Builds the image unless the engine has it, and gives its tag.
 * @param onLine told each line of progress
 * @throws UnavailableError `no_image` with the cause
 */
export async function ensureImage(
  engine: Engine,
  onLine: (line: string) => void,
  env: Environment = process.env,
): Promise<string> {
  const tag = imageTag();
  return (await engine.hasImage(tag)) ? tag : rebuildImage(engine, onLine, env, false);
}

/**
 * Builds the image whether or not the engine has it; containers of the one before go on.
 * @param anew whether every step is done again, for an image that is broken
 * @throws UnavailableError `no_image` with the cause
 */
export async function rebuildImage(
  engine: Engine,
  onLine: (line: string) => void,
  env: Environment = process.env,
  anew = true,
): Promise<string> {
  const files = imageFiles();
  const tag = imageTag(files);
  try {
    await buildImage(engine, { tag, files, anew }, env, onLine);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnavailableError('no_image', `The sandbox image could not be built: ${why.trim()}.`, {
      cause: error,
      next: 'The build needs the Python package index; mend that and run `strategic-python-mcp setup` again.',
    });
  }
  return tag;
}

/** Other versions of the sandbox that stay: two clones or two installed versions share one engine. */
const KEPT = 5;

/**
 * Removes images of other versions of sandbox-image/, except the newest few and those a container uses.
 * Gives their tags, or the id of one that a newer build took the tag from.
 */
export async function pruneImages(engine: Engine, kept = KEPT): Promise<readonly string[]> {
  const current = imageTag();
  const isOther = ({ tags }: ListedImage) =>
    tags.every((tag) => tag.startsWith(`${IMAGE_REPOSITORY}:`) && tag !== current);
  const others = (await engine.images(IMAGE_LABEL)).filter(isOther).sort((a, b) => b.created - a.created);
  const removed: string[] = [];
  for (const image of others.slice(kept)) {
    for (const tag of image.tags.length > 0 ? image.tags : [image.id]) {
      // Without force an engine refuses to remove what a container, of whatever server, is made from.
      await engine.removeImage(tag).then(
        () => removed.push(tag),
        () => {},
      );
    }
  }
  return removed;
}
