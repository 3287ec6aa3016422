import type { JSX } from 'preact';
import type { EvidenceShown } from '../../protocol/evidenceMessages.ts';

interface TimelineProps {
  story: EvidenceShown['story'];
  days: EvidenceShown['days'];
  /** Said where steps were left out. */
  gap: string;
}

/** What happened before and after, oldest first; each day stands once. */
export function StoryTimeline({ story: { steps, hasLaterSteps }, days, gap }: TimelineProps): JSX.Element {
  return (
    <ol class="timeline">
      {steps.map(({ day, text, url, isAct, isAfterGap }, index) => (
        <>
          {isAfterGap && <Gap text={gap} />}
          <li class={isAct ? 'act' : undefined} aria-current={isAct ? 'step' : undefined}>
            <time dateTime={day} class={steps[index - 1]?.day === day ? 'same' : undefined}>
              {days[day] ?? day}
            </time>
            <span class="text" dir="auto">
              {url === null ? text : <a href={url}>{text}</a>}
            </span>
          </li>
        </>
      ))}
      {hasLaterSteps && <Gap text={gap} />}
    </ol>
  );
}

function Gap({ text }: { text: string }): JSX.Element {
  return (
    <li class="gap">
      <span class="text">{text}</span>
    </li>
  );
}
