import type { JSX } from 'preact';
import type { Translate } from '../ports.ts';
import { sayDay } from '../text/day.ts';
import { titleOfAct } from './actLists.ts';
import type { ActOutline, ActTexts } from './leadershipMap.ts';
import { LEVEL_WORDS } from './mapSentences.ts';
import { MaybeLink } from './maybeLink.tsx';

export interface ActsProps<Some extends ActOutline> {
  groups: readonly Some[][];
  /** What there is to read of an act beside its headline; null: that is still to come. */
  tell: (act: Some) => Omit<ActTexts, 'id'> | null;
  /** Labels of people by id. */
  labels: ReadonlyMap<string, string>;
  translate: Translate;
  /** Opens an act's story, where the face can; its headline leads there, else to where it was written. */
  onStory?: ((act: string) => void) | undefined;
  /** Begins with what an act was about, where its headline is the one that many others have. */
  isTitleFirst?: boolean;
}

/** Acts, newest first; those of one review stand together. */
export function Acts<Some extends ActOutline>({ groups, ...rest }: ActsProps<Some>): JSX.Element {
  return (
    <ul class="acts">
      {groups.map(([first, ...others]) => (
        <li>
          {first && <ActItem act={first} {...rest} />}
          {others.length > 0 && (
            <>
              <p class="same">{rest.translate('In the same review:')}</p>
              <ul class="acts">
                {others.map((act) => (
                  <li>
                    <ActItem act={act} {...rest} />
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

export interface AlikeProps {
  acts: readonly ActOutline[];
  tell: ActsProps<ActOutline>['tell'];
  nameOf: (person: string) => JSX.Element;
  translate: Translate;
  onStory: (act: string) => void;
}

/** Acts of one day that are alike, in few words: the day once, then whose each was and what it was about. */
export function AlikeActs({ acts, tell, nameOf, translate, onStory }: AlikeProps): JSX.Element {
  const day = acts[0]?.day ?? '';
  return (
    <>
      <p class="when">
        <time datetime={day}>{sayDay(day, translate)}</time>
      </p>
      <ul class="alike">
        {acts.map((act) => (
          <li key={act.id}>
            {nameOf(act.person)}
            <About title={titleOfAct(act, tell(act))} translate={translate} />
            <Headline act={act} onStory={onStory} />
          </li>
        ))}
      </ul>
    </>
  );
}

function About({ title, translate }: { title: string | null; translate: Translate }): JSX.Element | null {
  return title === null ? null : (
    <p class="about" dir="auto">
      {translate('“{quote}”', { quote: title })}
    </p>
  );
}

/** Leads to the story, where the face can show it, else to where the act was written. */
function Headline({ act, onStory }: Pick<ActsProps<ActOutline>, 'onStory'> & { act: ActOutline }): JSX.Element {
  return (
    <p class="headline">
      {onStory === undefined ? (
        <MaybeLink url={act.url}>{act.headline}</MaybeLink>
      ) : (
        <button type="button" class="name story" onClick={() => onStory(act.id)}>
          {act.headline}
        </button>
      )}
    </p>
  );
}

interface ActProps<Some extends ActOutline> extends Omit<ActsProps<Some>, 'groups'> {
  act: Some;
}

function ActItem<Some extends ActOutline>(props: ActProps<Some>): JSX.Element {
  const { act, labels, tell, translate, onStory, isTitleFirst = false } = props;
  const told = tell(act);
  const title = isTitleFirst ? titleOfAct(act, told) : null;
  const helped = act.helped.map((id) => labels.get(id)).filter((label) => label !== undefined);
  return (
    <>
      <About title={title} translate={translate} />
      <Headline act={act} onStory={onStory} />
      <p class="when">
        <time datetime={act.day}>{sayDay(act.day, translate)}</time>
        {`\u00a0· ${translate(LEVEL_WORDS[act.level])}`}
        {helped.length > 0 && (
          <>
            {'\u00a0· '}
            {translate('for')} <bdi>{helped.join(', ')}</bdi>
          </>
        )}
        {onStory !== undefined && act.url !== null && (
          <>
            {'\u00a0· '}
            <MaybeLink url={act.url}>{translate('on GitHub')}</MaybeLink>
          </>
        )}
        {told !== null && told.thread.title !== '' && title === null && (
          <>
            {'\u00a0· '}
            <MaybeLink url={told.thread.url}>{told.thread.title}</MaybeLink>
          </>
        )}
      </p>
      {told !== null && told.quote !== '' && (title === null || !told.quote.includes(title)) && (
        <blockquote dir="auto">
          <p>{told.quote}</p>
        </blockquote>
      )}
      {told !== null && (
        <ul class="facts">
          {told.facts.map(({ text, url }) => (
            <li>
              <MaybeLink url={url}>{text}</MaybeLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
