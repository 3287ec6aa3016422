import type { JSX } from 'preact';
import { layoutMap } from '../map/layoutMap.ts';
import { MapSvg } from '../map/mapSvg.tsx';
import type { Translate } from '../ports.ts';
import { sayDay } from '../text/day.ts';
import type { Report, ReportItem, ReportSection } from './report.ts';

interface PageProps {
  report: Report;
  translate: Translate;
}

/** Body of the report as a page: five minutes to read, and a sheet or three on paper. */
export function ReportPage({ report, translate }: PageProps): JSX.Element {
  const { map, period, sinceLast, sections, forTheRoom, limits, purpose } = report;
  return (
    <main class="report">
      <header>
        <p class="eyebrow">{translate('Retro report')}</p>
        <h1>
          {map.repositories.map((name) => (
            <bdi>{name}</bdi>
          ))}
        </h1>
        <p class="period">{period.join(' ')}</p>
      </header>
      {sinceLast.length > 0 && (
        <section>
          <h2>{translate('Since the last report')}</h2>
          <p>{sinceLast.join(' ')}</p>
        </section>
      )}
      <div class="columns">
        {sections.map((section) => (
          <Section section={section} translate={translate} />
        ))}
      </div>
      <section class="room">
        <h2>{translate('To talk about')}</h2>
        <ol>
          {forTheRoom.map((question) => (
            <li>{question}</li>
          ))}
        </ol>
      </section>
      <Drawing report={report} translate={translate} />
      <section class="coverage">
        <h2>{translate('What stands behind this')}</h2>
        <p>{limits.join(' ')}</p>
      </section>
      <footer>
        <p>{purpose}</p>
      </footer>
    </main>
  );
}

function Section({ section, translate }: { section: ReportSection; translate: Translate }): JSX.Element {
  return (
    <section class={`matter ${section.key}`}>
      <h2>{section.title}</h2>
      {section.items.length === 0 ? (
        <p class="note">{section.none}</p>
      ) : (
        <ul class="items">
          {section.items.map((item) => (
            <Item item={item} translate={translate} />
          ))}
        </ul>
      )}
      {section.more !== null && <p class="note">{section.more}</p>}
    </section>
  );
}

function Item({ item, translate }: { item: ReportItem; translate: Translate }): JSX.Element {
  const { day, text, quote, url } = item;
  return (
    <li>
      <p>
        <time datetime={day}>{sayDay(day, translate)}</time> <span dir="auto">{text}</span>
        {url !== null && (
          <>
            {' '}
            <a class="look" href={url} rel="noreferrer">
              {translate('look')}
            </a>
          </>
        )}
      </p>
      {quote !== '' && (
        <blockquote dir="auto">
          <p>{quote}</p>
        </blockquote>
      )}
    </li>
  );
}

function Drawing({ report: { map }, translate }: PageProps): JSX.Element {
  return (
    <section>
      <h2>{translate('Who helped whom')}</h2>
      {map.edges.length + map.areaLinks.length === 0 ? (
        <p class="note">{translate('There is nothing to draw for this time.')}</p>
      ) : (
        <figure>
          <div class="drawing">
            <MapSvg
              map={map}
              positions={layoutMap(map)}
              translate={translate}
              idPrefix="report"
              isStandalone={false}
              hasSections={false}
            />
          </div>
        </figure>
      )}
    </section>
  );
}
