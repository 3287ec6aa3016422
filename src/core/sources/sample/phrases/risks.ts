import type { Area } from '../product.ts';

/** A risk or gap that somebody writes down before it has bitten. */
export interface Risk {
  area: Area;
  title: string;
  body: string;
  /** How somebody else takes it up. */
  agree: string;
  fix: string;
}

export const RISKS_TAKEN_UP: readonly Risk[] = [
  {
    area: 'storage',
    title: 'Ticket numbers will run out in the summer timetable',
    body: 'Six digits, and we sold 812,000 last July alone. Nothing checks for the wrap-around, so two passengers could end up with one number. Not seen so far, but the new line starts in June.',
    agree: 'I did the same sum and get the second week of July. I take this.',
    fix: 'Give tickets nine digits and refuse to wrap',
  },
  {
    area: 'api',
    title: 'Certificate of the payment gateway ends in five weeks, nobody renews it',
    body: 'It was made by hand two years ago. If it ends, every card payment on board fails at midnight. I find no job and no calendar entry for it.',
    agree: 'Indeed there is none. I will put the renewal into the nightly run.',
    fix: 'Renew the gateway certificate in the nightly run',
  },
  {
    area: 'sync',
    title: 'What if a vessel comes back with a clock from 1970?',
    body: 'The new modems start without a battery. Until they have a fix, "now" is 1970, and our merge would take every old departure for a future one. Better to think about it before they are mounted.',
    agree: 'Good that you think of it now. A lower bound on the vessel clock should do, I try.',
    fix: 'Distrust a vessel clock from before the last sync',
  },
  {
    area: 'ui',
    title: 'The new county rule asks for contrast 7:1 from May on',
    body: 'Our pier displays have 4.6:1. Nothing is broken today; from May it would not be allowed to hang there.',
    agree: 'Thanks for reading those papers. I take the displays first.',
    fix: 'Raise the contrast of the pier displays',
  },
  {
    area: 'ci',
    title: 'Release key lives on one laptop',
    body: 'If that laptop falls into the water (we work at a harbor…) there is no way to publish an update any more. There should be a second copy somewhere safe.',
    agree: 'You are right, and it is mine. I move it into the vault today.',
    fix: 'Sign releases with the key from the vault',
  },
  {
    area: 'docs',
    title: 'Nobody could restore a ledger with what we wrote down',
    body: 'I read the runbook as if I were new. It starts at step 2, and step 4 needs a file that only two of us know of. We have not had to restore so far. One day we will, at night.',
    agree: 'I tried it on a spare box and got stuck at 4 like you said. I rewrite it.',
    fix: 'Rewrite the restore runbook from the first step',
  },
  {
    area: 'api',
    title: 'Refund links never expire',
    body: 'Somebody who finds an old receipt in the bin could cash it in after a year. I know of no case. But the links are printed on paper.',
    agree: 'Two weeks is what the conditions say anyway. Doing it.',
    fix: 'Let refund links expire after two weeks',
  },
];

/** Risks that somebody writes down and then deals with alone. */
export const RISKS_OF_ONES_OWN: readonly Risk[] = [
  {
    area: 'storage',
    title: 'Log rotation could fill the small disk',
    body: 'On the two old vessels the disk has 4 GB. At the present rate that would be full in November.',
    agree: '',
    fix: 'Rotate the log by size',
  },
  {
    area: 'sync',
    title: 'Backoff has no upper end',
    body: 'After a long night offline the next try could be a day away. Has not hurt yet.',
    agree: '',
    fix: 'Cap the backoff at ten minutes',
  },
  {
    area: 'ui',
    title: 'Map tiles licence ends with the year',
    body: 'If we do not switch before, the map would be blank on the first of January.',
    agree: '',
    fix: 'Switch to the free map tiles',
  },
  {
    area: 'ci',
    title: 'Our runner image will lose its support in spring',
    body: 'After that no security updates. Better early than late.',
    agree: '',
    fix: 'Move to the next runner image',
  },
];

/** Risks that lie there still. */
export const RISKS_LEFT_OPEN: readonly Risk[] = [
  {
    area: 'storage',
    title: 'Two snapshots in the same second would overwrite each other',
    body: 'The name has seconds only. It is unlikely today, with the planned hourly push it gets likelier.',
    agree: '',
    fix: '',
  },
  {
    area: 'api',
    title: 'Nothing limits how many seats one device may hold',
    body: 'A script could hold the whole ferry. I have not seen it happen.',
    agree: '',
    fix: '',
  },
  {
    area: 'ui',
    title: 'Text in the ticket image cannot be read aloud',
    body: 'Blind passengers would not know which pier. We have no report, maybe because they gave up before.',
    agree: '',
    fix: '',
  },
  {
    area: 'sync',
    title: 'A renamed pier would look like a new one to old boats',
    body: 'No pier was renamed since the start. The county talks about it for next year.',
    agree: '',
    fix: '',
  },
];

/** Risks that the team looked at and took. */
export const RISKS_DECLINED: readonly (Risk & { decline: string })[] = [
  {
    area: 'storage',
    title: 'Ledger is not encrypted on disk',
    body: 'Who takes the disk out can read the bookings. Should we care?',
    agree: '',
    fix: '',
    decline: 'The disks are in a locked wheelhouse and wiped every night; we live with that.',
  },
  {
    area: 'api',
    title: 'Public departures endpoint could be scraped',
    body: 'There is no limit per address on it, somebody might copy the whole timetable every minute.',
    agree: '',
    fix: '',
    decline: 'It is public data and the cache takes it. We leave it.',
  },
  {
    area: 'ci',
    title: 'The nightly run might collide with the backup',
    body: "Both start at two o'clock. If both get slower one day they would share the disk.",
    agree: '',
    fix: '',
    decline: 'They are on different machines since spring.',
  },
  {
    area: 'ui',
    title: 'Large text setting could break the boarding pass',
    body: 'At 300 % the code might be pushed out of the screen.',
    agree: '',
    fix: '',
    decline: 'The code is drawn separately and keeps its size. Not planned.',
  },
];
