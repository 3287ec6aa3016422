/** An author takes a warning as right, does what it asks for, and says so. */
export const ACCEPTS: readonly string[] = [
  'You are right, I had not thought of that. Fixed in the last commit.',
  'Oh. Yes. That would have been ugly. Fixed.',
  'True, thanks for looking so closely. Done differently now.',
  'Ouch, correct. Please see the new commit.',
  'Yes you are right, my mistake. Is corrected now.',
  'Agreed, that case was missing. Added.',
  'Hm, I first thought it is impossible, but then I found the path too. Fixed.',
  'That is a real one. Handled now.',
  'Correct. I went for the simplest way out, see the commit.',
  'Nice find. It is covered now.',
  'Right, this was wrong in my head as well. Updated.',
  'Thank you, I would not have seen it. Fixed.',
  'Point taken, it is now as you say.',
  'Exactly, I overlooked that. Corrected with the new commit.',
  'Yes! I even had a note about it and forgot. Done.',
  'Agree, we must not ship it like that. Changed.',
  'Makes sense, addressed.',
  "Yep, that's a bug. Fixed.",
  'I see what you mean now. Fixed by doing it in the other order.',
  'Good that you ask, the answer was "it breaks". Now it does not.',
  'Valid concern. I added the check.',
  'OK, convinced, I changed it in this PR.',
  'You have a point. Took it in.',
  'I was too optimistic there. Fixed.',
  'That was a hole, closed it.',
  'Yes, same happened to me before in another project. Fixed here.',
  'Thanks, very true. I have it changed.',
  'Well spotted, I pushed a commit for it.',
  'Accepted, the new version deals with it.',
  'Right you are. Corrected in the commit above.',
];

/** An author takes a warning as right, and tells of more work than it asked for: a test, a rework, a look elsewhere. */
export const ACCEPTS_WITH_MORE: readonly string[] = [
  'Good catch! Changed, and there is a test for it now.',
  'Indeed, reproduced it locally. Pushed a fix.',
  'Fair point, I reworked `{sym}` so that it cannot happen.',
  'I could make it fail exactly as you describe. Corrected.',
  'Absolutely, changed the approach for that.',
  'Damn, yes. Fixed, and I checked the two neighbours for the same.',
  'Confirmed with a small script. Pushed the correction.',
  "You're absolutely right. Rewrote that part.",
  'Argh, of course. Fixed together with a test.',
  'Verified: it does happen. The last commit takes care of it.',
];

/** An author answers a warning without taking it: it goes in as it was. */
export const SET_ASIDES: readonly string[] = [
  'I think this is fine, it can hardly happen in practice.',
  'We have had it like this for years in the old service, so I leave it.',
  'Out of scope here, I would keep it as it is.',
  'Not convinced, the caller takes care of that. Leaving it.',
  'Hm, I would rather not make this more complicated.',
  'Only two vessels could ever see that. I keep it simple.',
  "I don't expect that anybody runs it that way.",
  'Let us not over-engineer, it stays.',
  'As far as I know nobody sends that. Keeping it.',
  'That is theoretical, I believe. Staying with this.',
  'I see it differently: the pipeline would show us. No change.',
  'It would cost us a day, and I do not see the gain. Leaving.',
];

/** An author agrees, and leaves it for later. */
export const DEFERRALS: readonly string[] = [
  'Agreed, but it is too big for this one. Opened #{ref} for it.',
  'You are right. I would do that in a follow-up, noted in #{ref}.',
  'True. Let me get this in first, #{ref} tracks it.',
  'Yes, valid. Follow-up: #{ref}.',
  'Good point, moved to #{ref} so that it does not get lost.',
];

/** Neutral words of an author who has changed the lines. */
export const PUSHED: readonly string[] = [
  'Please have another look at the new commit.',
  'Pushed a new version of this part.',
  'See the update.',
  'How about this?',
  'Reworked, can you check again?',
  'New version is up.',
];
