/** Builds the sandbox image through the engine's API, the same way on Docker and Podman. */
import { existsSync, readFileSync } from 'node:fs';
import { ensureBase } from './base-image.js';
import type { Engine } from './engine.js';
import { type TarFile, tar } from './tar.js';

export type Environment = Readonly<Record<string, string | undefined>>;

// Where this host keeps certificates that its programs trust besides, or instead of, the usual ones.
const CA_VARIABLES = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE'];
// The engines know the proxy names as arguments and keep them out of the image's history.
const BUILD_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'FTP_PROXY', 'ALL_PROXY'];

/** @throws Error with the engine's own words */
export async function buildImage(
  engine: Engine,
  image: { readonly tag: string; readonly files: readonly TarFile[]; readonly anew: boolean },
  env: Environment,
  onLine: (line: string) => void,
): Promise<void> {
  const base = await ensureBase(engine, onLine);
  const context = tar([...image.files, { path: 'company-ca.pem', content: companyCertificates(env) }]);
  const args = { ...buildArguments(env), BASE: base };
  await engine.build(context, { tag: image.tag, args, anew: image.anew }, onLine);
}

/** Certificates for the build stage alone: they go into the context, and the final stage starts from scratch. */
function companyCertificates(env: Environment): Buffer {
  const paths = new Set(CA_VARIABLES.map((name) => env[name]).filter((path) => path && existsSync(path)));
  const bundles = new Set([...paths].map((path) => readFileSync(path as string, 'utf8')));
  return Buffer.from([...bundles].join('\n'));
}

function buildArguments(env: Environment): Record<string, string> {
  const args: Record<string, string> = {};
  for (const name of [...BUILD_VARIABLES.flatMap((upper) => [upper, upper.toLowerCase()]), 'PIP_INDEX_URL']) {
    const value = env[name];
    if (value) args[name] = value;
  }
  return args;
}
