import type { Person } from '../../model/person.ts';
import type { AccountDto } from './queries/dto.ts';

const PERSON_TYPES: Record<string, Person['type']> = {
  Bot: 'bot',
  Organization: 'organization',
  Mannequin: 'mannequin',
};

/**
 * An account of ours from GitHub's; null for a deleted one. GraphQL calls an app's account `name`, REST and
 * everybody who writes of it `name[bot]`.
 */
export function toPerson(account: AccountDto | null | undefined): Person | null {
  if (!account || account.login === 'ghost') return null;
  const type = PERSON_TYPES[account.__typename] ?? 'user';
  const login = type === 'bot' && !account.login.endsWith('[bot]') ? `${account.login}[bot]` : account.login;
  return { id: account.databaseId ?? null, login, type };
}
