import type { IssueText } from './issueLessons.ts';

/**
 * Written together with the lessons and before the rules were changed for them; nobody shaped a rule by these, and
 * they stay as they are.
 */
export const UNSEEN_RISKS: readonly IssueText[] = [
  [
    'Recalled commands may hit the wrong host',
    '### Is there an existing issue for this?\n\n- [x] yes, I looked\n\n### Current behaviour\n\nThe history replaces the host by `***`. When such a line is recalled and sent again, the shell takes `***` as a pattern, so that it could run on every host.\n\n### Expected behaviour\n\nLines that were masked should not be sent.\n\n### Version\n\nmain',
  ],
  [
    'Meter readings wrap at 65,535',
    'The register has 16 bits. Large buildings get there in about four years after installation, and the first ones went in three years ago.',
  ],
  [
    'Cancelling a booking twice refunds it twice?',
    'I read the handler: nothing looks at whether the booking is cancelled already. I did not dare to try it on production.',
    'bug',
  ],
  [
    'Translators can put HTML into messages',
    'Strings go into the page as they are. One bad translator, or one stolen account, and every visitor runs their script.',
  ],
  [
    'Root CA of the old devices expires in 2026',
    'From that day they will not be able to fetch the update that brings the new one.',
  ],
  ['No second person has access to the domain', 'If Ada loses her phone we lose the domain.'],
  [
    'A full disk would look like success to `backup.sh`',
    'The exit code of `tar` is thrown away by the pipe. We would only notice on the day we need the backup.',
  ],
  [
    'Sandbox keys work in production',
    'Someone who copies the example from the docs would be charging real cards.',
    'security',
  ],
  [
    'Chaos test: failover takes the read replicas along',
    'I stopped the primary in the test cluster on purpose. All replicas went down with it because they share the config volume. In production that would be a total outage.',
  ],
  [
    'Heading levels are skipped on all forms',
    'From June the accessibility act applies to us; a complaint could take the shop offline.',
    'a11y',
  ],
  [
    'Renaming a channel breaks links in old mails',
    '**Describe the issue**\nLinks hold the name, not the id. No one has renamed a channel so far because the feature is new; once people do, all links in the mails that we have sent lead nowhere.',
  ],
  [
    'upload dir is served by nginx with php enabled',
    'who uploads shell.php can run it. found when I set up new server, please check soon',
  ],
  ['Vendor lock file is generated on one laptop', 'Nobody else can make it, and the laptop is due for replacement.'],
  [
    'Timestamps are stored in local time',
    'In October the hour between two and three exists twice, and the shift plan would book people double. The system went live in April, so we have not been through it.',
  ],
  [
    'Unbounded recursion in the expression parser',
    'A formula with a few thousand brackets overflows the stack. Formulas come from users.',
  ],
  ['Postgres 11 goes out of support in November', 'Staging and production still run it.'],
  [
    'Retry storm possible when the pricing service comes back',
    'All 200 workers retry at the same second, without jitter. After an outage they might knock it over again.',
  ],
  [
    'Kids’ profile can buy',
    'The purchase button asks for the PIN only on the first page. A child who opens the link from the mail gets past it.',
  ],
  [
    'Consent banner loads the tracker first',
    'Anyone with a network tab can see it. The authority has fined others for exactly this.',
  ],
  [
    'Elevator log: sequence number resets at reboot',
    'After a reboot two entries can have the same number and the importer keeps only the first. We would lose the entries of an incident, which is when reboots happen.',
  ],
];

/** The same of other issues. */
export const UNSEEN_OTHERS: readonly IssueText[] = [
  [
    'Scroll position lost when going back',
    '### Current behaviour\n\nI scroll down, open an entry, go back, and am at the top again.\n\n### Steps to reproduce\n\nSee above\n\n### Version\n\n7',
  ],
  ['Printer may print blank pages', 'Since Tuesday every second page is blank here. We wasted a whole pack of paper.'],
  ['Random disconnects', 'Connection drops every hour or so. Could be the router, but other apps are fine.'],
  [
    '500 when saving a long comment',
    'Comments over 4,000 letters give an error. One might lose a long text like I did today.',
    'bug',
  ],
  ['Let me undo a sent message', 'Within ten seconds or so. I would have been saved from some trouble.'],
  [
    'Biometric login',
    'Typing the code on the train is no fun, and someone could look over my shoulder.',
    'enhancement',
  ],
  ['Warn when two people edit the same cell', 'Would be really useful in our team. Google has it.'],
  ['Migrate from Travis to GitHub Actions', 'Travis is not free any more. Someone should write the workflows.'],
  ['Refactor the payment module', 'It has grown over five years. No one can read it without a coffee.'],
  ['Upgrade to Django 5', 'We are on 4.2. Needs changes in the admin and in two forms.'],
  ['Will the old API keep working?', 'We have a client in production and would need about a year to change it.'],
  ['Can I run this on a Raspberry Pi?', 'With 1 GB it might run out of memory. Does somebody have experience?'],
  ['Which port must be open?', 'Our firewall blocks everything.'],
  ['Ideas for the hackathon', 'Collect them here until next month. Anybody can join.'],
  ['I think the new logo is a step back', 'It looks like a bank. People may not recognise us.'],
  ['Build is broken on FreeBSD', 'ld: error: undefined symbol. Worked with 13.1.'],
  ['Wrong VAT in Norway', 'It uses 20 %, should be 25. We had to correct 12 invoices by hand.'],
  ['Images flicker in Safari 18', 'Only with lazy loading. Will be worse on slow lines.'],
  ['Screen reader reads the price twice', 'NVDA and Firefox. Confusing, some users might give up.'],
  ['Keyboard shortcuts for the player', 'Space and arrows as everywhere else would be good.'],
];
