import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import type { Area } from '../product.ts';
import type { IssueBuilder } from '../issueBuilder.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import { tell } from './scenes.ts';

interface Idea {
  area: Area;
  title: string;
  body: string;
  reaction: string;
  done: string;
}

const IDEAS: readonly Idea[] = [
  {
    area: 'ui',
    title: 'Idea: let people shake the phone to see the next boat',
    body: 'On the pier nobody wants to take the gloves off. What about shaking?',
    reaction: 'Love it. I will build that next week.',
    done: 'Show the next boat on shaking',
  },
  {
    area: 'sync',
    title: 'Proposal: boats pass timetables to each other',
    body: 'They meet twice a day in the harbor, with a good link between them. They could swap what the other lacks, the land side is not needed for it.',
    reaction: 'I had not thought of boat to boat. Trying it.',
    done: 'Swap timetables between boats in the harbor',
  },
  {
    area: 'api',
    title: 'How about one ticket for a whole school class?',
    body: 'Teachers buy 28 tickets one by one today. One ticket with a count would do.',
    reaction: 'Good one. The ledger can do it already, I take the endpoint.',
    done: 'Sell one ticket for a class',
  },
  {
    area: 'storage',
    title: 'Suggestion: keep the last good snapshot forever',
    body: 'It is 3 MB. If everything else is gone we would still know who has a season ticket.',
    reaction: 'Cheap and good. On my list for this sprint.',
    done: 'Keep the last good snapshot',
  },
  {
    area: 'ci',
    title: 'Idea: a release button for the night crew',
    body: 'They wait for us with every hot fix. With a button that only takes a signed build they would not have to.',
    reaction: 'Signed builds only is the trick. I do it.',
    done: 'Add a release button for signed builds',
  },
  {
    area: 'docs',
    title: 'Proposal: runbook on a laminated card',
    body: 'One page, QR code on the back, next to each kiosk. I can draw a draft of the page.',
    reaction: 'I make the page from the runbook automatically, then it stays true.',
    done: 'Generate the laminated card from the runbook',
  },
];
const OWN: readonly Idea[] = [
  {
    area: 'ui',
    title: 'Idea: bigger QR codes',
    body: 'They would scan faster.',
    reaction: '',
    done: 'Make QR codes bigger',
  },
  {
    area: 'api',
    title: 'Proposal: version in each answer',
    body: 'Makes support easier.',
    reaction: '',
    done: 'Send the version',
  },
  {
    area: 'sync',
    title: 'Idea: sync when the engine starts',
    body: 'The network is best then.',
    reaction: '',
    done: 'Sync at engine start',
  },
  {
    area: 'ci',
    title: 'Proposal: weekly dependency day',
    body: 'One day instead of each day.',
    reaction: '',
    done: 'Collect updates weekly',
  },
];
const FROM_A_MACHINE: readonly Idea[] = [
  {
    area: 'api',
    title: 'Proposal: merge two similar handlers',
    body: 'The handlers of holds and sales share 80 % of their lines.',
    reaction: '',
    done: 'Merge the two handlers',
  },
  {
    area: 'ui',
    title: 'Proposal: lazy-load the map',
    body: 'The map is 40 % of the first download.',
    reaction: '',
    done: 'Load the map when it is opened',
  },
  {
    area: 'storage',
    title: 'Proposal: remove an unused index',
    body: 'No query has used it in 30 days.',
    reaction: '',
    done: 'Remove the unused index',
  },
  {
    area: 'ci',
    title: 'Proposal: reorder the jobs',
    body: 'The shortest job comes last.',
    reaction: '',
    done: 'Run the shortest job first',
  },
];
const DECLINED: readonly Idea[] = [
  {
    area: 'ui',
    title: 'Idea: ads on the boarding pass',
    body: 'Could pay for the paper.',
    reaction: 'The county does not allow it, sorry.',
    done: '',
  },
  {
    area: 'api',
    title: 'Proposal: GraphQL for kiosks',
    body: 'One request instead of three.',
    reaction: 'Three is fine for us, kiosks stay as they are.',
    done: '',
  },
  { area: 'storage', title: 'Idea: put the ledger on a chain', body: 'It is in fashion.', reaction: 'No :)', done: '' },
  {
    area: 'sync',
    title: 'Proposal: satellite modems',
    body: 'Coverage everywhere.',
    reaction: 'Too expensive for nine boats, we talked about it in spring.',
    done: '',
  },
];
const ABANDONED: readonly Idea[] = [
  {
    area: 'ui',
    title: 'Idea: 3D map',
    body: 'With the depth of the water.',
    reaction: 'Fun, I give it a try.',
    done: 'Try a 3D map',
  },
  {
    area: 'api',
    title: 'Proposal: tickets by text message',
    body: 'For old phones.',
    reaction: 'I try how far I get.',
    done: 'Tickets by text message',
  },
  {
    area: 'storage',
    title: 'Idea: columnar ledger',
    body: 'Reports would be faster.',
    reaction: 'Let me do a sketch.',
    done: 'Columnar ledger, sketch',
  },
  {
    area: 'ci',
    title: 'Idea: build on the boats',
    body: 'They idle at night.',
    reaction: 'Ha. Trying on one of them.',
    done: 'Build on a boat',
  },
];

