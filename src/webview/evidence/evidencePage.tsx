import type { ComponentChildren, JSX } from 'preact';
import type { EvidenceAction, EvidenceShown } from '../../protocol/evidenceMessages.ts';
import { StoryTimeline } from './storyTimeline.tsx';

interface PageProps {
  shown: EvidenceShown;
  act: (action: EvidenceAction) => void;
}

/** One piece of evidence: who did what, in their words, what happened around it, why we think so, what can fool us. */
export function EvidencePage({ shown, act }: PageProps): JSX.Element {
  const { story, words, days, buttons, verdicts } = shown;
  return (
    <main class={`signal-${story.signal}`}>
      <header>
        <p class="meta">
          <time dateTime={story.day}>{days[story.day] ?? story.day}</time>
          {story.areas.map((area) => (
            <bdi class="area">{area}</bdi>
          ))}
        </p>
        <h1>
          <bdi>{story.actor}</bdi> {story.headline}
        </h1>
        <p class="thread">
          <Link url={story.thread.url}>
            #{story.thread.number} <bdi>{story.thread.title}</bdi>
          </Link>
        </p>
        {story.beneficiaries.length > 0 && (
          <p class="helped">
            {words.helped}{' '}
            {story.beneficiaries.map((login, index) => (
              <>
                {index > 0 && ', '}
                <bdi>{login}</bdi>
              </>
            ))}
          </p>
        )}
        <Buttons buttons={buttons} act={act} />
      </header>
      {story.quote !== '' && (
        <figure class="quote" aria-label={words.quote}>
          <blockquote dir="auto">{story.quote}</blockquote>
        </figure>
      )}
      <div class="columns">
        <div>
          <Part title={words.timeline}>
            {story.steps.length === 0 ? (
              <p>{words.noTimeline}</p>
            ) : (
              <StoryTimeline story={story} days={days} gap={words.timelineGap} />
            )}
          </Part>
          <Part title={words.questions}>
            <dl class="questions">
              <div>
                <dt>{words.asLead}</dt>
                <dd dir="auto">{story.questions.asLead}</dd>
              </div>
              <div>
                <dt>{words.asProfessional}</dt>
                <dd dir="auto">{story.questions.asProfessional}</dd>
              </div>
            </dl>
          </Part>
        </div>
        <div>
          <Part title={words.because}>
            <ul>
              {story.facts.map(({ text, url }) => (
                <li>
                  <Link url={url}>{text}</Link>
                </li>
              ))}
            </ul>
          </Part>
          <Part title={words.standing}>
            <Sentences texts={story.standing} />
          </Part>
          <Part title={words.limits}>
            <Sentences texts={story.limits} />
          </Part>
          <Part title={words.verdict}>
            <p>{words.verdictHint}</p>
            <Buttons buttons={verdicts} act={act} />
          </Part>
        </div>
      </div>
    </main>
  );
}

function Buttons({ buttons, act }: Pick<EvidenceShown, 'buttons'> & Pick<PageProps, 'act'>): JSX.Element {
  return (
    <div class="buttons" role="group">
      {buttons.map(({ action, label }) => (
        <button type="button" key={action} onClick={() => act(action)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Sentences({ texts }: { texts: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.map((text) => (
        <p>{text}</p>
      ))}
    </>
  );
}

/** The bare text where there is no address to go to. */
function Link({ url, children }: { url: string | null; children: ComponentChildren }): JSX.Element {
  return url === null ? <span>{children}</span> : <a href={url}>{children}</a>;
}
