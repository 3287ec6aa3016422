import type { JSX } from 'preact';
import type { Translate } from '../ports.ts';
import { sayDay } from '../text/day.ts';
import type { MapOutline } from './leadershipMap.ts';
import { EDGE_WORDS, LINK_WORDS, WEIGHT_WORDS } from './mapSentences.ts';
import { MaybeLink } from './maybeLink.tsx';

interface TablesProps {
  map: MapOutline;
  translate: Translate;
  /** Long tables stand open too: there is nothing else to read. */
  areAllOpen?: boolean;
}

interface Row {
  from: string;
  what: string;
  to: string;
  weight: 'once' | 'again';
  newest: string;
  url: string | null;
}

/** Longer ones wait behind their heading. */
const OPEN_ROWS = 40;

/** Every line of the drawing, also of those that it had no room for, as text; newest first. */
export function MapTables({ map, translate, areAllOpen = false }: TablesProps): JSX.Element {
  const between = rowsBetweenPeople(map);
  const inAreas = rowsInAreas(map);
  return (
    <section class="tables">
      <h2>{translate('The map as a table')}</h2>
      {between.length > 0 && (
        <Table
          title={translate('Between people')}
          to={translate('For whom')}
          rows={between}
          isOpen={areAllOpen || between.length <= OPEN_ROWS}
          translate={translate}
        />
      )}
      {inAreas.length > 0 && (
        <Table
          title={translate('In areas')}
          to={translate('Where')}
          rows={inAreas}
          isOpen={areAllOpen || inAreas.length <= OPEN_ROWS}
          translate={translate}
        />
      )}
    </section>
  );
}

function rowsBetweenPeople(map: MapOutline): Row[] {
  const { label, url } = createLookup(map);
  return map.edges.map((edge) => ({
    ...edge,
    what: EDGE_WORDS[edge.kind],
    from: label(edge.from),
    to: label(edge.to),
    url: url(edge.evidence),
  }));
}

function rowsInAreas(map: MapOutline): Row[] {
  const { label, url } = createLookup(map);
  return map.areaLinks.map((link) => ({
    ...link,
    what: LINK_WORDS[link.kind],
    from: label(link.person),
    to: label(link.area),
    url: url(link.evidence),
  }));
}

function createLookup(map: MapOutline): { label: (id: string) => string; url: (ids: string[]) => string | null } {
  const labels = new Map([...map.people, ...map.areas].map(({ id, label }) => [id, label]));
  const urls = new Map(map.acts.map(({ id, url }) => [id, url]));
  return { label: (id) => labels.get(id) ?? '', url: ([newest]) => urls.get(newest ?? '') ?? null };
}

interface TableProps {
  title: string;
  to: string;
  rows: readonly Row[];
  isOpen: boolean;
  translate: Translate;
}

function Table({ title, to, rows, isOpen, translate }: TableProps): JSX.Element {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('Who')}</th>
            <th scope="col">{translate('What')}</th>
            <th scope="col">{to}</th>
            <th scope="col">{translate('How often')}</th>
            <th scope="col">{translate('Newest')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <bdi>{row.from}</bdi>
              </th>{' '}
              <td>{translate(row.what)}</td>{' '}
              <td>
                <bdi>{row.to}</bdi>
              </td>{' '}
              <td>{translate(WEIGHT_WORDS[row.weight])}</td>{' '}
              <td class="day">
                <MaybeLink url={row.url}>{sayDay(row.newest, translate)}</MaybeLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
