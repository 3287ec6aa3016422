import type { Person } from '../../../../src/core/model/person.ts';
import { nodeId } from '../nodeIds.ts';
import type { EmulatedNode } from './node.ts';

const TYPE_NAMES = { user: 'User', bot: 'Bot', organization: 'Organization', mannequin: 'Mannequin' } as const;
const ID_PREFIXES = { user: 'U', bot: 'BOT', organization: 'O', mannequin: 'M' } as const;
const BOT_SUFFIX = '[bot]';

/** An account as `Actor`; null stays null, as GitHub's deleted accounts do. */
export function actorNode(person: Person | null, host = 'github.com'): EmulatedNode | null {
  if (person === null) return null;
  const isBot = person.type === 'bot';
  // In GraphQL the login of an app's account lacks the suffix that REST and the web show.
  const login = isBot && person.login.endsWith(BOT_SUFFIX) ? person.login.slice(0, -BOT_SUFFIX.length) : person.login;
  const resourcePath = isBot ? `/apps/${login}` : `/${login}`;
  return {
    __typename: TYPE_NAMES[person.type],
    id: nodeId(ID_PREFIXES[person.type], person.id ?? login),
    databaseId: person.id,
    login,
    url: `https://${host}${resourcePath}`,
    resourcePath,
    avatarUrl: `https://avatars.githubusercontent.com/u/${person.id ?? 0}?v=4`,
    ...(isBot ? {} : { name: null, email: '' }),
  };
}

/** The same where GitHub's type is `User`: programs, organisations and stand-ins do not fit there. */
export function userNode(person: Person | null, host?: string): EmulatedNode | null {
  return person?.type === 'user' ? actorNode(person, host) : null;
}
