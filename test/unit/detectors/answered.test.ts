import assert from 'node:assert/strict';
import { answered } from '../../../src/core/detectors/answered.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { buildIssue, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

import { ADVICE, ASKER, close, helpersOn, HELPER, issue, OTHER, say } from './askedIssue.ts';

/** By words, on an issue. */
describe('answered', () => {
  it('names who gave the answer that the asker says worked', async () => {
    const [found, ...more] = await detectIn(answered, [issue(say(2, HELPER, ADVICE), say(5, ASKER, 'That was it!'))]);
    assert.equal(more.length, 0);
    assert.equal(found?.actor.login, 'jonas');
    assert.equal(found.level, 'moved');
    assert.deepEqual(
      found.beneficiaries.map(({ login }) => login),
      ['mira'],
    );
    assert.equal(found.because.length, 2);
  });

  it('shows nobody who owns up to having asked in error, and does not lead to their words', async () => {
    const after = (words: string) =>
      detectIn(answered, [issue(say(2, HELPER, ADVICE), say(5, ASKER, words), close(6))]);
    const [late] = await after('That was it! Sorry for the late answer.');
    assert.deepEqual(
      late?.beneficiaries.map(({ login }) => login),
      ['mira'],
    );
    const [found] = await after('That was it! My bad, I should have read the manual.');
    assert.equal(found?.actor.login, 'jonas');
    assert.deepEqual(found.beneficiaries, []);
    assert.deepEqual(
      found.because.map(({ url }) => url),
      [found.source.url, null],
    );
  });

  it('believes the asker about which change would settle it', async () => {
    const fix = (number: number, author: typeof HELPER, hours: number): Thread =>
      buildPull({ number, author, mergedAt: hoursAfter(hours), body: number === 8 ? 'Fixes #7' : '' });
    const told = say(20, ASKER, 'That is another matter. This could be closed when #9 is merged.');
    const pulls = [fix(8, OTHER, 10), fix(9, HELPER, 90)];
    assert.deepEqual(await helpersOn(issue(told, close(300, OTHER)), ...pulls), ['jonas on #7']);
    const byOther = { ...told, actor: buildPerson('zoe') };
    assert.deepEqual(await helpersOn(issue(byOther, close(300, buildPerson('zoe'))), ...pulls), ['tove on #7']);
    assert.deepEqual(await helpersOn(issue(told), ...pulls), []);
  });

  it('takes whoever only brought the issue over from elsewhere for nobody who had asked', async () => {
    const carried = (...events: ThreadEvent[]): Thread => ({
      ...issue(...events),
      body: 'Moved from https://github.com/tide-team/buoy/issues/12.\n\nThe lamp is dark.',
    });
    const fix = buildPull({ number: 8, author: HELPER, body: 'Fixes #7', mergedAt: hoursAfter(40) });
    const [found] = await detectIn(answered, [carried(close(40, OTHER)), fix]);
    assert.equal(found?.actor.login, 'jonas');
    assert.deepEqual(found.beneficiaries, []);
    assert.deepEqual(await helpersOn(carried(say(2, HELPER, ADVICE), close(400))), []);
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), close(400))), ['jonas on #7']);
  });

  it('names whose diagnosis somebody confirmed and closed the issue upon', async () => {
    const cause = say(
      2,
      HELPER,
      'The plate of the lamp is three millimetres too wide for the new frame, I changed that in June.',
    );
    const confirmed = say(8, OTHER, 'Confirmed with a frame of June! The fix goes in with the next lamp.');
    assert.deepEqual(await helpersOn(issue(cause, confirmed, close(60, OTHER))), ['jonas on #7']);
    const other = say(8, OTHER, 'The next lamp has another frame anyway.');
    assert.deepEqual(await helpersOn(issue(cause, other, close(60, OTHER))), []);
  });

  it('hears that it works in signs, as gone, and beside a question about something else', async () => {
    for (const words of [
      '🟢🟢🟢',
      'It is gone! Thank you. Leave this open for the real fix?',
      'That fits everything in the log.',
      'Workaround confirmed.',
      'The conda environment works. Thank you!',
      'With that it is stable, fifty runs.',
    ])
      assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), say(5, ASKER, words))), ['jonas on #7'], words);
    for (const words of ['Is it gone?', 'Did it myself in the end.', 'Nothing works.'])
      assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), say(5, ASKER, words))), [], words);
  });

  it('takes who thanks somebody by name for whoever passes their answer on', async () => {
    const answer = say(2, HELPER, ADVICE);
    const relay = say(20, OTHER, 'It is in the harbor book now, thanks @jonas. Should be out tonight.');
    assert.deepEqual(await helpersOn(issue(answer, relay, close(30))), ['jonas on #7']);
  });

  it('takes what only adds to the wish for no answer', async () => {
    const more = say(2, HELPER, 'also the lamp at the small pier');
    assert.deepEqual(await helpersOn(issue(more, close(9))), []);
  });

  it('says nothing on a bare thank-you', async () => {
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), say(5, ASKER, 'Thanks!'))), []);
  });

  it('says nothing when the asker answers themselves', async () => {
    assert.deepEqual(
      await helpersOn(issue(say(2, HELPER, ADVICE), say(5, ASKER, 'Never mind, figured it out myself.'), close(5.1))),
      [],
    );
  });

  it('prefers the second answer when the first did not help', async () => {
    const thread = issue(
      say(2, OTHER, 'Restart the lamp twice, that helps most times here.'),
      say(3, ASKER, 'Did that, still the same.'),
      say(5, HELPER, ADVICE),
      say(8, ASKER, 'Works now.'),
      close(8.1),
    );
    assert.deepEqual(await helpersOn(thread), ['jonas on #7']);
  });

  it('takes it back when the asker says later that it did not help', async () => {
    const thread = issue(
      say(2, HELPER, ADVICE),
      say(5, ASKER, 'Works now.'),
      say(30, ASKER, 'No luck, it is out again.'),
    );
    assert.deepEqual(await helpersOn(thread), []);
  });

  it('takes the one whom the asker speaks to, not the last who wrote', async () => {
    const thread = issue(
      say(2, HELPER, ADVICE),
      say(3, OTHER, 'We had the same question in autumn, I think.'),
      say(5, ASKER, '@jonas that works, thank you.'),
    );
    assert.deepEqual(await helpersOn(thread), ['jonas on #7']);
  });

  it('hears what a quote names as the answer’s matter, however it is written', async () => {
    const link = 'https://github.com/harbor-lane/tidewater/pull/4#issuecomment-9';
    const answer = say(2, HELPER, `That was talked about in ${link}, the lamp draws too much there.`);
    const next = (words: string) => helpersOn(issue(answer, say(30, ASKER, words), close(30)));
    assert.deepEqual(await next(`> talked about in [#4 (comment)](${link})\n\nAh, I understand. Then I close this.`), [
      'jonas on #7',
    ]);
    assert.deepEqual(await next('I see that #99 has done it.'), []);
  });

  it('takes the asker closing the issue for a next step', async () => {
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), close(9))), ['jonas on #7']);
  });

  it('does not take questions, refusals or redirections for answers', async () => {
    for (const body of [
      'Which version do you run? Does it happen at night?',
      'Concept NACK, the lamp has to stay as it is for the boats.',
      'Could you please provide the log of that evening, it is hard to say.',
      'Not sure. See what I wrote on the other one.',
    ]) {
      assert.deepEqual(await helpersOn(issue(say(2, HELPER, body), close(9, OTHER))), [], body);
    }
    assert.deepEqual(
      await helpersOn(issue(say(2, HELPER, 'This should be closed in favor of the older one.'), close(9, OTHER))),
      [],
    );
  });

  it('says nothing about bots, as askers or helpers', async () => {
    const bot = buildPerson('helper[bot]');
    assert.deepEqual(await helpersOn(issue(say(2, bot, ADVICE), say(5, ASKER, 'Works now.'))), []);
    const asked = buildIssue({ number: 7, author: bot, events: [say(2, HELPER, ADVICE), close(9, bot)] });
    assert.deepEqual(await helpersOn(asked), []);
  });

  it('takes a closing by others for shown help only where it goes on from the answer', async () => {
    const said = (hour: number, body: string) => say(hour, OTHER, body);
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), close(30, OTHER))), ['jonas on #7']);
    const reason = said(29.9, 'The lamps are out of use since the new harbor was opened last week.');
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), reason, close(30, OTHER))), ['tove on #7']);
    const thanks = said(29.9, `> ${ADVICE}\n\nThat is all there is to it as far as I can see, so closing.`);
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), thanks, close(30, OTHER))), ['jonas on #7']);
    const errand = said(29.9, 'Closing, as #5 has been merged some days ago in the end.');
    assert.deepEqual(await helpersOn(issue(errand, close(30, OTHER))), []);
    assert.deepEqual(
      await helpersOn(
        issue(say(2, HELPER, 'It should be closed because this lamp is not worth any effort.'), close(30, OTHER)),
      ),
      [],
    );
    const commit = { type: 'referenced' as const, at: hoursAfter(100), actor: HELPER, commitSha: 'abc' };
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), close(200, OTHER))), []);
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), commit, close(200, OTHER))), ['jonas on #7']);
  });

  it('does not take what the asker found elsewhere, or much later, for the answer', async () => {
    const found = 'I was able to find the answer in the harbor book, it works now.';
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), say(5, ASKER, found))), []);
    const other = say(5, ASKER, 'Works now, it was fixed in #99.');
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), other)), []);
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), say(24 * 60, ASKER, 'Works now.'))), []);
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), say(24 * 60, ASKER, '@jonas works now.'))), [
      'jonas on #7',
    ]);
  });

  it('does not take a plan to close it for the end of the matter', async () => {
    const plan = say(5, ASKER, 'Then I can close this once the pier is open again.');
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), plan)), []);
  });

  it("takes somebody else's wordless closing for an effect of the answer only soon after it", async () => {
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), close(30, OTHER))), ['jonas on #7']);
    assert.deepEqual(await helpersOn(issue(say(2, HELPER, ADVICE), close(24 * 12, OTHER))), []);
    const named = say(2, HELPER, `${ADVICE} It is the same as in #4, with the way out there.`);
    assert.deepEqual(await helpersOn(issue(named, close(24 * 12, OTHER))), ['jonas on #7']);
  });
});
