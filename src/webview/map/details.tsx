import type { ComponentChildren, JSX } from 'preact';
import { Acts } from '../../core/map/actItems.tsx';
import { joinGroups, listActs } from '../../core/map/actLists.ts';
import { edgeKey } from '../../core/map/drawScene.ts';
import type { Act, LeadershipMap } from '../../core/map/leadershipMap.ts';
import { MapCoverageSection } from '../../core/map/mapCoverageSection.tsx';
import { EDGE_SENTENCES, WEIGHT_WORDS, writePurpose } from '../../core/map/mapSentences.ts';
import type { AreaNote } from '../../core/map/mapScene.ts';
import { PersonSection } from '../../core/map/personSection.tsx';
import type { Translate } from '../../core/ports.ts';
import { EdgeSentence } from './edgeSentence.tsx';
import { NodeButton } from './nodeButton.tsx';
import { PairsList } from './pairsList.tsx';

interface DetailsProps {
  map: LeadershipMap;
  /** What the last year shows of areas. */
  notes: readonly AreaNote[];
  chosen: string | null;
  translate: Translate;
  onChoose: (id: string | null) => void;
  /** Opens the story of an act. */
  onStory: (act: string) => void;
}

/** Acts that the panel begins with. */
const NEWEST = 4;

/** What is behind the chosen node or line, each act with its words, its reasons and its link. */
export function Details(props: DetailsProps): JSX.Element {
  const { map, chosen, translate, onChoose, onStory } = props;
  const acts = listActs(map).find(({ person }) => person.id === chosen);
  const person = map.people.find(({ id }) => id === chosen);
  const area = map.areas.find(({ id }) => id === chosen);
  const edge = map.edges.find((one) => edgeKey(one) === chosen);
  if (person === undefined && area === undefined && edge === undefined) return <Overview {...props} />;
  return (
    <>
      <h2 class="unseen">{translate('Evidence')}</h2>
      <button type="button" class="back" onClick={() => onChoose(null)}>
        {translate('Back to everybody')}
      </button>
      {acts !== undefined && <PersonSection acts={acts} map={map} translate={translate} onStory={onStory} />}
      {person !== undefined && (
        <>
          {acts === undefined && (
            <h3>
              <bdi>{person.label}</bdi>
            </h3>
          )}
          <HelpedBy {...props} id={person.id} />
        </>
      )}
      {area !== undefined && <AreaDetails {...props} id={area.id} label={area.label} />}
      {edge !== undefined && (
        <>
          <h3>
            <EdgeSentence {...props} sentence={translate(EDGE_SENTENCES[edge.kind])} from={edge.from} to={edge.to} />
          </h3>
          <p class="note">{translate(WEIGHT_WORDS[edge.weight])}</p>
          <ActList map={map} ids={edge.evidence} translate={translate} onStory={onStory} />
        </>
      )}
    </>
  );
}

function Overview({ map, notes, translate, onChoose, onStory }: DetailsProps): JSX.Element {
  const oneWay = notes.filter(({ topic }) => topic === 'one-way-out');
  return (
    <>
      <h2>{translate('Newest')}</h2>
      {map.acts.length === 0 ? (
        <p>{translate('No act is within what you look at. Choose a longer period, or show more kinds.')}</p>
      ) : (
        <NewestActs map={map} translate={translate} onChoose={onChoose} onStory={onStory} />
      )}
      <PairsList map={map} translate={translate} onChoose={onChoose} />
      {oneWay.length > 0 && (
        <>
          <h2>{translate('Areas with one way out')}</h2>
          <AreaNotes notes={oneWay} />
        </>
      )}
      <MapCoverageSection map={map} translate={translate} />
      <p class="note">{writePurpose(translate)}</p>
    </>
  );
}

