/** A verdict after a long wait, and the next one that goes on from what stands in it. */
export const NEXT_VERDICTS: readonly { first: string; quoted: string; next: string }[] = [
  {
    first:
      'I had this on the test vessel over the weekend. The second screen wakes up a second later than before, which nobody will notice. Approved.',
    quoted: 'The second screen wakes up a second later than before',
    next: 'Measured that on the pier: 0.8 seconds, and only after a cold start. That was my last doubt, approved.',
  },
  {
    first:
      'Compared the totals of March with the old way of adding them up. Two rows differ by a cent, both were wrong before. Good to go from me.',
    quoted: 'Two rows differ by a cent, both were wrong before.',
    next: 'Asked the office about these two rows, and they confirm it. With that I can approve as well.',
  },
  {
    first:
      'Read all of it. The lock is taken in the same order everywhere now, I drew it on paper to be sure. Approving.',
    quoted: 'The lock is taken in the same order everywhere now',
    next: 'Took your drawing and went through the two callers that are not in this change. Same order there. Approved.',
  },
  {
    first:
      'Ran it with last winter’s data, all 40 files. It needs half the memory, and the result is the same to the byte. Fine by me.',
    quoted: 'It needs half the memory, and the result is the same to the byte.',
    next: 'Same here with the data of the summer, which is twice as much. Approved.',
  },
];

/** A verdict after a long wait that nobody goes on from in words. */
export const LONE_VERDICTS: readonly string[] = [
  'Took an evening for it. All the cases of the old form are there, and the two new ones behave. Approved.',
  'I read it from the end to the beginning, which helped. Nothing is left that I would change.',
  'Tried it with the tickets of last summer, all of them come out the same. Good from my side.',
  'The part about the night boats took me a while, it is right. Approving.',
];

/** A second verdict that says nothing of the first. */
export const OTHER_VERDICTS: readonly string[] = [
  'Read it on the train, no remarks.',
  'Nothing to add from the side of the kiosks.',
  'Went through the diff, good.',
  'Seen it, works on my machine.',
];

/** What somebody asked for, was put off, and came after all; and a kind word of somebody else in between. */
export const PUT_OFF: readonly { request: string; later: string; kind: string; atLast: string }[] = [
  {
    request: 'Please write "pier" instead of "berth" in the two labels, so that they read like the rest of the page.',
    later: 'I would rather do the labels in a change of their own, there are more of them.',
    kind: 'I looked at it from the side of the counter, and it fits what they want to do there in winter.',
    atLast: 'Did the labels here after all, it was only the two.',
  },
  {
    request: 'Can you put the two constants next to each other, they belong together?',
    later: 'They are in two files for historical reasons, I would leave that for another day.',
    kind: 'Nice to see this one moving, it would spare us a call to the harbor each morning.',
    atLast: 'They are next to each other now.',
  },
  {
    request: 'Please sort the list of vessels by name as everywhere else, it takes me a while to find one.',
    later: 'The order is the one of the feed, and I do not want to touch that in this change.',
    kind: 'This would have been good to have on the open day, people asked for it all the time.',
    atLast: 'Sorted by name now, the feed did not mind.',
  },
  {
    request: 'Please split the description of the setting in two sentences, I had to read it three times.',
    later: 'I will come back to the texts when the rest is settled.',
    kind: 'We talked about it at the table of the skippers, and they like where it goes.',
    atLast: 'The description has three sentences now, each of them short.',
  },
];

/** A trifle that whoever had approved thinks of later. */
export const LATER_NITS: readonly { nit: string; done: string; commit: string }[] = [
  { nit: 'nit: two blanks before the brace.', done: 'One blank now.', commit: 'Take a blank away' },
  { nit: 'nit: the comment ends without a full stop.', done: 'It has one now.', commit: 'End the comment' },
  { nit: 'nit: the imports are not in the usual order.', done: 'Sorted them.', commit: 'Sort the imports' },
  { nit: 'nit: "colour" here, "color" in the line above.', done: 'Both "color" now.', commit: 'Spell it alike' },
];

