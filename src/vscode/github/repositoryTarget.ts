import { InputError } from '../../core/errors.ts';
import { GITHUB_HOST, parseRepositoryName, type Repository } from '../../core/model/repository.ts';
import { apiUrlOfHost } from '../../core/sources/github/apiUrl.ts';
import { say } from '../../core/text/message.ts';
import { readRemote, type RemotePlace } from '../../core/sources/github/readRemote.ts';

/** A repository that can be mined, and through which API. */
export interface RepositoryTarget extends RemotePlace {
  /** REST base. */
  apiUrl: string;
}

/** The server that the settings name besides GitHub.com; null: none. */
export type EnterpriseServer = URL | null;

/** @throws InputError `bad-setting` when the API of that host cannot be spoken to safely. */
export function toTarget(
  { host, owner, name }: RemotePlace | Repository,
  enterprise: EnterpriseServer,
): RepositoryTarget {
  const protocol = enterprise?.host === host && enterprise.protocol === 'http:' ? 'http:' : 'https:';
  return { host, owner, name, apiUrl: apiUrlOfHost(host, protocol) };
}

/** Whether what lies at this host is a GitHub, as far as we know. */
export function isGitHub(host: string, enterprise: EnterpriseServer): boolean {
  return host === GITHUB_HOST || host.endsWith('.ghe.com') || host === enterprise?.host;
}

/**
 * Reads a repository as people write it: `owner/name` on GitHub.com, `host/owner/name`, or an address.
 *
 * @throws InputError `bad-repository-name`, `bad-setting`
 */
export function readTarget(text: string, enterprise: EnterpriseServer): RepositoryTarget {
  const place = readRemote(text) ?? readRemote(`https://${text.trim()}`);
  return toTarget(place ?? { host: GITHUB_HOST, ...parseRepositoryName(text) }, enterprise);
}

/**
 * Reads the address of an Enterprise Server or of GHE.com, as VS Code's own setting has it: `https://HOST`.
 *
 * @returns null when it is empty.
 * @throws InputError `bad-setting`
 */
export function readEnterpriseServer(text: string): EnterpriseServer {
  if (text.trim() === '') return null;
  const url = URL.parse(text.trim());
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
  if (!isPlain || url.username !== '') {
    throw new InputError(
      'bad-setting',
      say(
        'The setting peerLeadership.enterpriseUri is not the address of a server. Write it as https://HOST, without anything behind.',
      ),
    );
  }
  // Says so itself when the token would be sent unencrypted.
  apiUrlOfHost(url.host, url.protocol === 'http:' ? 'http:' : 'https:');
  return url;
}

/** The same repository on the same GitHub. */
export function isSameTarget(a: RemotePlace, b: RemotePlace): boolean {
  return keyOf(a) === keyOf(b);
}

/** `host/owner/name` in lower case, as GitHub takes names. */
export function keyOf({ host, owner, name }: RemotePlace): string {
  return `${host}/${owner}/${name}`.toLowerCase();
}
