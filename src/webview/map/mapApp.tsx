import type { Core } from 'cytoscape';
import type { JSX } from 'preact';
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { drawScene, type DrawnScene } from '../../core/map/drawScene.ts';
import { keepLeadAndFollow } from '../../core/map/leadAndFollow.ts';
import type { MapOutline } from '../../core/map/leadershipMap.ts';
import { limitMap, type MapLimits } from '../../core/map/limitMap.ts';
import { firstDayOf, listLastDays } from '../../core/map/mapPeriods.ts';
import type { MapScene } from '../../core/map/mapScene.ts';
import { MapTables } from '../../core/map/mapTables.tsx';
import type { Translate } from '../../core/ports.ts';
import { createTranslate } from '../../core/text/createTranslate.ts';
import { englishTranslate } from '../../core/text/englishTranslate.ts';
import { Details } from './details.tsx';
import type { Host, HostMessage } from './host.ts';
import { Legend } from './legend.tsx';
import { type Hovered, MapCanvas } from './mapCanvas.tsx';
import { nodeTip } from './nodeTip.ts';
import { beginState, changeState, type PageState } from './pageState.ts';
import { PeriodBar } from './periodBar.tsx';
import { drawPicture } from './picture.ts';
import { SearchBox } from './searchBox.tsx';
import { AreaChoice, Filters } from './toolbar.tsx';
import { type ActReader, useActTexts } from './useActTexts.ts';
import { useRoom } from './useRoom.ts';

interface Loaded {
  scene: MapScene;
  translate: Translate;
}

/** The page: waits for the host's scene, then shows it. */
export function MapApp({ host }: { host: Host }): JSX.Element {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [state, dispatch] = useReducer(changeState, beginState(''));
  const graph = useRef<Core | null>(null);
  const isKept = useRef(false);
  const speak = useRef(englishTranslate);
  const reader = useActTexts(host);

  useEffect(() => {
    const receive = (message: HostMessage): void => {
      switch (message.type) {
        case 'scene':
          reader.forget();
          speak.current = createTranslate(message.messages, message.language);
          setLoaded({ scene: message.scene, translate: speak.current });
          if (!isKept.current) dispatch({ type: 'restore', repository: message.repository, kept: host.readState() });
          else dispatch({ type: 'keep', repository: message.repository });
          isKept.current = true;
          break;
        case 'told':
          reader.add(message.acts);
          break;
        case 'focus':
          dispatch({ type: 'change', change: { chosen: message.node, view: 'map' } });
          break;
        case 'draw-picture':
          host.post({
            type: 'picture',
            picture: message.picture,
            png: graph.current === null ? null : drawPicture(graph.current, message.labels, speak.current),
          });
          break;
      }
    };
    const stop = host.listen(receive);
    host.post({ type: 'ready' });
    return stop;
  }, []);

  useEffect(() => {
    if (isKept.current) host.writeState(state);
  }, [state]);

  if (loaded === null) return <p class="loading" role="status" />;
  return (
    <MapPage
      {...loaded}
      state={state}
      reader={reader}
      host={host}
      onGraph={(cy) => (graph.current = cy)}
      onChange={(change) => dispatch({ type: 'change', change })}
      onToggleBlock={(cluster) => dispatch({ type: 'toggle-block', cluster })}
    />
  );
}

interface PageProps extends Loaded {
  state: PageState;
  reader: ActReader;
  host: Host;
  onGraph: (cy: Core | null) => void;
  onChange: (change: Partial<PageState>) => void;
  onToggleBlock: (cluster: string) => void;
}

