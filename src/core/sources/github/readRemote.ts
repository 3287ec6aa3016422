import { GITHUB_HOST, parseRepositoryName } from '../../model/repository.ts';

/** Where a repository lies, as people see it. */
export interface RemotePlace {
  /** In lower case, with the port of a web address that has one. */
  host: string;
  owner: string;
  name: string;
}

/** `git@github.com:octo-org/octo-repo.git` */
const SCP = /^(?:[^\s@/:]+@)?(?<host>[^\s@/:]{2,}):(?<path>[^/\\][^:\s]*)$/;

/**
 * Reads the address of a git remote: ssh in both ways of writing it, https, git. What stands before the `@`, be it a
 * user or a password, is dropped. Host names that people give to a second account in their ssh settings
 * (`github.com-work`) and GitHub's ssh over the https port (`ssh.github.com`) are GitHub.com.
 *
 * @returns null when it is no address of `owner/name` on a host, such as a folder on this machine.
 */
export function readRemote(address: string): RemotePlace | null {
  const text = address.trim();
  const url = /^(?:https?|ssh|git|git\+ssh):\/\//i.test(text) ? URL.parse(text) : null;
  if (url !== null) {
    const isWeb = /^https?:$/.test(url.protocol);
    return toPlace(isWeb ? url.host : url.hostname, url.pathname.replace(/^\//, ''));
  }
  const { host, path } = SCP.exec(text)?.groups ?? {};
  return host === undefined || path === undefined ? null : toPlace(host, path);
}

function toPlace(host: string, path: string): RemotePlace | null {
  const parts = path
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '')
    .split('/');
  if (host === '' || parts.length !== 2) return null;
  try {
    return { host: plainHost(host), ...parseRepositoryName(parts.join('/')) };
  } catch {
    return null;
  }
}

function plainHost(host: string): string {
  const lower = host.toLowerCase();
  return /^(?:www\.|ssh\.)?github\.com(?:-[\w.-]+)?$/.test(lower) ? GITHUB_HOST : lower;
}
