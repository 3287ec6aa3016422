import { mergeAsUsual } from '../background.ts';
import { type Risk, RISKS_DECLINED, RISKS_LEFT_OPEN, RISKS_OF_ONES_OWN, RISKS_TAKEN_UP } from '../phrases/risks.ts';
import { BUG_REPORTS } from '../phrases/titles.ts';
import type { Scenario, Stage } from '../stage.ts';
import { chooseReviewer, tell } from './scenes.ts';

function takenUp(stage: Stage, risk: Risk): void {
  const fixer = stage.crew.owners[risk.area];
  const actor = chooseReviewer(stage, risk.area, fixer);
  const issue = stage.issue(0, { author: actor, title: risk.title, body: risk.body });
  issue.later(3).comment(fixer, risk.agree);
  const pull = stage.pull(1, {
    author: fixer,
    area: risk.area,
    title: risk.fix,
    body: `Fixes #${String(issue.number)}`,
    commits: [risk.fix],
  });
  pull.later(3).approve(stage.peer(fixer, actor));
  mergeAsUsual(stage, pull);
  const opened = { on: issue, at: issue.openedAt };
  stage.act({
    detector: 'flagged-early',
    level: 'acted-on',
    actor,
    beneficiary: null,
    ...opened,
    alsoAt: [{ thread: pull.number, commentId: null }],
  });
  const alsoAt = [{ thread: issue.number, commentId: null }];
  stage.act({
    detector: 'followed-through',
    level: 'landed',
    actor: fixer,
    beneficiary: actor,
    on: pull,
    at: pull.openedAt,
    alsoAt,
  });
}

function didItAlone(stage: Stage, risk: Risk): void {
  const author = stage.crew.owners[risk.area];
  const issue = stage.issue(0, { author, title: risk.title, body: risk.body });
  const pull = stage.pull(1, {
    author,
    area: risk.area,
    title: risk.fix,
    body: `Fixes #${String(issue.number)}`,
    commits: [risk.fix],
  });
  pull.later(2).approve(stage.peer(author));
  mergeAsUsual(stage, pull);
  stage.decoy({
    detector: 'flagged-early',
    why: 'its author did the work alone',
    actor: author,
    on: issue,
    at: issue.openedAt,
  });
}

function leftOpen(stage: Stage, risk: Risk): void {
  const author = chooseReviewer(stage, risk.area, stage.crew.owners[risk.area]);
  const issue = stage.issue(0, { author, title: risk.title, body: risk.body });
  const opened = { on: issue, at: issue.openedAt };
  issue.later(2).label(stage.crew.maintainer, `area: ${risk.area}`);
  stage.act({ detector: 'flagged-early', level: 'raised', actor: author, beneficiary: null, ...opened });
  stage.decoy({ detector: 'flagged-early', why: 'nothing came of it so far', actor: author, ...opened });
}

function declined(stage: Stage, risk: (typeof RISKS_DECLINED)[number]): void {
  const author = stage.outsider(risk.area);
  const issue = stage.issue(0, { author, title: risk.title, body: risk.body });
  issue.later(3).comment(stage.crew.owners[risk.area], risk.decline);
  issue.later(2).comment(author, 'OK, then I close it.');
  issue.close(author, 'not_planned');
  const opened = { on: issue, at: issue.openedAt };
  stage.act({ detector: 'flagged-early', level: 'raised', actor: author, beneficiary: null, ...opened });
  stage.decoy({ detector: 'flagged-early', why: 'looked at, and declined', actor: author, ...opened });
}

/** A defect that everybody can see already. */
function alreadyBitten(stage: Stage, [area, title, body]: (typeof BUG_REPORTS)[number]): void {
  const fixer = stage.crew.owners[area];
  const author = stage.peer(fixer);
  const issue = stage.issue(0, { author, title, body, labels: ['bug'] });
  const pull = stage.pull(1, {
    author: fixer,
    area,
    title: `Repair: ${title}`,
    body: `Fixes #${String(issue.number)}`,
  });
  pull.later(2).approve(stage.peer(fixer, author));
  mergeAsUsual(stage, pull);
  stage.decoy({
    detector: 'flagged-early',
    why: 'the trouble had already bitten',
    actor: author,
    on: issue,
    at: issue.openedAt,
  });
}

/** Risks that were named in time, and what resembles them. */
export const FLAGGED_EARLY: readonly Scenario[] = [
  ...tell('early: taken up', RISKS_TAKEN_UP, { parts: [0, 1], play: takenUp }),
  ...tell('not early: done alone', RISKS_OF_ONES_OWN, { parts: [0, 1], play: didItAlone }),
  ...tell('not early: left open', RISKS_LEFT_OPEN, { parts: [0], play: leftOpen }),
  ...tell('not early: declined', RISKS_DECLINED, { parts: [0], play: declined }),
  ...tell('not early: bitten', BUG_REPORTS.slice(0, 5), { parts: [0, 0.4], play: alreadyBitten }),
];
