/**
 * Invented issues with their truth, written after the rules of `namesRisk` had been fixed and before anybody looked
 * at what they make of them. They stay as they are: the rules must not be shaped by them.
 */
export const UNSEEN_ISSUES: readonly (readonly [isRisk: boolean, title: string, body: string])[] = [
  [
    true,
    'All sensors share one MQTT password',
    'It is printed on the label of each device. Whoever buys one can publish in the name of the others.',
  ],
  [
    true,
    'Our domain is registered to the founder privately',
    'He has not worked here for two years. The renewal mail goes to an address that I doubt anybody reads.',
  ],
  [
    true,
    'Attachments are scanned only after they have been published',
    'The scan takes up to a minute. During that time a file with a virus can be downloaded by every customer.',
  ],
  [
    true,
    'Invoice counter is stored in the cache',
    'The cache may be evicted at any time. I have not seen it yet, but the law wants numbers without gaps.',
  ],
  [
    true,
    'The vendor ends the v1 API on 31 March',
    'We still call it in three places. After that date checkout would answer with an error.',
  ],
  [
    true,
    'Sessions table has four hundred million rows and nobody deletes any',
    'Vacuum takes five hours by now. At this rate it will not finish within a night from summer on.',
  ],
  [
    true,
    'What happens when the second data centre takes over and its clock is ahead?',
    'Tokens that were just issued would be refused there. We never tried it.',
  ],
  [
    true,
    'One typo in the routing table cuts off all branches',
    'It is edited by hand and goes live at once, without any check in between.',
  ],
  [
    true,
    'The emulator in CI has the old firmware',
    'A release could pass all tests and brick the boards of customers with the new bootloader.',
  ],
  [
    true,
    'Children can see the chat without the consent of their parents',
    'Not reported by anyone, but the new rules for minors start in September and we would be in breach of them.',
  ],
  [
    false,
    'Sort the members by last name',
    'In the list of the choir I look for people by last name, so that order would help me.',
  ],
  [false, 'Export fails with "disk quota exceeded"', 'I tried to export 40 GB and got this error twice. Log attached.'],
  [false, 'Where can I set the time zone?', 'I looked through all the menus.'],
  [false, 'Replace moment.js', 'It is in maintenance mode, luxon does the same and is smaller.'],
  [
    false,
    'The map jumps back when I zoom',
    'Since the last update it always goes to the default position. Firefox 130.',
  ],
  [false, 'Thoughts on the new colours', 'I like the blue, the green less so. What do others think?'],
  [false, 'Translate the start page into Polish', 'I can do it if somebody shows me where the texts are.'],
  [false, 'Notify me when a build is done', 'Right now I have to look every few minutes whether it is finished.'],
  [false, 'Split the settings module', 'It has 2,000 lines. Three files would be easier to work with.'],
  [false, 'Question about the rate limit', 'Is it per user or per organisation? The docs do not say so.'],
];
