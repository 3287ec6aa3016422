import * as z from 'zod/mini';
import { SIGNALS } from '../../core/model/evidenceKinds.ts';

/** What the reader has done to the page; VS Code keeps it while the tab is away. */
const pageStateSchema = z.object({
  repository: z.string(),
  view: z.enum(['map', 'table']),
  signals: z.array(z.enum(SIGNALS)),
  hasDuty: z.boolean(),
  isPairsOnly: z.boolean(),
  area: z.nullable(z.string()),
  length: z.enum(['all', 'year', 'quarter', 'month']),
  /** Last day; null: up to the end of the history, also when that moves on. */
  until: z.nullable(z.iso.date()),
  /** A node's or an edge's id. */
  chosen: z.nullable(z.string()),
  /** Blocks of a large team that stand open. */
  opened: z.array(z.string()),
  isLegendOpen: z.boolean(),
});
export type PageState = z.infer<typeof pageStateSchema>;

export type PageAction =
  | { type: 'change'; change: Partial<PageState> }
  | { type: 'restore'; repository: string; kept: unknown }
  /** A scene came again: of another repository the reader has chosen nothing yet. */
  | { type: 'keep'; repository: string }
  | { type: 'toggle-block'; cluster: string };

/** From this width on, in CSS pixels, the legend takes one line and no room from the drawing. */
const WIDE_PAGE = 1400;

export function beginState(repository: string): PageState {
  return {
    repository,
    view: 'map',
    signals: [...SIGNALS],
    hasDuty: true,
    isPairsOnly: false,
    area: null,
    length: 'all',
    until: null,
    chosen: null,
    opened: [],
    isLegendOpen: window.innerWidth >= WIDE_PAGE,
  };
}

export function changeState(state: PageState, action: PageAction): PageState {
  switch (action.type) {
    case 'change':
      return { ...state, ...action.change };
    case 'toggle-block': {
      const { cluster } = action;
      const isOpen = state.opened.includes(cluster);
      return { ...state, opened: isOpen ? state.opened.filter((one) => one !== cluster) : [...state.opened, cluster] };
    }
    case 'keep':
      return state.repository === action.repository ? state : beginState(action.repository);
    case 'restore': {
      const { data } = pageStateSchema.safeParse(action.kept);
      return data?.repository === action.repository ? data : beginState(action.repository);
    }
  }
}