function MapPage({ scene, translate, state, reader, host, onGraph, onChange, onToggleBlock }: PageProps): JSX.Element {
  const { map } = scene;
  const stage = useRef<HTMLDivElement>(null);
  const room = useRoom(stage);
  const [needed, setNeeded] = useState({ width: 0, height: 0 });
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [hasCanvas, setHasCanvas] = useState(true);
  const limits = useMemo(() => limitsOf(state, map), [state, map]);
  const limited = useMemo(() => applyLimits(map, limits, state.isPairsOnly), [map, limits, state.isPairsOnly]);
  const drawn = useMemo(
    () =>
      drawScene(scene, {
        limited,
        room,
        focus: state.chosen,
        opened: state.area === null ? state.opened : [...state.opened, state.area],
        moreLabel: translate('more people'),
        fewerLabel: translate('fewer people'),
      }),
    [scene, limited, room, state.chosen, state.opened, state.area, translate],
  );
  const marked = useMemo(() => areasWithOneWayOut(scene), [scene]);
  const lit = useMemo(() => litBy(drawn, state.chosen), [drawn, state.chosen]);
  const tip = (id: string): { title: string; line: string } => nodeTip({ id, map: limited, drawn, translate });
  const days = useMemo(() => listLastDays(map), [map]);
  const isTable = state.view === 'table' || !hasCanvas;

  // A tab so narrow that its page scrolls is as high as its drawing. It only grows, or the two would chase each other.
  const onNeed = (height: number): void => {
    setNeeded((before) =>
      before.width !== room.width || before.height < height ? { width: room.width, height } : before,
    );
  };

  const onChoose = (id: string | null): void => {
    // A line to people who are folded away opens them too: whom it goes to is not seen before.
    const edge = drawn.edges.find((one) => one.id === id);
    const ends = [id, edge?.from, edge?.to];
    const more = drawn.nodes.find((node) => node.kind === 'more' && ends.includes(node.id));
    if (more === undefined) onChange({ chosen: id });
    else onToggleBlock(more.cluster ?? '');
  };

  return (
    <div class="page">
      <header class="bar">
        <h1 class="unseen">{translate('Team leadership map of {0}', { 0: map.repositories.join(', ') })}</h1>
        <SearchBox map={limited} translate={translate} onChoose={(id) => onChange({ chosen: id })} />
        <AreaChoice map={map} state={state} translate={translate} onChange={onChange} />
        <div class="acts-on-page">
          <button
            type="button"
            aria-pressed={isTable}
            disabled={!hasCanvas}
            onClick={() => onChange({ view: isTable ? 'map' : 'table' })}
          >
            {translate('Table')}
          </button>
          <button
            type="button"
            onClick={() => host.post({ type: 'export', limits, canDrawPicture: hasCanvas && !isTable })}
          >
            {translate('Export…')}
          </button>
        </div>
        <Filters state={state} translate={translate} onChange={onChange} />
      </header>
      <main class={isTable ? 'with-table' : ''}>
        <div class="view">
          <div class="room" ref={stage} style={{ '--drawing': `${String(needed.height)}px` }}>
            {!hasCanvas && (
              <p class="note" role="status">
                {translate('There is no canvas to draw on here: this is the map as a table.')}
              </p>
            )}
            {isTable ? (
              <MapTables map={limited} translate={translate} areAllOpen />
            ) : (
              <>
                <MapCanvas
                  drawn={drawn}
                  marked={marked}
                  chosen={state.chosen}
                  lit={lit}
                  translate={translate}
                  describe={(id) => Object.values(tip(id)).filter(Boolean).join('. ')}
                  onChoose={onChoose}
                  onHover={setHovered}
                  onMissing={() => {
                    setHasCanvas(false);
                    host.post({ type: 'problem', what: 'no-canvas' });
                  }}
                  onNeed={onNeed}
                  onGraph={onGraph}
                />
                {drawn.hasMoreLines && (
                  <p class="hint">{translate('Newest lines only: choose somebody to see all.')}</p>
                )}
                {hovered !== null && <Tip {...hovered} {...tip(hovered.id)} />}
                {limited.people.length === 0 && (
                  <p class="empty" role="status">
                    {translate('Nobody acted within what you look at.')}
                  </p>
                )}
              </>
            )}
          </div>
          <PeriodBar
            days={days}
            length={state.length}
            until={state.until}
            translate={translate}
            onLength={(length) => onChange({ length })}
            onUntil={(until) => onChange({ until })}
          />
          {!isTable && (
            <Legend
              isOpen={state.isLegendOpen}
              hasTies={scene.ground.kind === 'places'}
              hasMarked={marked.size > 0}
              translate={translate}
              onToggle={(isLegendOpen) => onChange({ isLegendOpen })}
            />
          )}
        </div>
        <aside aria-label={translate('Evidence')} tabIndex={0}>
          <Details
            map={limited}
            notes={scene.areaNotes}
            chosen={state.chosen}
            reader={reader}
            translate={translate}
            onChoose={onChoose}
            onStory={(evidence) => host.post({ type: 'story', evidence })}
          />
        </aside>
      </main>
    </div>
  );
}

function Tip({ x, y, title, line }: Hovered & { title: string; line: string }): JSX.Element {
  return (
    <div class="tip" role="presentation" style={{ left: `${x}px`, top: `${y}px` }}>
      <strong>
        <bdi>{title}</bdi>
      </strong>
      {line !== '' && <span>{line}</span>}
    </div>
  );
}

function areasWithOneWayOut({ areaNotes }: MapScene): Set<string> {
  return new Set(areaNotes.filter(({ topic }) => topic === 'one-way-out').map(({ area }) => area));
}

function limitsOf({ length, until, signals, hasDuty, area }: PageState, map: MapOutline): MapLimits {
  return { since: firstDayOf(until ?? map.until, length), until, signals, hasDuty, area };
}

function applyLimits(map: MapOutline, limits: MapLimits, isPairsOnly: boolean): MapOutline {
  const limited = limitMap(map, limits);
  return isPairsOnly ? keepLeadAndFollow(limited) : limited;
}

/** The chosen node with whatever a line joins it to, or the chosen line with its ends. */
function litBy({ nodes, edges, links }: DrawnScene, chosen: string | null): Set<string> | null {
  const lines = [...edges, ...links];
  if (chosen === null || ![...nodes, ...lines].some(({ id }) => id === chosen)) return null;
  const own = lines.filter(({ id, from, to }) => id === chosen || from === chosen || to === chosen);
  return new Set([chosen, ...own.flatMap(({ id, from, to }) => [id, from, to])]);
}
