import type { ComponentChildren, JSX } from 'preact';
import { areAlike, joinAlike, joinGroups, listActs } from '../../core/map/actLists.ts';
import { edgeKey } from '../../core/map/drawScene.ts';
import type { ActOutline, MapOutline } from '../../core/map/leadershipMap.ts';
import { MapCoverageSection } from '../../core/map/mapCoverageSection.tsx';
import { EDGE_SENTENCES, WEIGHT_WORDS, writePurpose } from '../../core/map/mapSentences.ts';
import type { AreaNote } from '../../core/map/mapScene.ts';
import { PersonSection } from '../../core/map/personSection.tsx';
import type { Translate } from '../../core/ports.ts';
import { EdgeSentence } from './edgeSentence.tsx';
import { Fold } from './fold.tsx';
import { NodeButton } from './nodeButton.tsx';
import { PairsList } from './pairsList.tsx';
import { ReadActs, ReadAlikeActs } from './readActs.tsx';
import type { ActReader } from './useActTexts.ts';

interface DetailsProps {
  map: MapOutline;
  /** What the last year shows of areas. */
  notes: readonly AreaNote[];
  chosen: string | null;
  reader: ActReader;
  translate: Translate;
  onChoose: (id: string | null) => void;
  /** Opens the story of an act. */
  onStory: (act: string) => void;
}

/** Acts that the panel begins with. */
const NEWEST = 4;

/** What is behind the chosen node or line, each act with its words, its reasons and its link. */
export function Details(props: DetailsProps): JSX.Element {
  const { map, chosen, reader, translate, onChoose, onStory } = props;
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
      {acts !== undefined && (
        <PersonSection
          key={chosen}
          acts={acts}
          translate={translate}
          list={(groups) => (
            <ReadActs groups={groups} labels={labelsOf(map)} reader={reader} translate={translate} onStory={onStory} />
          )}
          fold={(summary, content) => <Fold summary={summary} content={content} />}
        />
      )}
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
          <ActList {...props} key={chosen} ids={edge.evidence} />
        </>
      )}
    </>
  );
}

function Overview(props: DetailsProps): JSX.Element {
  const { map, notes, translate, onChoose } = props;
  const oneWay = notes.filter(({ topic }) => topic === 'one-way-out');
  return (
    <>
      <h2>{translate('Newest')}</h2>
      {map.acts.length === 0 ? (
        <p>{translate('No act is within what you look at. Choose a longer period, or show more kinds.')}</p>
      ) : (
        <NewestActs {...props} />
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

function NewestActs({ map, reader, translate, onChoose, onStory }: DetailsProps): JSX.Element {
  const led = map.acts.filter(({ byDuty }) => !byDuty);
  return (
    <ul class="newest">
      {joinAlike(joinGroups(led))
        .slice(0, NEWEST)
        .map((group) => (
          <li key={group[0]?.id}>
            {areAlike(group) ? (
              <ReadAlikeActs
                acts={group}
                nameOf={(id) => <NodeButton id={id} map={map} onChoose={onChoose} />}
                reader={reader}
                translate={translate}
                onStory={onStory}
              />
            ) : (
              <>
                <NodeButton id={group[0]?.person ?? ''} map={map} onChoose={onChoose} />
                <ReadActs
                  groups={[group]}
                  labels={labelsOf(map)}
                  reader={reader}
                  translate={translate}
                  onStory={onStory}
                  isTitleFirst
                />
              </>
            )}
          </li>
        ))}
    </ul>
  );
}

/** Whose acts helped this person: theirs to thank for. */
function HelpedBy({ id, ...props }: DetailsProps & { id: string }): JSX.Element | null {
  const { map, translate } = props;
  const acts = map.acts.filter((act) => act.helped.includes(id) && act.person !== id && !act.byDuty);
  if (acts.length === 0) return null;
  return (
    <Fold
      key={id}
      summary={translate('What helped here')}
      content={() => <ActList {...props} ids={acts.map((act) => act.id)} hasActor />}
    />
  );
}

function AreaDetails({ id, label, ...props }: DetailsProps & { id: string; label: string }): JSX.Element {
  const { map, notes, translate, onChoose } = props;
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
        {...props}
        key={id}
        ids={map.acts.filter(({ areas, byDuty }) => areas.includes(id) && !byDuty).map((act) => act.id)}
        hasActor
      />
    </>
  );
}

interface ActListProps extends Pick<DetailsProps, 'map' | 'reader' | 'translate' | 'onStory'> {
  ids: readonly string[];
  /** Says also who acted. */
  hasActor?: boolean;
}

const FEW = 8;

function ActList({ map, ids, reader, translate, onStory, hasActor = false }: ActListProps): JSX.Element {
  const wanted = new Set(ids);
  const labels = labelsOf(map);
  const groups = joinGroups(map.acts.filter(({ id }) => wanted.has(id)));
  const read = (some: readonly ActOutline[][]): JSX.Element => (
    <ReadActs groups={some} labels={labels} reader={reader} translate={translate} onStory={onStory} />
  );
  const list = (some: readonly ActOutline[][]): ComponentChildren =>
    hasActor
      ? some.map((group) => (
          <div class="by" key={group[0]?.id}>
            <p class="actor">
              <bdi>{labels.get(group[0]?.person ?? '') ?? ''}</bdi>
            </p>
            {read([group])}
          </div>
        ))
      : some.length > 0 && read(some);
  return (
    <>
      {list(groups.slice(0, FEW))}
      {groups.length > FEW && <Fold summary={translate('Earlier')} content={() => list(groups.slice(FEW))} />}
    </>
  );
}

function labelsOf(map: MapOutline): Map<string, string> {
  return new Map(map.people.map(({ id, label }) => [id, label]));
}
