import type { ComponentChildren, JSX } from 'preact';
import type { Translate } from '../ports.ts';
import { Acts } from './actItems.tsx';
import { listActs } from './actLists.ts';
import { layoutMap } from './layoutMap.ts';
import type { LeadershipMap } from './leadershipMap.ts';
import { MapCoverageSection } from './mapCoverageSection.tsx';
import { writePeriod, writePurpose } from './mapSentences.ts';
import { MapSvg } from './mapSvg.tsx';
import { MapTables } from './mapTables.tsx';
import { PersonSection } from './personSection.tsx';

export interface MapPageProps {
  map: LeadershipMap;
  translate: Translate;
}

/** Body of the page: what this is, the drawing, people, the same as tables, what stands behind it. */
export function MapPage({ map, translate }: MapPageProps): JSX.Element {
  return (
    <main>
      <header>
        <p class="eyebrow">{translate('Team leadership map')}</p>
        <h1>
          {map.repositories.map((name) => (
            <bdi>{name}</bdi>
          ))}
        </h1>
        <p class="period">{writePeriod(map, translate)}</p>
        <p class="lead">
          {translate(
            'Who saw trouble coming, who got waiting work moving, whom others look to and who shares: single acts from pull requests and issues, each with its evidence. Newest first, never most first.',
          )}
        </p>
        {map.names === 'hidden' && (
          <p class="note">
            {translate(
              'Names, addresses and numbers are hidden. Whoever knows the work may still recognise an act by its words.',
            )}
          </p>
        )}
      </header>
      {map.acts.length === 0 ? <Nothing translate={translate} /> : <Findings map={map} translate={translate} />}
      <MapCoverageSection map={map} translate={translate} />
      <footer>
        <p>{writePurpose(translate)}</p>
      </footer>
    </main>
  );
}

function Nothing({ translate }: Pick<MapPageProps, 'translate'>): JSX.Element {
  return (
    <section class="nothing">
      <h2>{translate('Nothing to show for this period')}</h2>
      <p>
        {translate(
          'No act passed the strict reading that this map needs. That says something about what could be read, below, and nothing about the team.',
        )}
      </p>
    </section>
  );
}

function Findings({ map, translate }: MapPageProps): JSX.Element {
  const labels = new Map(map.people.map(({ id, label }) => [id, label]));
  return (
    <>
      <figure>
        <Drawing shape="wide">
          <MapSvg map={map} positions={layoutMap(map)} translate={translate} idPrefix="wide" isStandalone={false} />
        </Drawing>
        <Drawing shape="tall">
          <MapSvg
            map={map}
            positions={layoutMap(map, { shape: 'tall' })}
            translate={translate}
            idPrefix="tall"
            isStandalone={false}
          />
        </Drawing>
      </figure>
      <section class="people">
        <h2>{translate('People')}</h2>
        {listActs(map).map((acts) => (
          <PersonSection
            acts={acts}
            translate={translate}
            list={(groups) => <Acts groups={groups} labels={labels} tell={(act) => act} translate={translate} />}
            fold={(summary, content) => (
              <details>
                <summary>{summary}</summary>
                {content()}
              </details>
            )}
          />
        ))}
      </section>
      <MapTables map={map} translate={translate} />
    </>
  );
}

function Drawing({ shape, children }: { shape: 'wide' | 'tall'; children: ComponentChildren }): JSX.Element {
  return <div class={`drawing ${shape}`}>{children}</div>;
}
