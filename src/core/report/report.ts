import type { LeadershipMap } from '../map/leadershipMap.ts';

/** One line of the report: a sentence, what was said, and where it can be seen. Inert text of one line each. */
export interface ReportItem {
  /** Day (UTC) that the line is about. */
  day: string;
  text: string;
  /** Their own words, shortened; empty where there are none. */
  quote: string;
  /** http(s) or null: names, and with them addresses, are hidden, or there is nowhere to go. */
  url: string | null;
}

export interface ReportSection {
  key: 'seen' | 'moved' | 'ideas' | 'warnings' | 'waits' | 'questions';
  title: string;
  /** Newest first. */
  items: ReportItem[];
  /** Said where there is nothing to list. */
  none: string;
  /** Said below the list; null: nothing more. */
  more: string | null;
}

/** What a team reads together in five minutes. All texts are in the reader's language. */
export interface Report {
  title: string;
  /** From when to when, and how that was found. */
  period: string[];
  names: 'shown' | 'hidden';
  /** What has become of what the last one left open; empty where there was none. */
  sinceLast: string[];
  sections: ReportSection[];
  map: LeadershipMap;
  /** Three to five, about this period. */
  forTheRoom: string[];
  limits: string[];
  purpose: string;
}
