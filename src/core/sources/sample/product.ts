/** The invented product: Tidewater, a ferry timetable and ticketing service that keeps working when the boat is out of range. */
export const AREAS = ['storage', 'sync', 'api', 'ui', 'docs', 'ci'] as const;
export type Area = (typeof AREAS)[number];

export const OWNER = 'harbor-lane';
export const NAME = 'tidewater';
export const REPOSITORY_ID = 918_273_645;

interface AreaFacts {
  paths: readonly string[];
  symbols: readonly string[];
  /** What people call the things in it, for titles and questions. */
  things: readonly string[];
}

export const AREA_FACTS: Record<Area, AreaFacts> = {
  storage: {
    paths: [
      'storage/src/segmentLog.ts',
      'storage/src/compactor.ts',
      'storage/src/pageCache.ts',
      'storage/src/ledger.ts',
      'storage/src/snapshot.ts',
      'storage/src/leaseFile.ts',
      'storage/src/migrations/0012_fares.ts',
      'storage/test/compactor.test.ts',
      'storage/test/ledger.test.ts',
    ],
    symbols: [
      'compactSegment',
      'appendEntry',
      'openLedger',
      'flushIndex',
      'renewLease',
      'evictPage',
      'writeSnapshot',
      'seekToOffset',
      'truncateTail',
    ],
    things: [
      'the segment log',
      'the compactor',
      'the page cache',
      'the ticket ledger',
      'snapshots',
      'the lease file',
      'the fare migration',
    ],
  },
  sync: {
    paths: [
      'sync/src/tideQueue.ts',
      'sync/src/mergeTimetable.ts',
      'sync/src/peerSession.ts',
      'sync/src/backoff.ts',
      'sync/src/conflict.ts',
      'sync/src/vesselClock.ts',
      'sync/test/mergeTimetable.test.ts',
      'sync/test/tideQueue.test.ts',
    ],
    symbols: [
      'mergeTimetable',
      'drainQueue',
      'openSession',
      'nextBackoff',
      'resolveConflict',
      'readVesselClock',
      'resumeFrom',
      'ackBatch',
    ],
    things: [
      'the tide queue',
      'timetable merging',
      'peer sessions',
      'the backoff',
      'conflict resolution',
      'the vessel clock',
    ],
  },
  api: {
    paths: [
      'api/src/routes/departures.ts',
      'api/src/routes/tickets.ts',
      'api/src/routes/refunds.ts',
      'api/src/auth/deviceToken.ts',
      'api/src/rateLimit.ts',
      'api/src/schema.ts',
      'api/test/tickets.test.ts',
      'api/test/refunds.test.ts',
    ],
    symbols: [
      'listDepartures',
      'issueTicket',
      'refundTicket',
      'verifyDeviceToken',
      'limitByDevice',
      'parseRoute',
      'serializeFare',
      'holdSeat',
    ],
    things: [
      'the departures endpoint',
      'ticket issuing',
      'refunds',
      'device tokens',
      'the rate limit',
      'the public schema',
      'seat holds',
    ],
  },
  ui: {
    paths: [
      'ui/src/timetable/TimetableView.tsx',
      'ui/src/tickets/TicketCard.tsx',
      'ui/src/map/HarborMap.tsx',
      'ui/src/i18n/messages.ts',
      'ui/src/hooks/useDepartures.ts',
      'ui/src/theme.css',
      'ui/test/TicketCard.test.tsx',
      'ui/test/TimetableView.test.tsx',
    ],
    symbols: [
      'TimetableView',
      'TicketCard',
      'HarborMap',
      'useDepartures',
      'formatDeparture',
      'BoardingPass',
      'useOnline',
      'PierPicker',
    ],
    things: [
      'the timetable view',
      'the ticket card',
      'the harbor map',
      'translations',
      'the departures hook',
      'the boarding pass',
      'the pier picker',
    ],
  },
  docs: {
    paths: [
      'docs/setup.md',
      'docs/offline.md',
      'docs/refunds.md',
      'docs/operations/restore.md',
      'docs/contributing.md',
      'docs/api.md',
      'docs/index.md',
    ],
    symbols: [
      'TIDEWATER_HOME',
      'restore --from',
      'npm run fixtures',
      '--pier',
      'sync.interval',
      'ledger.retention',
      'X-Device-Token',
    ],
    things: [
      'the setup guide',
      'the offline chapter',
      'the refund rules',
      'the restore runbook',
      'the contributing guide',
      'the API reference',
    ],
  },
  ci: {
    paths: [
      'ci/pipeline.yml',
      'ci/release.yml',
      'ci/scripts/publish.sh',
      'ci/scripts/cache-key.sh',
      'ci/images/build.dockerfile',
      'ci/nightly.yml',
      'ci/matrix.json',
    ],
    symbols: ['publish.sh', 'cache-key.sh', 'nightly', 'NODE_VERSION', 'release job', 'smoke-test', 'build image'],
    things: [
      'the release pipeline',
      'the build cache',
      'the nightly run',
      'the build image',
      'the publish script',
      'the smoke test',
    ],
  },
};

const CREW_HARBORS = [
  'skerry',
  'narrows',
  'estuary',
  'lagoon',
  'headland',
  'sound',
  'inlet',
  'roadstead',
  'shoal',
  'delta',
];

/** Folder that one crew's code lives in: the root for the first, a line of the ferry company for further ones. */
export function crewFolder(crewIndex: number): string {
  if (crewIndex === 0) return '';
  const harbor = CREW_HARBORS[crewIndex % CREW_HARBORS.length] ?? 'skerry';
  return `lines/${harbor}-${String(crewIndex)}/`;
}
