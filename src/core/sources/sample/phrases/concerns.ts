import type { CONCERN_KINDS } from '../../../reading/reader.ts';
import type { Area } from '../product.ts';

/**
 * A sentence of a reviewer who sees trouble. `{sym}`, `{other}`, `{path}`, `{thing}` and `{n}` are filled in.
 * Phrasing differs on purpose: terse, polite, asking, blunt, from people with many first languages, with and
 * without conventional-comment prefixes; so no single word gives it away.
 */
export interface ConcernPhrase {
  kind: (typeof CONCERN_KINDS)[number];
  /** Where it makes sense. */
  areas: readonly Area[];
  text: string;
  /** Message of the commit that deals with it. */
  fix: string;
}

const CODE: readonly Area[] = ['storage', 'sync', 'api', 'ui'];
const BACK: readonly Area[] = ['storage', 'sync', 'api'];

type Row = readonly [kind: ConcernPhrase['kind'], areas: readonly Area[], text: string, fix: string];

const ROWS: readonly Row[] = [
  // Edge cases
  [
    'edge-case',
    CODE,
    'What happens here when the list is empty? `{sym}` takes the first element without looking.',
    'Return early from {sym} on an empty list',
  ],
  [
    'edge-case',
    CODE,
    'The last sailing of the day starts before midnight and lands after it. With this comparison it falls out of both days.',
    'Compare {thing} by instant, not by calendar day',
  ],
  [
    'edge-case',
    ['sync', 'ui', 'api'],
    'On the night when the clocks go back 02:30 exists twice. `{sym}` will pick the first one, the boat leaves on the second.',
    'Resolve repeated local times by offset',
  ],
  [
    'edge-case',
    BACK,
    'A batch of exactly {n} items ends the loop one round too early, I think: the check is `<` and the cursor is already moved.',
    'Do not drop the last item of a full batch',
  ],
  [
    'edge-case',
    CODE,
    'If somebody passes 0 here it counts as "not set", so a free ticket would be charged the full fare.',
    'Treat a fare of zero as a fare',
  ],
  [
    'edge-case',
    ['api', 'ui'],
    'Pier names can contain a slash ("Nord/Syd"). Then this split gives three parts and the route is wrong.',
    'Parse the pier name after the last separator',
  ],
  [
    'edge-case',
    CODE,
    'issue (blocking): a departure that was cancelled *and* replaced has two entries with one id, `{sym}` keeps the cancelled one.',
    'Prefer the replacement departure in {sym}',
  ],
  [
    'edge-case',
    ['ui'],
    'With a very long pier name the price gets pushed out of the card on a small phone and nobody can see what they pay.',
    'Keep the price visible beside long names',
  ],
  [
    'edge-case',
    ['storage', 'sync'],
    'I do not see the case where the file exists but has zero bytes. We had that after a power cut on the old boats.',
    'Recover from an empty file in {sym}',
  ],
  [
    'edge-case',
    ['ui', 'api'],
    'Children under four travel without a ticket but still need a seat. This count leaves them out and we overbook the small ferry.',
    'Count passengers without ticket in {sym}',
  ],
  [
    'edge-case',
    BACK,
    'For the year boundary the week number goes back to 1, so sorting by it puts January before December.',
    'Sort by date instead of week number',
  ],
  // Races
  [
    'race',
    ['storage', 'sync'],
    'Two writers can both pass this check before either of them has created the file. Then both think they hold it.',
    'Create the lease file exclusively',
  ],
  [
    'race',
    ['storage'],
    '`{sym}` reads the length, awaits, then writes at that offset. If `{other}` runs in between, the second write lands on top of the first.',
    'Hold the append lock across {sym}',
  ],
  [
    'race',
    ['storage'],
    'Compaction may delete the segment while a reader still has it open by name. Between these two awaits nothing keeps it alive.',
    'Pin segments while a reader is open',
  ],
  [
    'race',
    ['sync'],
    'The acknowledgement can arrive before we have stored the batch. When we crash right there the batch is gone on both sides.',
    'Store the batch before acknowledging it',
  ],
  [
    'race',
    ['sync', 'api'],
    'Not sure this is safe when two devices buy the last seat in the same second: both see one free, both get a ticket.',
    'Take the seat in one statement',
  ],
  [
    'race',
    ['ui'],
    'If the user switches the pier fast, the slower answer wins and shows the departures of the old pier.',
    'Ignore answers for a pier that is no longer shown',
  ],
  [
    'race',
    ['storage', 'sync'],
    'The timer fires also after `close()`, it will then write into a closed handle. Seen this exact pattern bite in {path}.',
    'Stop the timer before closing',
  ],
  [
    'race',
    ['sync'],
    'Hmm, `{sym}` starts a second drain while the first one is still awaiting the network. Items could be sent twice, refunds also.',
    'Let only one drain run at a time',
  ],
  [
    'race',
    ['storage'],
    'The rename happens before the flush. After a power loss we would have the new name with the old half of the content.',
    'Flush to disk before the rename',
  ],
  [
    'race',
    ['api', 'storage'],
    'Checking the balance and writing it are two transactions here. In between a refund may come in and be overwritten.',
    'Check and write the balance in one transaction',
  ],
  // Defects, overflow
  [
    'defect',
    ['storage', 'sync'],
    'This overflows after 2^31 ms, about 24 days. A vessel that stays at sea for a month would wrap and look like it is in the past.',
    'Use milliseconds as a double for the vessel clock',
  ],
  [
    'defect',
    ['api', 'ui'],
    'Money as a float: 0.1 + 0.2 and the receipt will be off by a cent after {n} tickets. Should be in cents.',
    'Compute fares in cents',
  ],
  [
    'defect',
    CODE,
    'I think the condition is the wrong way round, it would retry only when it succeeded.',
    'Retry on failure instead of success',
  ],
  [
    'defect',
    BACK,
    '`{sym}` shifts the id by 32, in JavaScript that is a no-op, so every shard ends up being shard zero.',
    'Derive the shard with a division',
  ],
  [
    'defect',
    BACK,
    'The catch swallows the error and returns an empty page, so the caller believes that there is nothing more and stops paging.',
    'Let the error of {sym} through',
  ],
  [
    'defect',
    ['sync'],
    'jitter is applied *after* the cap, so the wait can go above the maximum, and with an unlucky roll becomes negative.',
    'Apply the jitter before the cap',
  ],
  [
    'defect',
    CODE,
    'The default object is shared between calls, second caller gets whatever the first one pushed into it.',
    'Create the defaults per call',
  ],
  [
    'defect',
    ['ui'],
    'The effect depends on an array literal, so it will run on every render and hammer the departures endpoint.',
    'Keep the dependency of the effect stable',
  ],
  [
    'defect',
    ['storage'],
    'The index is written with {n}-byte entries but read back with the old width. All offsets after the first will be garbage.',
    'Read the index with the width it was written in',
  ],
  [
    'defect',
    ['api'],
    'Status 200 with an error in the body? Kiosks retry only on 5xx, they will print a blank ticket here.',
    'Answer 503 while the ledger is unavailable',
  ],
  // Missing handling
  [
    'missing-handling',
    BACK,
    'Nobody handles the rejection of this promise. One dropped connection and the whole process goes down.',
    'Handle the rejection in {sym}',
  ],
  [
    'missing-handling',
    ['storage'],
    'When the disk is full `write` returns fewer bytes than asked. We go on as if all was there.',
    'Check how many bytes were written',
  ],
  [
    'missing-handling',
    ['sync', 'api'],
    'There is no timeout on this request. In the harbor with bad reception it hangs forever, and the queue behind it too.',
    'Give up on a request after thirty seconds',
  ],
  [
    'missing-handling',
    ['api'],
    'I miss the case that the device was blocked after the token was issued. It still could buy tickets until midnight.',
    'Look at the block list in {sym}',
  ],
  [
    'missing-handling',
    ['ui'],
    'If the camera permission is denied, we land on a white screen with no way back.',
    'Offer typing the code when the camera is denied',
  ],
  [
    'missing-handling',
    CODE,
    'Old clients still send the field as a string. After this change they all get a 400 until they update.',
    'Accept the old form of the field as well',
  ],
  [
    'missing-handling',
    ['sync'],
    'question (blocking): who removes the session from the map when the peer just vanishes? I find no path, so it leaks one per lost boat.',
    'Drop sessions of peers that vanished',
  ],
  [
    'missing-handling',
    ['ci'],
    'When the download fails the script goes on, since there is no `set -e`. We would publish an empty archive.',
    'Stop the script at the first failure',
  ],
  [
    'missing-handling',
    ['storage'],
    'The down-migration is not there. If the release has to be rolled back the tables stay in the new form and the old code cannot start.',
    'Add the way back of the fare migration',
  ],
  [
    'missing-handling',
    ['api', 'sync'],
    'What if the answer is a captive portal page with status 200? JSON.parse throws outside of the try.',
    'Treat an unreadable answer as offline',
  ],
  // Missing tests
  [
    'missing-test',
    CODE,
    'The branch for a refund after boarding is not covered by any test, and it is the one with the money in it.',
    'Test a refund after boarding',
  ],
  [
    'missing-test',
    BACK,
    'Could you add a test that kills the process between the two writes? Without one the next refactoring will break this silently.',
    'Test a crash between the two writes',
  ],
  [
    'missing-test',
    ['storage'],
    'the new test passes also when I comment out the change in `{sym}`. So it does not hold what it promises.',
    'Make the test fail without the change',
  ],
  [
    'missing-test',
    ['sync'],
    'Only the happy order is tested. The interesting one is when the older update arrives last.',
    'Test updates that arrive out of order',
  ],
  [
    'missing-test',
    ['ui'],
    'No test has a right-to-left language, and this layout mirrors by hand. I am fairly sure it is broken there.',
    'Test the layout in a right-to-left language',
  ],
  [
    'missing-test',
    ['api'],
    'A regression test for the double charge is what I would need to feel safe with this.',
    'Add a regression test for the double charge',
  ],
  [
    'missing-test',
    ['ci'],
    'The publish script is never run before the release itself. A typo here is found when it is too late.',
    'Dry-run the publish script on every pull request',
  ],
  // Misleading docs
  [
    'docs-wrong',
    ['docs'],
    'This says that `{sym}` keeps the old data. It deletes it. Somebody will follow this on a live vessel.',
    'Say that the command deletes the old data',
  ],
  [
    'docs-wrong',
    ['docs'],
    'Steps 3 and 4 are the wrong way round: who does it in this order is locked out of the ledger.',
    'Swap the two steps',
  ],
  [
    'docs-wrong',
    ['docs'],
    'The default in the table is {n}, in the code it is ten times that. An operator would size the disk by this.',
    'Give the default that the code has',
  ],
  [
    'docs-wrong',
    CODE,
    'The comment promises that it never throws, but `{other}` inside of it does. Callers will rely on the comment.',
    'Document when {sym} throws',
  ],
  [
    'docs-wrong',
    ['docs', 'api'],
    'As written, people will put the device token into the URL, and from there it goes into every access log.',
    'Show the token in the header in the example',
  ],
  [
    'docs-wrong',
    ['docs'],
    'The restore runbook does not mention that the service has to be stopped before. With it running you get a mix of both states.',
    'Say that the service must be stopped first',
  ],
  [
    'docs-wrong',
    ['docs', 'ci'],
    'That flag was removed in the spring; with the current version the command fails halfway and leaves the lock behind.',
    'Use the current flag',
  ],
  // Security
  [
    'security',
    ['api'],
    'The ticket number comes straight from the query into the path. `../` would get me the receipts of everybody.',
    'Check the ticket number before building the path',
  ],
  [
    'security',
    ['api'],
    'The comparison of the token stops at the first different byte, so it can be guessed by timing.',
    'Compare tokens in constant time',
  ],
  [
    'security',
    ['api', 'sync'],
    'This logs the whole request, with the passport number in it. We are not allowed to keep that.',
    'Keep personal fields out of the log',
  ],
  [
    'security',
    ['ui'],
    'The pier notice is put in as raw HTML. Whoever can edit notices can run a script on every phone.',
    'Render pier notices as text',
  ],
  [
    'security',
    ['ci'],
    "A pull request from a fork can read this secret, as the job runs with the target's rights.",
    'Run fork builds without secrets',
  ],
  [
    'security',
    ['api'],
    'There is nothing that stops a kiosk from refunding a ticket of another company. We check the role, but not the owner.',
    'Check who sold the ticket before refunding',
  ],
  [
    'security',
    ['storage'],
    'Snapshots are written world-readable here, in a shared temp folder, with all the bookings.',
    'Write snapshots readable by the owner only',
  ],
  // Portability
  [
    'portability',
    ['storage', 'ci'],
    'Colons are not allowed in file names on Windows, and half of the ticket offices run it.',
    'Use a file name that every system allows',
  ],
  [
    'portability',
    ['ci'],
    '`sed -i` without argument behaves differently on the mac runners, the release would be built with the old version inside.',
    'Replace sed with a small script',
  ],
  [
    'portability',
    ['storage'],
    'This assumes little endian. The old wheelhouse computers are not.',
    'Write integers in network byte order',
  ],
  [
    'portability',
    ['ui'],
    "The tablets on board are stuck on a browser that doesn't know `:has()`. They would show both lists.",
    'Do without :has() in the timetable',
  ],
  [
    'portability',
    ['storage', 'sync'],
    'On a case-insensitive disk `Aker.json` and `aker.json` are one file, so two vessels would share a state.',
    'Name state files by vessel number',
  ],
  [
    'portability',
    ['ci', 'docs'],
    'The image is amd64 only; everybody with an ARM laptop gets an exec format error out of the box.',
    'Build the image for both architectures',
  ],
  // Performance hazards
  [
    'performance',
    BACK,
    'For each departure we ask the database again. On the summer timetable that is {n} queries for one page.',
    'Load all departures with one query',
  ],
  [
    'performance',
    ['storage'],
    'This reads the whole segment into memory. The big terminals have segments of some gigabytes, it will be killed there.',
    'Stream the segment instead of reading it whole',
  ],
  [
    'performance',
    ['sync'],
    'Without an upper bound the queue grows as long as the boat is offline. After a week it will not fit any more.',
    'Bound the queue and spill to disk',
  ],
  [
    'performance',
    ['ui'],
    'Every tick re-renders all {n} rows. On the pier displays it will be a slideshow.',
    'Render only the rows that changed',
  ],
  [
    'performance',
    ['api'],
    'This regex goes exponential on a long run of spaces, one request could keep the server busy for minutes.',
    'Replace the pattern with a linear one',
  ],
  [
    'performance',
    ['ci'],
    'With the date in the cache key no build will ever find the cache again, so every pull request takes the twenty minutes.',
    'Take the date out of the cache key',
  ],
  [
    'performance',
    ['storage'],
    'We hold the lock during the upload. As long as the uplink is slow nobody can sell a ticket.',
    'Upload outside of the lock',
  ],
  // Traps for later
  [
    'design-risk',
    BACK,
    'This ties the ticket format to the internal id. The day we merge the two ledgers, all printed tickets become ambiguous.',
    'Give tickets an id of their own',
  ],
  [
    'design-risk',
    ['api'],
    "Once this field is public we can never take it back. I'd rather not expose the internal state under that name.",
    'Keep the internal state out of the public schema',
  ],
  [
    'design-risk',
    CODE,
    'Whoever adds a new ticket kind must remember to touch this switch, and nothing tells them. It falls through to "adult".',
    'Make the switch over ticket kinds exhaustive',
  ],
  [
    'design-risk',
    ['sync'],
    "There is no version in the message. The first time the format changes, old boats will misread it and we can't tell them apart.",
    'Put a version into sync messages',
  ],
  [
    'design-risk',
    ['storage'],
    'The retention is hard-coded; the law here says seven years for tickets, so this would delete what we have to keep.',
    'Take the retention from the ledger settings',
  ],
  [
    'design-risk',
    ['ci'],
    'Unpinned `latest` here: the next major of the base image arrives on a Friday night without anyone asking for it.',
    'Pin the base image',
  ],
  [
    'design-risk',
    ['ui'],
    "Sentences are glued together from parts. It works in English, in Finnish it can't be translated at all.",
    'Translate whole sentences',
  ],
  [
    'design-risk',
    ['api', 'storage'],
    'If we store local times without the zone, there is no way to repair them after the company changes its home port.',
    'Store instants with their zone',
  ],
  // Process
  [
    'process',
    ['storage', 'api'],
    'If this is deployed before the migration has run, the service will not start. The order is nowhere enforced.',
    'Refuse to start before the migration has run',
  ],
  [
    'process',
    ['ci'],
    'With this the release can be started from any branch, also from a half-finished one.',
    'Allow releases from main only',
  ],
  [
    'process',
    ['docs', 'api'],
    'Removing the endpoint in a patch release breaks the kiosks of the partners, they follow patch releases automatically.',
    'Keep the old endpoint until the next major version',
  ],
];

export const CONCERNS: readonly ConcernPhrase[] = ROWS.map(([kind, areas, text, fix]) => ({ kind, areas, text, fix }));
