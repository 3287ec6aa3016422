PRAGMA application_id = 1347183730;
PRAGMA user_version = 6;
CREATE TABLE repository (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  host TEXT NOT NULL COLLATE NOCASE,
  owner TEXT NOT NULL COLLATE NOCASE,
  name TEXT NOT NULL COLLATE NOCASE,
  host_id INTEGER,
  named_order INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX repository_by_host_id ON repository (host, host_id) WHERE host_id IS NOT NULL;
CREATE INDEX repository_by_name ON repository (host, owner, name);
CREATE TABLE thread (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  json TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (repository, number)
) STRICT;
CREATE INDEX thread_by_creation ON thread (repository, created_at_ms, number);
CREATE TABLE import_record (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  as_of TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE TABLE evidence (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  actor_id INTEGER,
  actor_login TEXT NOT NULL COLLATE NOCASE,
  thread_number INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, id)
) STRICT;
CREATE INDEX evidence_by_time ON evidence (at_ms DESC, id);
CREATE TABLE reading (
  reader TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (reader, content_hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE lease (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  holder TEXT NOT NULL,
  pid INTEGER NOT NULL,
  heartbeat_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE mining_state (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT;
CREATE TABLE situation (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT;
CREATE TABLE verdict (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, evidence_id)
) STRICT;
CREATE TABLE warning_answer (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, evidence_id)
) STRICT;
CREATE TABLE identity_merge (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  from_login TEXT NOT NULL COLLATE NOCASE,
  to_login TEXT NOT NULL COLLATE NOCASE,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, from_login, to_login)
) STRICT;
CREATE TABLE participation (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  text TEXT
) STRICT;
CREATE TABLE local_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE retro (
  repository INTEGER NOT NULL REFERENCES repository (key) ON DELETE CASCADE,
  until TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (repository, until)
) STRICT;
CREATE TABLE git_facts (
  repository INTEGER PRIMARY KEY REFERENCES repository (key) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT;
INSERT INTO repository (key, host, owner, name, host_id, named_order) VALUES (1, 'github.com', 'tide-team', 'lighthouse', 4711, 1);
INSERT INTO thread (repository, number, kind, created_at_ms, updated_at_ms, json, checksum) VALUES (1, 1, 'pull', 1709542800000, 1709542800000, '{"kind":"pull","number":1,"id":1872597292,"title":"Cache the tide tables","body":"","url":"https://github.com/tide-team/lighthouse/pull/1","author":{"id":1562904507,"login":"mira","type":"user"},"association":null,"createdAt":"2024-03-04T09:00:00Z","updatedAt":"2024-03-04T09:00:00Z","closedAt":"2024-03-04T12:00:00Z","isLocked":false,"labels":["storage"],"assignees":[],"milestone":null,"events":[{"type":"commit","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"sha":"2223bd58736705536df011810342ae5c3144f65a","message":"Keep the lamp lit","author":{"name":"mira","email":"mira@example.org"},"authoredAt":"2024-03-04T09:00:00Z","committer":{"name":"mira","email":"mira@example.org"},"url":null,"parents":[]},{"type":"comment","at":"2024-03-04T09:00:00Z","actor":{"id":517576583,"login":"jonas","type":"user"},"id":1286186845,"body":"I had a look.","url":"https://github.com/tide-team/lighthouse/pull/1#issuecomment1286186845","isEdited":true,"association":"MEMBER","reactions":[{"content":"+1","actor":null}]},{"type":"review","at":"2024-03-04T09:00:00Z","actor":{"id":517576583,"login":"jonas","type":"user"},"id":1045429579,"body":"","url":"https://github.com/tide-team/lighthouse/pull/1#pullrequestreview1045429579","isEdited":false,"association":null,"reactions":null,"state":"changes-requested","commitSha":"c0ffee"},{"type":"review-comment","at":"2024-03-04T09:00:00Z","actor":{"id":517576583,"login":"jonas","type":"user"},"id":1779606656,"body":"This could be null here.","url":"https://github.com/tide-team/lighthouse/pull/1#discussion_r1779606656","isEdited":false,"association":null,"reactions":null,"reviewId":5,"rootCommentId":1779606656,"path":"storage/cache.ts","originalLine":12,"originalStartLine":null,"side":"RIGHT","diffHunk":"@@ -10,2 +10,3 @@\n const cache = open();\n+const entry = cache.get(key);\n+entry.touch();","originalCommitSha":null,"isOutdated":false,"isResolved":true,"resolvedBy":{"id":1562904507,"login":"mira","type":"user"}},{"type":"force-push","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"beforeSha":"a1","afterSha":null},{"type":"labeled","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"label":"storage"},{"type":"assigned","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"assignee":{"id":517576583,"login":"jonas","type":"user"}},{"type":"review-requested","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"reviewer":null,"team":"keepers"},{"type":"merged","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"commitSha":"b2"},{"type":"closed","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"stateReason":null,"commitSha":"b2"},{"type":"renamed","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"from":"Cache","to":"Cache the tide tables"},{"type":"milestoned","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"milestone":"Spring tide"},{"type":"referenced","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"commitSha":"d4"},{"type":"cross-referenced","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"source":{"repo":"tide-team/harbour","kind":"issue","number":3}},{"type":"review-dismissed","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"reviewId":5,"message":"Settled in the call"},{"type":"mentioned","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"eventId":77},{"type":"ready-for-review","at":"2024-03-04T09:00:00Z","actor":null,"eventId":null},{"type":"other","at":"2024-03-04T09:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"name":"blinked"}],"state":"merged","isDraft":false,"mergedAt":"2024-03-04T12:00:00Z","mergedBy":{"id":517576583,"login":"jonas","type":"user"},"mergeCommitSha":"3ed04eeb45fe21523af758a6542785a9194cc2f5","baseRef":"main","headRef":"topic","headSha":"06e41d5313a6973d0796dd0c388e4662581dc939","additions":10,"deletions":2,"changedFiles":1,"files":["storage/cache.ts"]}', 696518492);
INSERT INTO thread (repository, number, kind, created_at_ms, updated_at_ms, json, checksum) VALUES (1, 2, 'issue', 1709546400000, 1709546400000, '{"kind":"issue","number":2,"id":532769747,"title":"Tide tables load slowly","body":"It’s slow at “high tide” 🌊","url":"https://github.com/tide-team/lighthouse/issues/2","author":null,"association":null,"createdAt":"2024-03-04T10:00:00Z","updatedAt":"2024-03-04T10:00:00Z","closedAt":null,"isLocked":false,"labels":[],"assignees":[],"milestone":"Spring tide","events":[],"state":"open","stateReason":null}', 2121930295);
INSERT INTO import_record (repository, as_of, json) VALUES (1, '2024-03-08T13:00:00Z', '{"asOf":"2024-03-08T13:00:00Z","coverage":{"source":"archive","pulls":1,"issues":1,"reviews":1,"comments":1,"reviewComments":1,"events":15,"eventTypes":{"labeled":1},"skipped":[{"what":"issue","why":"unreadable","count":2}],"from":"2024-03-04T09:00:00Z","to":"2024-03-04T12:00:00Z","isWhole":false,"unknown":["who resolved a review thread"],"merged":1,"mergedWithoutReview":0},"files":{"codeowners":"storage/ @mira\n","mailmap":null,"paths":["storage/cache.ts"]}}');
INSERT INTO evidence (repository, id, kind, level, at_ms, actor_id, actor_login, thread_number, json) VALUES (1, 'evidence-567324883', 'flagged-in-review', 'acted-on', 1709550000000, 1562904507, 'mira', 1, '{"id":"evidence-567324883","kind":"flagged-in-review","level":"acted-on","at":"2024-03-04T11:00:00Z","actor":{"id":1562904507,"login":"mira","type":"user"},"thread":{"kind":"pull","number":1,"title":"Cache the tide tables","url":"https://github.com/tide-team/lighthouse/pull/1"},"beneficiaries":[{"id":517576583,"login":"jonas","type":"user"}],"repo":"tide-team/lighthouse","source":{"commentId":1,"rootCommentId":1,"reviewId":null,"url":"https://github.com/tide-team/lighthouse/pull/1#discussion_r1","quote":"This could be null here."},"area":["storage/"],"because":[{"message":"the author agreed","args":{},"url":"https://github.com/tide-team/lighthouse/pull/1#discussion_r1"}],"confidence":0.9,"unasked":true,"byDuty":false,"actGroup":null}');
INSERT INTO evidence (repository, id, kind, level, at_ms, actor_id, actor_login, thread_number, json) VALUES (1, 'evidence-709482450', 'flagged-in-review', 'raised', 1709546400000, NULL, 'noor', 1, '{"id":"evidence-709482450","kind":"flagged-in-review","level":"raised","at":"2024-03-04T10:00:00Z","actor":{"id":null,"login":"noor","type":"user"},"thread":{"kind":"pull","number":1,"title":"Cache the tide tables","url":"https://github.com/tide-team/lighthouse/pull/1"},"beneficiaries":[{"id":517576583,"login":"jonas","type":"user"}],"repo":"tide-team/lighthouse","source":{"commentId":1,"rootCommentId":1,"reviewId":null,"url":"https://github.com/tide-team/lighthouse/pull/1#discussion_r1","quote":"This could be null here."},"area":["storage/"],"because":[{"message":"the author agreed","args":{},"url":"https://github.com/tide-team/lighthouse/pull/1#discussion_r1"}],"confidence":0.9,"unasked":null,"byDuty":false,"actGroup":null}');
INSERT INTO reading (reader, content_hash, json) VALUES ('built-in 1', 'f00d', '{"isConcern":true,"kind":"race","probability":0.75,"reason":"names two writers"}');
INSERT INTO lease (repository, holder, pid, heartbeat_ms) VALUES (1, 'window-1', 4242, 0);
INSERT INTO mining_state (repository, json) VALUES (1, '{"apiUrl":"https://api.github.com","pulls":{"cursor":"page-2","overlapCursor":"page-1","hasEnded":true,"completeTo":"2024-03-08T13:00:00Z","watermark":"2024-03-04T12:00:00Z","pageSize":{"size":37,"ceiling":49}},"issues":{"cursor":null,"overlapCursor":null,"hasEnded":false,"completeTo":null,"watermark":null,"pageSize":{"size":25,"ceiling":49}},"etag":"\"f00d\"","revisitedAt":"2024-03-08T13:00:00Z","isPrivate":true,"hasIssues":true,"viewer":{"id":1562904507,"login":"mira","type":"user"},"skipped":[{"number":1,"what":"review","why":"it was never submitted"}],"unasked":[]}');
INSERT INTO situation (repository, json) VALUES (1, '{"asOf":"2024-03-08T13:00:00Z","waits":[{"thread":{"kind":"pull","number":1,"title":"Cache the tide tables","url":"https://github.com/tide-team/lighthouse/pull/1"},"areas":["storage/"],"author":{"id":1562904507,"login":"mira","type":"user"},"waitsFor":"thread","onThread":2,"since":"2024-03-04T11:00:00Z","waitedActiveMs":9000,"usualMs":8000,"isLong":true,"requested":[{"id":517576583,"login":"jonas","type":"user"}]}],"warnings":[{"evidenceId":"a-warning","thread":{"kind":"pull","number":1,"title":"Cache the tide tables","url":"https://github.com/tide-team/lighthouse/pull/1"},"areas":["storage/"],"paths":["storage/cache.ts"],"line":"entry.touch();","at":"2024-03-04T10:00:00Z","mergedAt":"2024-03-04T12:00:00Z","followUp":null,"state":"set-aside","concernKind":"race","quote":"Two writers may meet here.","url":"https://github.com/tide-team/lighthouse/pull/1#discussion_r1","raisedBy":{"id":493194127,"login":"noor","type":"user"},"confidence":0.75}],"questions":[{"thread":{"kind":"pull","number":1,"title":"Cache the tide tables","url":"https://github.com/tide-team/lighthouse/pull/1"},"areas":[],"at":"2024-03-04T13:00:00Z","url":"https://github.com/tide-team/lighthouse/pull/1#issuecomment-4","quote":"Which clock do we trust?","asker":null,"askedBy":"community","isOpen":true}],"pulls":[{"number":1,"title":"Cache the tide tables","url":"https://github.com/tide-team/lighthouse/pull/1","areas":["storage/"],"author":{"id":1562904507,"login":"mira","type":"user"},"openedAt":"2024-03-04T09:00:00Z","closedAt":"2024-03-04T12:00:00Z","mergedAt":"2024-03-04T12:00:00Z","reviewers":[{"id":493194127,"login":"noor","type":"user"}],"hasHumanReview":true,"isByNewcomer":false,"isByProgram":false}],"issues":[{"number":2,"title":"Tide tables are late","url":"","areas":[],"author":null,"openedAt":"2024-03-04T10:00:00Z","closedAt":null}],"peers":[{"person":{"id":1562904507,"login":"mira","type":"user"},"lastActiveAt":"2024-03-04T13:00:00Z","since":"2024-03-04T09:00:00Z","isPeerNow":true,"isNewcomerNow":false,"isOverloaded":false}]}');
INSERT INTO verdict (repository, evidence_id, json) VALUES (1, 'gone-for-now', '{"evidenceId":"gone-for-now","verdict":"not-leadership","reason":"It was asked for","by":null,"at":"2024-03-04T18:00:00Z"}');
INSERT INTO warning_answer (repository, evidence_id, json) VALUES (1, 'warning', '{"evidenceId":"warning","answer":"still-true","at":"2024-03-04T18:00:00Z"}');
INSERT INTO identity_merge (repository, from_login, to_login, json) VALUES (1, 'jonas-at-work', 'jonas', '{"from":{"id":1921040323,"login":"jonas-at-work","type":"user"},"to":{"id":517576583,"login":"jonas","type":"user"},"state":"confirmed"}');
INSERT INTO local_setting (name, value) VALUES ('people', '{"viewer":{"id":1562904507,"login":"mira","type":"user"},"exclude":["noor"],"bots":["lamp-crew"],"peers":["okoro"]}');
INSERT INTO retro (repository, until, json) VALUES (1, '2024-03-05', '{"until":"2024-03-05","warnings":["warning"],"waits":[2],"questions":[]}');
INSERT INTO git_facts (repository, json) VALUES (1, '{"head":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","at":"2024-03-08T03:00:00Z","clone":"shallow","hunks":{"7":{"untilMerge":"changed","sinceMerge":null}},"commits":[{"sha":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","at":"2024-03-07T17:00:00Z","author":{"name":"Noor","email":"noor@example.org"},"message":"Fixes: c0ffee123456","touches":[7]}],"coverage":{"asked":2,"seen":1,"unseen":[{"why":"no-merge-commit","count":1}],"messagesFrom":"2024-03-04T09:00:00Z"}}');
