/** An invented issue: title, text, labels. */
export type IssueText = readonly [title: string, body: string, ...labels: string[]];

/** Issues that name a risk or gap before it has bitten, in the manners of many teams and forms. */
export const RISK_LESSONS: readonly IssueText[] = [
  // Filed with the form for bug reports, since the tracker has no other.
  [
    'Saved searches may run against the wrong project after switching',
    '### Is there an existing issue for this?\n\n- [x] I have searched the existing issues\n\n### Current behaviour\n\nThe search bar keeps the last query and only hides the project it was made for. Somebody who switches projects and presses Enter could delete the matches of another project without noticing.\n\n### Expected behaviour\n\nThe query should be dropped, or ask first.\n\n### Steps to reproduce\n\n1. Search in A\n2. Switch to B\n3. Press Enter\n\n### Relevant log output\n\n_No response_\n\n### Which version?\n\n4.2',
  ],
  [
    'Setup page counts in GiB but prints GB, users risk running out of space',
    '### Describe the bug\n\nThe page asks for "600 GB", but the archive takes 644 of them. A user with a disk of 640 GB would get through the setup and be stuck some weeks later.\n\n### Version\n\n3.1, from the website',
  ],
  [
    'First start contacts the update server before the proxy can be set',
    '**Describe the issue:**\n\nThe program talks to our servers before the user has had a chance to enter a proxy. This is a privacy leak for people who rely on it and who do not know about the command line option.\n\n**What behavior did you expect?**\n\nTo be asked on the first page.\n\n**How reliably can you reproduce the issue?**\n\nStart it on a machine on which it has never run.',
    'UX',
  ],
  [
    'Failed internal checks take the whole editor down',
    'I tested this by inverting a condition in `assertTree`. The whole program goes down, with all open documents, although the exception is only about one of them. Better to show it and to keep the window.\n\n```\nException: TreeError: internal check failed\nAborted (core dumped)\n```',
    'bug',
  ],
  [
    'Going back to the last release will not start with a vault of the new kind',
    'The new list of vaults remembers every vault that was open. Whoever tries a vault of the coming kind and then goes back to the released version cannot start at all: it aborts with "newer version required" and the list has to be edited by hand. It should go on without that vault.',
  ],
  // Found by reading, by a tool, by a drill.
  [
    'Potential race between `close()` and the flush timer',
    'Found while reading the code for something else. Between the check and the write the timer may fire and write into a file that is closed already. I have no report of it, the window is small.',
  ],
  [
    'Integer overflow possible in `Quota.add`',
    'By inspection: the sum is kept in 32 bits. A customer with more than 2 TB in one bucket would wrap around to nothing and be let in for free.',
    'bug',
  ],
  [
    'Restore drill: step 6 needs the old key, which we no longer have',
    'We tried the restore on a spare machine. If the primary were lost today we could not read the backups of before March.',
  ],
  [
    'Fault injection: losing the broker for 30 s loses every message in the buffer',
    'In staging I pulled the plug on purpose. The buffer is only in memory, so an outage of the broker in production would lose all orders of that time.',
  ],
  [
    'Scanner: `left-pad-ng` was handed to a new owner last week',
    'We pull the latest version in every build. Whoever owns it now could ship anything into our images. Nothing bad seen in the diff so far.',
    'security',
  ],
  // A date, a growth, the end of something.
  ['Signing certificate expires on 14 February', 'After that no installer we have published will start on Windows.'],
  [
    'Python 3.8 is end of life in October',
    'Our base image still has it. From then on no security fixes for the thing that faces the internet.',
  ],
  [
    'We will hit the limit of 1000 topics on the cluster around Easter',
    'Each new customer gets four of them. We are at 830, and there were 40 new customers in the last quarter. Creating the 251st customer fails then.',
  ],
  [
    'id column of `events` is an int',
    '1.6 billion rows today, 90 million more every month. In about half a year the inserts will fail.',
  ],
  [
    'GitHub removes the v3 cache action in March',
    'All eleven workflows use it. When it goes, every build is red, including the hotfix one.',
    'ci',
  ],
  [
    'The trial of the map provider ends with the quarter',
    'No one has signed the contract as far as I can see. On 1 April all maps would be grey.',
  ],
  // What if.
  [
    'What if the leader is paused for longer than its lease?',
    'It wakes up, thinks that it is still the leader and writes. Two writers, and the log forks. We have nothing that fences it off.',
  ],
  [
    'What happens to running jobs when we deploy during the night shift?',
    'I believe they are simply killed. Night shifts start next month, nobody has tried it.',
  ],
  [
    'Two people approving at once',
    'Both get "1 of 2 approvals", both click, and the payment could go out twice. It has not happened because we are four people. We will be forty.',
  ],
  // Somebody who could abuse it.
  [
    'Password reset tells whether an address is known',
    'The answer differs for known and unknown addresses, so anybody can find out who is a patient here.',
  ],
  [
    'Webhook endpoint accepts unsigned requests',
    'It only looks at the JSON. Anyone who knows the URL (it is in the public docs) can mark orders as paid.',
    'bug',
    'security',
  ],
  ['Invite links do not expire', 'People who left the company still have theirs in their mail and could walk back in.'],
  [
    'Log level debug prints the bearer token',
    'It is off in production, but support asks customers to switch it on and to post the file. Their tokens would be public.',
  ],
  // One person, one place.
  [
    'Only Jens can release',
    'The store account runs on his phone number. If he is ill, or leaves, we cannot ship a fix.',
  ],
  ['Backups are on the same disk as the database', 'One dead disk and both are gone.'],
  ['DNS for all products is at one provider', 'An outage there takes down everything, the status page as well.'],
  // Gaps with a consequence.
  [
    'No test covers the downgrade path of the schema',
    'If 5.0 has to be rolled back, nobody knows whether 4.9 can read what it wrote.',
    'tests',
  ],
  [
    'Nothing alerts when the replication lags',
    'The dashboard exists, but no one looks at it on weekends. A failover on a Saturday could lose a day.',
  ],
  [
    'Deleting a tenant leaves its objects in the bucket',
    'We promise in the contract that they are gone within 30 days. No complaint yet, an audit would find it at once.',
  ],
  [
    'The guide tells people to run `chmod -R 777 data`',
    'Everyone who follows it leaves the key readable for every user of the machine.',
    'documentation',
  ],
  // Bad English, terse, spoken.
  [
    'cron for cleanup not exist',
    'temp folder grow each day 2 GB, disk is 100 GB. soon full and then upload not possible for nobody',
  ],
  [
    'heads-up: leap second code',
    'we assume 86400 s per day in billing. next leap second = wrong invoices. nothing urgent',
  ],
  [
    'Danger: config reload swaps two maps without lock',
    'works on my box because one thread. with the worker pool from next release it will crash sometime, good luck to debug that',
  ],
  [
    'Worried about the size of the lock file cache',
    'We never evict. I did the maths: at today’s rate the runner volume is full in nine weeks, and then all pipelines stop.',
  ],
  [
    'Autosave may overwrite a newer version from another device',
    'It does not compare revisions before it writes. Not reported so far since sync is still behind the flag, which we want to remove in 2.0.',
  ],
  [
    'Before we open the beta: accounts are keyed by e-mail',
    'When a person changes their address at the provider, they would get an empty account, and whoever gets the old address gets the old one.',
  ],
  [
    'Our rate limiter trusts X-Forwarded-For',
    'Behind the new load balancer that header can be set by the client. Then there is no limit at all.',
  ],
  [
    'Firmware update has no rollback',
    'A power cut in the middle bricks the meter. We have been lucky in the pilot with its 50 meters; the rollout is 40,000.',
  ],
  [
    'Model is trained on data up to 2022 only',
    'Prices have changed since. The forecast still looks fine because we test on the same years, but from the next season on it could be far off.',
  ],
  [
    'The queue on the ward tablet is lost if the battery dies',
    'It is only kept in memory until the Wi-Fi is back. A nurse would not know which entries are missing. None has died so far.',
  ],
  [
    'Potential deadlock: transfer() takes both account locks in argument order',
    'transfer(a, b) and transfer(b, a) at the same time would wait for each other for ever.',
  ],
  [
    'Upcoming Chrome 130 blocks third-party cookies, embedded checkout will stop working',
    'https://example.org/announcement. Our iframe on partner sites relies on the session cookie.',
  ],
  [
    'Dependency on an unmaintained XML parser',
    'Last release in 2016, two open reports of entity expansion. We feed it files from customers, so a small file could take the service down.',
    'tech-debt',
  ],
];

