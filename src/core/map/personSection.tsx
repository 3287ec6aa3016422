import type { JSX } from 'preact';
import type { Translate } from '../ports.ts';
import { writeDay } from '../text/day.ts';
import type { ActList, PersonActs } from './actLists.ts';
import type { Act, LeadershipMap } from './leadershipMap.ts';
import { DUTY_WORDS, SIGNAL_WORDS } from './mapSentences.ts';
import { personAnchor } from './mapSvg.tsx';

interface SectionProps {
  acts: PersonActs;
  map: LeadershipMap;
  translate: Translate;
}

interface ActsProps {
  groups: readonly Act[][];
  labels: ReadonlyMap<string, string>;
  translate: Translate;
}

/** As many as one takes in at a glance; earlier ones open on request. */
const NEWEST = 3;

/** One person: what they saw coming, what they got moving, and, folded, what was theirs to do anyway. */
export function PersonSection({ acts, map, translate }: SectionProps): JSX.Element {
  const labels = new Map(map.people.map(({ id, label }) => [id, label]));
  return (
    <article id={personAnchor(acts.index)}>
      <h3>
        <bdi>{acts.person.label}</bdi>
      </h3>
      {acts.lists.length > 0 && (
        <div class="lists">
          {acts.lists.map((list) => (
            <SignalList list={list} labels={labels} translate={translate} />
          ))}
        </div>
      )}
      {acts.duty.length > 0 && (
        <details>
          <summary>{translate(DUTY_WORDS)}</summary>
          <p class="note">{translate('Acts that were theirs to do: by role, assignment or ownership.')}</p>
          <Acts groups={acts.duty} labels={labels} translate={translate} />
        </details>
      )}
    </article>
  );
}

function SignalList({ list, labels, translate }: { list: ActList } & Omit<ActsProps, 'groups'>): JSX.Element {
  const earlier = list.groups.slice(NEWEST);
  return (
    <section class={`list ${list.signal}`}>
      <h4>{translate(SIGNAL_WORDS[list.signal])}</h4>
      <Acts groups={list.groups.slice(0, NEWEST)} labels={labels} translate={translate} />
      {earlier.length > 0 && (
        <details>
          <summary>{translate('Earlier')}</summary>
          <Acts groups={earlier} labels={labels} translate={translate} />
        </details>
      )}
    </section>
  );
}

function Acts({ groups, labels, translate }: ActsProps): JSX.Element {
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
        {helped.length > 0 && (
          <>
            {' · '}
            {translate('for')} <bdi>{helped.join(', ')}</bdi>
          </>
        )}
        {act.thread.title !== '' && (
          <>
            {' · '}
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

/** Foreign text in its own reading direction, as a link where there is somewhere to go. */
export function MaybeLink({ url, children }: { url: string | null; children: string }): JSX.Element {
  return url === null ? (
    <bdi>{children}</bdi>
  ) : (
    <a href={url} rel="noreferrer noopener">
      <bdi>{children}</bdi>
    </a>
  );
}
