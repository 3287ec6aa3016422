import type { JSX } from 'preact';
import type { Translate } from '../ports.ts';
import { writeDay } from '../text/day.ts';
import type { Act } from './leadershipMap.ts';
import { LEVEL_WORDS } from './mapSentences.ts';
import { MaybeLink } from './maybeLink.tsx';

export interface ActsProps {
  groups: readonly Act[][];
  /** Labels of people by id. */
  labels: ReadonlyMap<string, string>;
  translate: Translate;
}

/** Acts, newest first; those of one review stand together. */
export function Acts({ groups, labels, translate }: ActsProps): JSX.Element {
  return (
    <ul class="acts">
      {groups.map(([first, ...others]) => (
        <li>
          {first && <ActItem act={first} labels={labels} translate={translate} />}
          {others.length > 0 && (
            <>
              <p class="same">{translate('In the same review:')}</p>
              <ul class="acts">
                {others.map((act) => (
                  <li>
                    <ActItem act={act} labels={labels} translate={translate} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function ActItem({ act, labels, translate }: { act: Act } & Omit<ActsProps, 'groups'>): JSX.Element {
  const helped = act.helped.map((id) => labels.get(id)).filter((label) => label !== undefined);
  return (
    <>
      <p class="headline">
        <MaybeLink url={act.url}>{act.headline}</MaybeLink>
      </p>
      <p class="when">
        <time datetime={act.day}>{writeDay(act.day)}</time>
        {`\u00a0· ${translate(LEVEL_WORDS[act.level])}`}
        {helped.length > 0 && (
          <>
            {'\u00a0· '}
            {translate('for')} <bdi>{helped.join(', ')}</bdi>
          </>
        )}
        {act.thread.title !== '' && (
          <>
            {'\u00a0· '}
            <MaybeLink url={act.thread.url}>{act.thread.title}</MaybeLink>
          </>
        )}
      </p>
      {act.quote !== '' && (
        <blockquote dir="auto">
          <p>{act.quote}</p>
        </blockquote>
      )}
      <ul class="facts">
        {act.facts.map(({ text, url }) => (
          <li>
            <MaybeLink url={url}>{text}</MaybeLink>
          </li>
        ))}
      </ul>
    </>
  );
}