/** Issues that are something else: trouble that is there, wishes, tasks, questions, talk. */
export const OTHER_ISSUE_LESSONS: readonly IssueText[] = [
  // Trouble that somebody has met, in forms and without.
  [
    'App freezes when the list is sorted by size',
    '### Current behaviour\n\nIt hangs for about a minute, sometimes for good.\n\n### Expected behaviour\n\nShould sort.\n\n### Steps to reproduce\n\nSort by size with more than 500 entries.\n\n### Version\n\n4.2',
  ],
  [
    'Crash after waking from sleep',
    'Happens nearly every morning. If I close the lid while it syncs, it is dead when I open it again.',
  ],
  [
    'Exported file may be empty',
    'Twice this week I exported the list and got a file of 0 bytes. No error. The third time it worked.',
  ],
  [
    'Editor can lose the last line',
    'I typed, saved, closed, and the last line was gone. My colleague has it as well. Could lose data!',
    'bug',
  ],
  [
    'Sometimes the sum is wrong',
    'With discounts in two currencies the sum would be off by a cent. Customer 4711 complained. See the screenshot.',
  ],
  ['Login broken since yesterday', 'Everybody in our office is locked out. We cannot work, please fix soon.'],
  [
    'Tests fail on Windows',
    'CI on main is red since this morning: `path separator expected`. Nothing can be merged until it is fixed.',
    'ci',
  ],
  ['test_upload is flaky', 'It failed in 3 of the last 20 runs: https://example.org/run/1. A retry would hide it.'],
  [
    'UndefinedBehaviorSanitizer: shift exponent 64 is too large',
    '```\nruntime error: shift exponent 64 is too large for 64-bit type\nSUMMARY: UndefinedBehaviorSanitizer\n```',
  ],
  [
    'Memory grows while the dashboard is open',
    'After a night the tab has 6 GB and the machine starts to swap. I have to reload it every day.',
  ],
  ['Notification sound plays twice', 'On my phone and on the watch. If both are on the table that is rather annoying.'],
  ['Typo on the price page', 'It says "per moth". Could be understood wrongly.'],
  [
    'Does not compile with GCC 15',
    'error: no member named `value`. Somebody will have to look at this before the distributions switch.',
  ],
  [
    'Long names are cut off',
    '### Report\n\nIn the side bar a name with more than 20 letters is cut, so that one cannot tell two branches apart.\n\n### OS\n\nmacOS 14',
    'UX',
  ],
  [
    'Sync is very slow with many files',
    'It took four hours for 20,000 photos. If it goes on like this I will never be done.',
    'performance',
  ],
  ['Data loss after update to 5.1', 'All my tags are gone. I have a backup from May, others may not be so lucky.'],
  [
    'Outage on 3 June: postmortem',
    'What happened: the disk ran full at night. Impact: uploads failed for two hours. Action items: add an alert, enlarge the disk.',
    'incident',
  ],
  // Wishes.
  [
    'Warn before closing with unsaved changes',
    'It would be nice if the program asked. Otherwise one could lose work.',
    'enhancement',
  ],
  [
    'Dark mode',
    '### Please describe the feature you’d like to see added.\n\nA dark theme, at night the white screen is too bright and could hurt the eyes.\n\n### Is your feature related to a problem?\n\nNo',
  ],
  ['Two-factor login', 'All other services have it by now. I would love to use my key here.'],
  [
    'Option to keep more than ten backups',
    'I would like to have the last thirty. Ten is not enough for me if something goes wrong.',
  ],
  [
    'Ability to lock a document',
    'As a teacher I want to lock a document so that nobody can change it during an exam.',
    'feature',
  ],
  ['Show the free space in the status bar', 'Then I could see in time that the disk gets full.'],
  [
    'Automatic updates',
    'Many users never update by hand. With automatic updates they would always have the latest security fixes.',
  ],
  ['Plugin for Vim', 'No editor but VS Code is supported. Nobody in my team uses that one.'],
  // Tasks and plans.
  ['Remove the deprecated v1 endpoints', 'They were marked in 3.0, and 4.0 is the release in which they go.', 'task'],
  ['Bump the minimum Rust version to 1.75', 'Needed for async traits. Distributions have it by now.'],
  ['Add tests for the parser', 'Coverage is at 40 %. Good first issue: each rule needs one test.', 'good first issue'],
  [
    'Release 2.4 checklist',
    '- [ ] translations\n- [ ] no open blockers\n- [ ] backup of the old site\n- [ ] nobody merges after Friday',
  ],
  [
    'Tracking issue: move to the new scheduler',
    'The old one ends up unmaintained. Steps: 1. adapter, 2. flag, 3. default, 4. remove.',
  ],
  ['Split the monolith of settings.ts', 'It is hard to review and grows with every feature.'],
  ['Document the environment variables', 'Nobody can find them, they are only in the code.', 'documentation'],
  ['Use prepared statements everywhere', 'We have them in most places, the rest should follow for consistency.'],
  ['Nightly builds for ARM', 'The runner is there since last week, the job has to be written.'],
  // Questions and support.
  ['Is it safe to delete the cache folder?', 'It takes 20 GB here. Will I lose anything if I delete it by hand?'],
  ['How long are logs kept?', 'Our auditor asks. I could not find anything in the docs.'],
  [
    'Can two instances share one database?',
    'We want to run two of them behind a load balancer. Would that break anything?',
    'question',
  ],
  [
    'Lost my password, can I recover the vault?',
    'I have the file but I no longer know the password. Is there any way?',
  ],
  ['What happens when my licence ends?', 'Will I still be able to open my files next year?'],
  ['Not receiving mails', 'I registered three times. Nothing arrives, not in spam either. What can I do?'],
  // Talk, meta, nothing.
  [
    'Who is this product for?',
    'I think we should decide whether we build for beginners or for experts. Without that we might end up with neither.',
  ],
  ['Feedback on the new onboarding', 'Overall I like it. Page 3 is too long, people will skip it.'],
  [
    'RFC: event sourcing for orders',
    'Motivation: we cannot tell how an order came to be. Drawbacks: more to store, and old readers would break.',
  ],
  ['Community call in May', 'Next month we meet on the 12th. Whoever cannot come can send notes.'],
  ['Test', 'test'],
  ['Thanks!', 'Without this tool our small choir would be lost. Never change.'],
  ['Licence of the icons', 'Under which licence are the icons? I would like to use two of them in a talk.'],
  [
    'Buttons on the welcome page look disabled',
    'The grey is too light, so that new users might not see that they can be clicked. A stronger colour would help.',
    'design',
  ],
  [
    'Naming of the two modes is confusing',
    '"Simple" and "basic" mean the same to most people. They could pick the wrong one and wonder.',
  ],
  ['Support for Wayland', 'X11 will be gone one day in most distributions. It would be great to run natively.'],
];
