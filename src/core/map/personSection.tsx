import type { ComponentChildren, JSX } from 'preact';
import type { Translate } from '../ports.ts';
import type { ActList, PersonActs } from './actLists.ts';
import type { ActOutline } from './leadershipMap.ts';
import { DUTY_WORDS, SIGNAL_WORDS } from './mapSentences.ts';
import { personAnchor } from './personAnchor.ts';

interface SectionProps<Some extends ActOutline> {
  acts: PersonActs<Some>;
  translate: Translate;
  /** Writes acts down. */
  list: (groups: readonly Some[][]) => ComponentChildren;
  /** Puts something behind its heading. */
  fold: (summary: string, content: () => ComponentChildren) => JSX.Element;
}

/** As many as one takes in at a glance; earlier ones open on request. */
const NEWEST = 3;

/** One person: what they saw coming, what they got moving, and, folded, what was theirs to do anyway. */
export function PersonSection<Some extends ActOutline>(props: SectionProps<Some>): JSX.Element {
  const { acts, translate, list, fold } = props;
  return (
    <article id={personAnchor(acts.index)}>
      <h3>
        <bdi>{acts.person.label}</bdi>
      </h3>
      {acts.lists.length > 0 && (
        <div class="lists">
          {acts.lists.map((one) => (
            <SignalList {...props} one={one} />
          ))}
        </div>
      )}
      {acts.duty.length > 0 &&
        fold(translate(DUTY_WORDS), () => (
          <>
            <p class="note">{translate('Acts that were theirs to do: by role, assignment or ownership.')}</p>
            {list(acts.duty)}
          </>
        ))}
    </article>
  );
}

interface ListProps<Some extends ActOutline> extends Omit<SectionProps<Some>, 'acts'> {
  one: ActList<Some>;
}

function SignalList<Some extends ActOutline>({ one, translate, list, fold }: ListProps<Some>): JSX.Element {
  const earlier = one.groups.slice(NEWEST);
  return (
    <section class={`list ${one.signal}`}>
      <h4>{translate(SIGNAL_WORDS[one.signal])}</h4>
      {list(one.groups.slice(0, NEWEST))}
      {earlier.length > 0 && fold(translate('Earlier'), () => list(earlier))}
    </section>
  );
}
