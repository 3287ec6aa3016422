import assert from 'node:assert/strict';
import { readAuthorReply, type ReplyStance } from '../../../src/core/reading/authorReply.ts';

/** Invented answers of authors, among them clumsy, short and misleading ones. */
const ANSWERS: Record<ReplyStance, readonly string[]> = {
  accepted: [
    'Resolved',
    'Please see new patchset',
    'See patch set 5',
    'Done.',
    'Done, thanks!',
    'Fixed in #12',
    'Fixed in 4be21c9.',
    'Good catch, fixed.',
    "Oh, you are right. I've added a check for the empty harbour list.",
    'Thanks, I have now moved the lock around the whole loop.',
    'ups, removed',
    'Much better, changed.',
    'Done in the last push',
    'I rewrote that part, it reads the table only once now.',
    'Applied your suggestion, thank you.',
    'Changed it as you proposed',
    'done :)',
    'Have renamed it to `tideLevel`.',
    'Updated the docs too.',
    'Yes, good point. Added a test for the night boat.',
    '@mira Done!',
    '> This leaks the handle\n\nFixed.',
    "It's fixed now.",
    'Should be fixed now.',
    'Is fix now, thank you for see this',
    'Ok I make the change, pushed',
    'Took your version.',
    'Addressed, please have another look.',
    'Not needed anymore, removed.',
    'I disagree a bit, but done anyway.',
    'Replaced with a map; also dropped the second loop.',
    'Good idea! Switched to the streaming reader.',
    'That was not intended. Fixed.',
    'Fixed both.',
    'This has been addressed in the second commit.',
    "I've used a map now.",
    'It is now removed.',
    'They are fixed now, thanks.',
    'No longer used, removed.',
    'Fix in 4be21c9',
    'fix',
    'I added a test.',
    'I changed it because you are right, now the lamp waits.',
    'Fixed! But the night boats were moved to a follow-up, see #44.',
    'Sorry, I not seen it. Is changed now.',
    'Thanks for your help, I make fix, is done now.',
    'Please have another look at the new commit.',
    'See the update.',
    'New version is up.',
    'Correct. I went for the simplest way out, see the commit.',
    'Good that you ask, the answer was "it breaks". Now it does not.',
    'That was a hole, closed it.',
    'I think that I have fixed it now.',
    'Fixed, do you want to have another look?',
    '@mira I believe I have changed this as you meant; would you check?',
    'Sorry that it took so long, and I have moved the lock.',
    'The second lamp has been removed.',
    'Added all three lamps.',
  ],
  promised: [
    'Ack',
    'No, it does not. Going to rework it.',
    'Acknowledged.',
    'Roger',
    'Sure!',
    '✅',
    'Will do.',
    "Good catch, I'll fix that.",
    'I will add a check tomorrow.',
    'On it.',
    'Makes sense, let me change that.',
    'Good point!',
    "You're right.",
    'Agreed.',
    'Oops, missed that.',
    'sure thing',
    'Working on it',
    'Yes, I overlooked that one.',
    'Indeed, the second ferry would be skipped.',
    'Ah, had not thought of leap days.',
    '👍',
    ':+1:',
    'Going to rework this part.',
    'Can do!',
    'This will be changed, thanks',
    'Will fix',
    "It'll be fixed tonight",
    "I'll fix this",
    'That is a good idea, let me try it.',
    'Your point is a good one.',
    '👍🏽',
    'Yes is true, I will change',
    'Will fix, and add a test if needed.',
    'Let me check the other lamps, and I will fix this.',
    "You're right, the loop is wrong if the list is empty.",
    'Makes sense, will add a check.',
    'True. Thanks for taking a look!',
    "Confirmed, there it is. I'm looking for a fix, will push.",
  ],
  thanked: [
    'Thanks!',
    'Thank you for the review.',
    'thx',
    'Thanks a lot for looking so closely',
    'Cheers',
    'Thank you very much, Mira.',
    'ty',
    'Appreciated!',
  ],
  deferred: [
    'Opened HARBOR-123 to track',
    'will do in a follow-up',
    "Good point, I'll do that in a separate PR.",
    "Let's leave this for the next release.",
    'I opened an issue for this: #31.',
    'Created a new ticket for it.',
    'This can be improved later.',
    'Tracked in #40.',
    'Agreed, but too big for this one. Noted in #40.',
    'Would rather do this in another pull request.',
    'I think we should do it later, in a follow up.',
    'Makes sense. Next time I touch this file.',
    'Filed #41 for the remaining boats.',
    'Will be done in a follow-up.',
    'Yes, agree. It would have to be rebuilt if more lamps are ever needed.',
    'That is left over from my editor, I will take it out if/when this is ready for merge.',
    "Thanks @jonas, I'll take a closer look this evening",
    'Will look into it.',
    'Good point, let me think about it.',
    "I'm going to avoid touching this now, but I agree that it belongs into a helper.",
    'You are right, but that is out of scope here.',
    'Agreed, once everybody wants it.',
    'I will change it if others agree.',
  ],
  declined: [
    'WAI',
    'Working as intended.',
    'wontfix',
    'Not a bug.',
    'Nope',
    'No, this can not be null here',
    "Good point, but I'd rather keep it",
    "I'd rather keep it as is.",
    "I don't think so, the caller holds the lock.",
    'This is intentional.',
    'That is by design: the lamp must never wait.',
    "Won't fix.",
    'No need, the parser checks that already.',
    "This can't happen, the list is never empty.",
    'I disagree.',
    'I would argue that whoever has changed the dial can read it. The scale has been changed by the same hand.',
    'Changed it, but reverted since',
    'Changed it, but reverted since the night run got slower.',
    'I would prefer to leave this.',
    "That's the same behaviour as on main.",
    'Not necessary in my opinion.',
    'Hm, I prefer the current wording.',
    "It's out of scope here.",
    'NACK',
    'Already handled in the caller.',
    'I tried it, but it made things worse, so I left it.',
    'Keeping this for now.',
    "Fixed the typo, but I'd keep the rest as it is.",
    'Sorry but I not agree, is correct like this',
  ],
  neutral: [
    'A screenshot has been added to the PR description.',
    '~Reworked.~',
    'Reverted back. It compiles because of the forward declaration.',
    'not fixed yet',
    'Not done yet, sorry.',
    'Why should this be changed?',
    'Should this be fixed?',
    'Which one do you mean?',
    'Has this been fixed?',
    'Could you explain?',
    'Hmm.',
    'The tide table is read once per day.',
    'Not sure I follow.',
    'It was added in 2019.',
    'Should I fix it?',
    'How would you like to have it done?',
    '> Done.',
    '```\ndone\n```',
    'I have not changed this line.',
    'Do you want me to change it?',
    'Is it fixed upstream?',
    "I haven't fixed this yet",
    'Fertig.',
    '完了しました',
    'Nothing changed here.',
    'It is used in the parser.',
    'I added this because the ferry table may be empty.',
    'This gets added by the caller.',
    'Already done in #12',
    'Did you mean the lamp should be removed?',
    'What should be changed?',
    'The boats are added by the harbour master.',
    'The tide tables always took long to load.',
    'Only at night? The removed code stands behind a switch.',
    'There may be a fix in the next Qt.',
    'Nobody is confused who knows that the scale has been changed.',
    'It is the same keeper who has changed the lamp and who reads the table.',
    '@jonas does your remark still hold now that I have changed it to knots?',
    'I know that few follow me here, if any is merged, I done my part early on.',
    'Changed the title so that it fits both ways. Would like to hear more opinions.',
    'Commit message updated.',
    'Added because this file uses it already.',
    'So a list for the lamps is probably a good idea in any case.',
    'Let me try to answer them one by one: it makes it easier for whoever has no keyboard.',
    'Please let me know what you think.',
    'I would be ok with that in some other place, it has a cost here.',
  ],
};