function proposed(stage: Stage, idea: Idea, by?: Member): { issue: IssueBuilder; proposer: Member; builder: Member } {
  const builder = stage.crew.owners[idea.area];
  const proposer = by ?? stage.peer(builder);
  const issue = stage.issue(0, { author: proposer, title: idea.title, body: idea.body, labels: ['idea'] });
  return { issue, proposer, builder };
}

function built(stage: Stage, idea: Idea, { issue, author }: { issue: IssueBuilder; author: Member }): PullBuilder {
  const pull = stage.pull(1, {
    author,
    area: idea.area,
    title: idea.done,
    body: `Takes up the idea from #${String(issue.number)}.`,
    commits: [idea.done],
  });
  pull.later(4);
  return pull;
}

function adopted(stage: Stage, idea: Idea): void {
  const { issue, proposer, builder } = proposed(stage, idea);
  issue.later(4).comment(builder, idea.reaction);
  const pull = built(stage, idea, { issue, author: builder });
  pull.approve(stage.peer(builder, proposer));
  mergeAsUsual(stage, pull);
  issue.notBefore(pull.now).later(1).close(builder, 'completed');
  const opened = { on: issue, at: issue.openedAt };
  const alsoAt = [{ thread: pull.number, commentId: null }];
  stage.act({ detector: 'idea-adopted', level: 'landed', actor: proposer, beneficiary: builder, ...opened, alsoAt });
  for (const [detector, level] of [
    ['cited', 'chosen'],
    ['flagged-early', 'acted-on'],
  ] as const) {
    stage.arguable({ detector, level, actor: proposer, beneficiary: builder, ...opened, alsoAt });
  }
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: builder,
    beneficiary: proposer,
    on: pull,
    at: pull.openedAt,
    alsoAt: [{ thread: issue.number, commentId: null }],
  });
  stage.arguable({
    detector: 'broke-the-wait',
    level: 'moved',
    actor: builder,
    beneficiary: proposer,
    on: issue,
    at: pull.openedAt,
    alsoAt,
  });
}

function builtByProposer(stage: Stage, idea: Idea): void {
  const { issue, proposer } = proposed(stage, idea);
  const pull = built(stage, idea, { issue, author: proposer });
  pull.approve(stage.peer(proposer));
  mergeAsUsual(stage, pull);
  issue.notBefore(pull.now).later(1).close(proposer, 'completed');
  stage.decoy({
    detector: 'idea-adopted',
    why: 'the proposer built it',
    actor: proposer,
    on: issue,
    at: issue.openedAt,
  });
}

function declined(stage: Stage, idea: Idea): void {
  const { issue, proposer, builder } = proposed(stage, idea);
  issue.later(3).comment(builder, idea.reaction);
  issue.later(2).comment(proposer, 'Fair enough.');
  issue.close(proposer, 'not_planned');
  stage.decoy({ detector: 'idea-adopted', why: 'it was declined', actor: proposer, on: issue, at: issue.openedAt });
}

function abandoned(stage: Stage, idea: Idea): void {
  const { issue, proposer, builder } = proposed(stage, idea);
  issue.later(3).comment(builder, idea.reaction);
  const pull = built(stage, idea, { issue, author: builder });
  pull.comment(builder, 'Does not work out, closing.');
  pull.close(builder);
  stage.decoy({ detector: 'idea-adopted', why: 'it was never merged', actor: proposer, on: issue, at: issue.openedAt });
}

function fromAMachine(stage: Stage, idea: Idea): void {
  const { issue, builder } = proposed(stage, idea, BOTS.agent);
  const pull = built(stage, idea, { issue, author: builder });
  pull.approve(stage.peer(builder));
  mergeAsUsual(stage, pull);
  stage.decoy({ detector: 'idea-adopted', why: 'a bot proposed it', actor: BOTS.agent, on: issue, at: issue.openedAt });
}

/** Proposals, and who made something of them. */
export const IDEA_ADOPTED: readonly Scenario[] = [
  ...tell('idea adopted', IDEAS, { parts: [0, 3], tailDays: 20, play: adopted }),
  ...tell('no idea adopted: own', OWN, { parts: [0, 3], play: builtByProposer }),
  ...tell('no idea adopted: declined', DECLINED, { parts: [0], play: declined }),
  ...tell('no idea adopted: abandoned', ABANDONED, { parts: [0, 3], play: abandoned }),
  ...tell('no idea adopted: a machine', FROM_A_MACHINE, { parts: [0, 2], play: fromAMachine }),
];