/** A decision against the work, with its reason. */
export const DECIDED_AGAINST: readonly string[] = [
  'The county takes the old kiosks out of service in March, I asked them again on Monday. Nobody would ever run this code, so I close it with that.',
  'We buy the map from the next season on, and with it comes a legend of its own. Two of them would only confuse people, hence closing.',
  'I went through the contract: receipts must be kept on paper for two more years. So the paperless way has to wait until then, and this branch would rot.',
  'The port authority changes the format in May, and theirs will be the only one that it accepts. Whatever we build on the old one is lost, closing.',
];

/** What a review asked of the author, who never came back to it; a decision on the matter; and a mere cleaning up. */
export const LEFT_AT_AUTHOR: readonly { request: string; reason: string; cleanUp: string }[] = [
  {
    request: 'Please take the reading of the old cards out of it first, that part has an owner of its own.',
    reason:
      'The owner of the old cards rewrote that part in April, and with it what this branch was for. I compared both with a card of each kind, so this one is settled.',
    cleanUp: 'Closing this for want of activity, feel free to open it again.',
  },
  {
    request: 'This needs the answer of the harbor first: may we show their mooring plan to everybody?',
    reason:
      'Asked the harbor on the phone: the mooring plan is theirs alone, and they want it on no page of ours. That decides it, we show the link to their own one.',
    cleanUp: 'We never heard back on this one, hence closing.',
  },
  {
    request: 'Please measure it on the small kiosk before we talk about the colors.',
    reason:
      'I measured it on the small kiosk myself: 400 ms for each page, the touch screen answers late. We keep the plain colors there, and the large ones have theirs by the other change.',
    cleanUp: 'Cleaning up the list of old branches.',
  },
  {
    request: 'Can you split the import from the page? I would merge the import at once.',
    reason:
      'The timetable office sends a finished file from the summer on, with the import in it. Nothing of this is left to write then, and the page was done with the new header.',
    cleanUp: 'There is no response to the review, so I am closing it.',
  },
];

/** A wish that nobody answered; a closing that says no more than that; and what its author makes of it. */
export const CLOSED_WISHES: readonly { title: string; wish: string; closing: string; yes: string; no: string }[] = [
  {
    title: 'Show the moon on the tide page',
    wish: 'Some of the older skippers ask for it. What do you think?',
    closing: 'Closing this for want of activity.',
    yes: 'Fair enough, the ones who asked have retired by now.',
    no: 'That is a pity, I would still like to have it.',
  },
  {
    title: 'A printed list of all piers',
    wish: 'The tourist office would hang it up. Opinions?',
    closing: 'No activity here for a long time, closing.',
    yes: 'Agreed, it is no longer needed.',
    no: 'Thanks.',
  },
  {
    title: 'Sound when a ticket is sold',
    wish: 'I miss a sound at the counter. Does anybody else?',
    closing: 'Closing due to lack of interest.',
    yes: 'Fine with me, I seem to be the only one.',
    no: 'I do not agree, two of us wait for it.',
  },
  {
    title: 'Names of the crew on the vessel page',
    wish: 'Passengers like to know who steers. Is that something for us?',
    closing: 'Cleaning up the list, nobody has said a word on this one.',
    yes: 'You are right, and the crew is not sure about it either.',
    no: 'OK, but the passengers still ask me.',
  },
];

/** An issue that was only brought here, and an answer to it. */
export const BROUGHT_OVER: readonly { title: string; body: string; answer: string }[] = [
  {
    title: 'Departure board shows yesterday’s ferry',
    body: 'Moved from https://desk.tidewater.example/tickets/204.\n\nSince the clock change the board is a day behind until noon.',
    answer: 'Set the zone in `board.conf` to the name of the place instead of the offset, then it follows the change.',
  },
  {
    title: 'Receipt without the pier',
    body: 'Moved from https://desk.tidewater.example/tickets/219.\n\nOn receipts from the small kiosk the pier is missing.',
    answer: 'The small kiosk needs `pier = 9` in its own settings, it does not take it from the timetable.',
  },
  {
    title: 'Cannot pair the new card reader',
    body: 'Ported from https://desk.tidewater.example/tickets/231.\n\nPairing ends with "busy" each time.',
    answer: 'Hold the green key while the reader starts, it leaves the old pairing then.',
  },
  {
    title: 'Two vessels with one number',
    body: 'Moved from https://desk.tidewater.example/tickets/240.\n\nSkerry and Sound both show as 12.',
    answer: 'Give the Sound a number above 100 in the fleet file; the display only looks at the last two digits.',
  },
];
