import type { JSX } from 'preact';
import type { Translate } from '../ports.ts';
import { Acts, type ActsProps } from './actItems.tsx';
import type { ActList, PersonActs } from './actLists.ts';
import type { LeadershipMap } from './leadershipMap.ts';
import { DUTY_WORDS, SIGNAL_WORDS } from './mapSentences.ts';
import { personAnchor } from './personAnchor.ts';

interface SectionProps {
  acts: PersonActs;
  map: LeadershipMap;
  translate: Translate;
  onStory?: ActsProps['onStory'];
}

/** As many as one takes in at a glance; earlier ones open on request. */
const NEWEST = 3;

/** One person: what they saw coming, what they got moving, and, folded, what was theirs to do anyway. */
export function PersonSection({ acts, map, translate, onStory }: SectionProps): JSX.Element {
  const labels = new Map(map.people.map(({ id, label }) => [id, label]));
  return (
    <article id={personAnchor(acts.index)}>
      <h3>
        <bdi>{acts.person.label}</bdi>
      </h3>
      {acts.lists.length > 0 && (
        <div class="lists">
          {acts.lists.map((list) => (
            <SignalList list={list} labels={labels} translate={translate} onStory={onStory} />
          ))}
        </div>
      )}
      {acts.duty.length > 0 && (
        <details>
          <summary>{translate(DUTY_WORDS)}</summary>
          <p class="note">{translate('Acts that were theirs to do: by role, assignment or ownership.')}</p>
          <Acts groups={acts.duty} labels={labels} translate={translate} onStory={onStory} />
        </details>
      )}
    </article>
  );
}

function SignalList({ list, ...rest }: { list: ActList } & Omit<ActsProps, 'groups'>): JSX.Element {
  const earlier = list.groups.slice(NEWEST);
  return (
    <section class={`list ${list.signal}`}>
      <h4>{rest.translate(SIGNAL_WORDS[list.signal])}</h4>
      <Acts groups={list.groups.slice(0, NEWEST)} {...rest} />
      {earlier.length > 0 && (
        <details>
          <summary>{rest.translate('Earlier')}</summary>
          <Acts groups={earlier} {...rest} />
        </details>
      )}
    </section>
  );
}