/** What can be said of an area, and the two questions that go with it. */
function AreaNotes({ notes }: { notes: readonly AreaNote[] }): JSX.Element {
  return (
    <ul class="notes">
      {notes.map(({ area, topic, text, questions }) => (
        <li key={`${topic} ${area}`}>
          {text}
          {questions.map((question) => (
            <p class="note" key={question}>
              {question}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function NewestActs({ map, translate, onChoose, onStory }: Omit<DetailsProps, 'chosen' | 'notes'>): JSX.Element {
  const led = map.acts.filter(({ byDuty }) => !byDuty);
  return (
    <ul class="newest">
      {joinGroups(led)
        .slice(0, NEWEST)
        .map((group) => (
          <li key={group[0]?.id}>
            <NodeButton id={group[0]?.person ?? ''} map={map} onChoose={onChoose} />
            <Acts groups={[group]} labels={labelsOf(map)} translate={translate} onStory={onStory} />
          </li>
        ))}
    </ul>
  );
}

/** Whose acts helped this person: theirs to thank for. */
function HelpedBy({ map, id, translate, onStory }: DetailsProps & { id: string }): JSX.Element | null {
  const acts = map.acts.filter((act) => act.helped.includes(id) && act.person !== id && !act.byDuty);
  if (acts.length === 0) return null;
  return (
    <details>
      <summary>{translate('What helped here')}</summary>
      <ActList map={map} ids={acts.map((act) => act.id)} translate={translate} onStory={onStory} hasActor />
    </details>
  );
}

function AreaDetails({
  map,
  notes,
  id,
  label,
  translate,
  onChoose,
  onStory,
}: DetailsProps & { id: string; label: string }): JSX.Element {
  const links = map.areaLinks.filter(({ area }) => area === id);
  return (
    <>
      <h3 class="area-name">
        <bdi>{label}</bdi>
      </h3>
      {(['leads', 'keeps-moving'] as const).map((kind) => {
        const here = links.filter((link) => link.kind === kind);
        return (
          here.length > 0 && (
            <p key={kind} class="who">
              <span class="quiet">{translate(kind === 'leads' ? 'leads here' : 'keeps things moving')}: </span>
              {here.map(({ person }, index) => (
                <>
                  {index > 0 && ', '}
                  <NodeButton key={person} id={person} map={map} onChoose={onChoose} />
                </>
              ))}
            </p>
          )
        );
      })}
      <AreaNotes notes={notes.filter(({ area }) => area === id)} />
      <ActList
        map={map}
        ids={map.acts.filter(({ areas, byDuty }) => areas.includes(id) && !byDuty).map((act) => act.id)}
        translate={translate}
        onStory={onStory}
        hasActor
      />
    </>
  );
}

interface ActListProps {
  map: LeadershipMap;
  ids: readonly string[];
  translate: Translate;
  onStory: (act: string) => void;
  /** Says also who acted. */
  hasActor?: boolean;
}

const FEW = 8;

function ActList({ map, ids, translate, onStory, hasActor = false }: ActListProps): JSX.Element {
  const wanted = new Set(ids);
  const labels = labelsOf(map);
  const groups = joinGroups(map.acts.filter(({ id }) => wanted.has(id)));
  const list = (some: readonly Act[][]): ComponentChildren =>
    hasActor
      ? some.map((group) => (
          <div class="by" key={group[0]?.id}>
            <p class="actor">
              <bdi>{labels.get(group[0]?.person ?? '') ?? ''}</bdi>
            </p>
            <Acts groups={[group]} labels={labels} translate={translate} onStory={onStory} />
          </div>
        ))
      : some.length > 0 && <Acts groups={some} labels={labels} translate={translate} onStory={onStory} />;
  return (
    <>
      {list(groups.slice(0, FEW))}
      {groups.length > FEW && (
        <details>
          <summary>{translate('Earlier')}</summary>
          {list(groups.slice(FEW))}
        </details>
      )}
    </>
  );
}

function labelsOf(map: LeadershipMap): Map<string, string> {
  return new Map(map.people.map(({ id, label }) => [id, label]));
}