describe('readAuthorReply', () => {
  for (const [stance, bodies] of Object.entries(ANSWERS)) {
    describe(`reads as ${stance}`, () => {
      for (const body of bodies) it(JSON.stringify(body), () => assert.equal(readAuthorReply(body), stance));
    });
  }

  it('takes "exactly" for a yes to a remark, and for no more than an answer to a question what was meant', () => {
    assert.equal(readAuthorReply('Exactly.', 'The lamp goes out when the tide turns.'), 'promised');
    assert.equal(readAuthorReply('Exactly.', 'By "lost" you mean that it is always dark? Only at night?'), 'neutral');
    assert.equal(readAuthorReply('Good point.', 'You mean that it is always dark?'), 'promised');
  });

  it('hears a reason of the past in the answer to a why, and a change in what says so', () => {
    const why = 'I am lost, why do so many files include the tide table now?';
    assert.equal(readAuthorReply('Added the include where it is used but missing.', why), 'neutral');
    assert.equal(readAuthorReply('Added it where it was missing, and removed the others now.', why), 'accepted');
    for (const body of ['Done.', 'Removed.', 'Addressed in 4be21c9.', 'I changed it to bold.']) {
      assert.equal(readAuthorReply(body, why), 'accepted', body);
    }
    assert.equal(readAuthorReply('Added the include where it was missing.', 'The include is missing.'), 'accepted');
  });

  it('takes new words about the work for an answer where the remark was about these', () => {
    for (const body of ['Updated the description.', 'Changed the title, thanks for the hint about it.']) {
      assert.equal(
        readAuthorReply(body, 'You lost the lamp here.'),
        body.includes('hint') ? 'thanked' : 'neutral',
        body,
      );
    }
    assert.equal(readAuthorReply('Commit message updated.', 'The commit message is wrong.'), 'accepted');
  });

  it('hears the writer, and neither the quote above nor the mail below', () => {
    assert.equal(readAuthorReply('> Fixed.\n\nI disagree.'), 'declined');
    assert.equal(readAuthorReply('Fixed.\n\nOn Mon, 4 Mar 2024, Mira wrote:\nI disagree.'), 'accepted');
  });

  it('says nothing of an empty answer, of code or of a picture alone', () => {
    for (const body of ['', '   ', '```\nfixed();\n```', '![fixed](fixed.png)']) {
      assert.equal(readAuthorReply(body), 'neutral', body);
    }
  });

  it('does not depend on the shape of the apostrophe', () => {
    for (const body of ["I haven't changed it", "I'd rather keep it", "I've added a test", "You're right"]) {
      assert.equal(readAuthorReply(body.replaceAll("'", '’')), readAuthorReply(body), body);
    }
  });

  it('does not depend on upper and lower case', () => {
    for (const body of Object.values(ANSWERS).flat()) {
      if (/[^\x20-\x7E]/.test(body)) continue;
      assert.equal(
        readAuthorReply(body.replace(/^[a-z]/i, (first) => first.toUpperCase())),
        readAuthorReply(body),
        body,
      );
    }
  });
});
