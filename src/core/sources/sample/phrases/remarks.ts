/**
 * What reviewers write that is no warning: taste, names, small tidying, plain questions, praise, status.
 * Some use the words of a warning, as people do.
 */
export const NITS: readonly string[] = [
  'nit: trailing comma.',
  'nit: double space after the full stop.',
  'Nit: could be `const`.',
  'nit (non-blocking): I would put the short branch first.',
  'Tiny thing: alphabetical order of the imports, please.',
  'nit: "recieve" → "receive"',
  'Typo: "timtable".',
  'nit: blank line here for air?',
  'style: we use single quotes in this folder.',
  'nitpick: the comment repeats what the line says.',
  'This line is longer than the others, wrap it if you touch it again.',
  'nit: the closing brace is one column off.',
  'super small: British or American, but one of them ("harbour" / "harbor").',
  'nit: `readonly` would be nice here.',
  'nit, feel free to ignore: I like the early return more.',
  'Capital letter at the start of the sentence, otherwise good.',
  'nit: no need for the `else` after a `return`.',
  'Formatting only: indent by two.',
  'nit: could drop the parentheses.',
  'optional: a `for of` reads nicer than the index.',
];

export const RENAMES: readonly string[] = [
  'Could we call this `{other}` as in the rest of the folder?',
  'The name `{sym}` does not tell me much, maybe `{other}Once`?',
  'suggestion: rename to `pierId`, `id` is a bit general.',
  'I would say "departure" instead of "trip" as in the glossary.',
  '`data` → `timetable`?',
  'naming: we say "sailing" in the UI and "departure" in the code. Fine as it is, just for the next time.',
  'Prefer `isBoarded` over `boarded` for booleans.',
  'Would a plural be better here? It is a list after all.',
  'polish: `tmp` could have a speaking name.',
  'Let us use the same word as in {path}.',
];

export const SIMPLIFICATIONS: readonly string[] = [
  'You can write this as one `map`.',
  'suggestion (non-blocking): this helper already exists as `{other}`, would save you ten lines.',
  'These two ifs can be one.',
  'Could be inlined, it is used once only.',
  'I think `Object.fromEntries` does exactly that.',
  'Maybe move it next to `{other}`, they belong together.',
  'Optional chaining would make this shorter.',
  'The constant could live at the top of the file.',
  'Not needed any more since the last cleanup, you can drop it.',
  'A table instead of the long switch? Only if you feel like it.',
  'Could share this fixture with the other test.',
  'We may want to extract this one day; fine for me as it is.',
];

export const QUESTIONS: readonly string[] = [
  'Just for my understanding: who calls `{sym}`?',
  'Is this the same as in {path}?',
  'Question: where does the {n} come from?',
  'Is there a ticket for this?',
  'Out of curiosity, did you try it on the tablet too?',
  'Does this go into the next release or the one after?',
  'Why `let`?',
  'Do I read this right that only the departures are affected?',
  'Which of the two is the one we ship now?',
  'Did this come from the other repository?',
  'Is `{other}` still used somewhere?',
  'Sorry for the beginner question, what is a "tide slot"?',
  'How did you find that one?',
  'Is the order here on purpose?',
];

/** Short, factual answers of an author to a plain question. */
export const PLAIN_ANSWERS: readonly string[] = [
  'Only the timetable view.',
  'Yes, the same.',
  'From the old fixture.',
  'Next one.',
  'Yep.',
  'Yes, on both tablets.',
  'On purpose, yes.',
  'No, that is all.',
  'It is in the glossary.',
  'Right.',
  'Two callers, both in this folder.',
  'Copied from the neighbour file.',
];

export const PRAISE: readonly string[] = [
  'Really nice, I like how small this became.',
  'praise: lovely test names.',
  'This is much easier to read than before, thank you!',
  'Great work!',
  'Oh, that is a clever way to do it.',
  'Very clean. Thanks for taking the time.',
  'I learned something here :)',
  'Wow, finally gone. Thank you.',
  'Beautiful, this was overdue.',
  'Good that you split this.',
  'Nice catch on the old race, by the way.',
  'Happy to see this land!',
];

export const STATUS: readonly string[] = [
  'Will have a look after lunch.',
  'Rebased on main.',
  'CI is green now.',
  'Restarted the flaky job.',
  'Tested on the test kiosk, works.',
  'I am on the train, review follows tonight.',
  'Updated the description.',
  'Merging when the pipeline is through.',
  'This goes out with the release on Thursday.',
  'Screenshots added.',
];

export const APPROVALS: readonly string[] = [
  '',
  '',
  '',
  '',
  '',
  'LGTM',
  'LGTM!',
  'ACK',
  'lgtm 👍',
  'Looks good to me.',
  'Fine for me.',
  'Good to go.',
  'Approved, thanks!',
  ':+1:',
  'Ship it',
  'Looks good, tried it locally.',
  'All good from my side.',
  'Works here.',
  'Reviewed, no remarks.',
  'tACK',
  'Nothing to add.',
];

/** How an author answers to a nit. */
export const NIT_ANSWERS: readonly string[] = [
  'Done.',
  'done',
  'Changed.',
  'Sure.',
  'Fixed the typo.',
  'ok, renamed',
  'Right, moved.',
  '👍',
  'Took it over.',
  'Yes, nicer.',
  'Reformatted.',
  'Done, thanks.',
];
