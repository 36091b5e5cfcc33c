/** When `setup` may put in Podman: only where no engine is there, and not beside one that cannot be used. */
import { expect, it } from 'vitest';
import { mayInstall } from '../../src/setup/may-install.js';

const at = (reason: string, foundBy = 'docker socket') => ({
  foundBy,
  address: '/var/run/docker.sock',
  reason,
});
const nothing = [
  at('there is no such socket'),
  at('connect ECONNREFUSED /run/podman/podman.sock', 'podman socket'),
  at('connect ENOENT /a.sock', 'DOCKER_HOST'),
  at('Podman is not installed', 'private podman service'),
];

it('where nobody is at any place', () => expect(mayInstall(nothing)).toBe(true));

it('where another engine is wanted than the one that answers', () =>
  expect(mayInstall([...nothing, at('docker answers there, podman is wanted')])).toBe(true));

it('where Podman is there without a runtime that starts containers, which its packages bring', () => {
  const reason = 'the OCI runtime crun cannot start a container here: cgroups in hybrid mode not supported';
  expect(mayInstall([at('there is no such socket'), at(reason, 'private podman service')])).toBe(true);
});

it.each([
  'docker does not enforce limits of memory here',
  'the OCI runtime runc cannot start a container here: permission denied',
  'connect EACCES /var/run/docker.sock',
  'it does not answer within 10 s',
  'the search for an engine ended after 60 s',
  'getaddrinfo ENOTFOUND build-host',
  'engines over ssh are not supported; forward the socket',
])('not beside an engine of which this is said: %s', (reason) => {
  expect(mayInstall([at(reason), ...nothing])).toBe(false);
});

it('not where Podman itself is there and has no limits', () => {
  const reason = 'podman does not enforce limits of memory, pids, cpu here';
  expect(mayInstall([at(reason, 'private podman service')])).toBe(false);
});
