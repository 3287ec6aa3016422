import type { ThreadEvent } from '../../model/event.ts';
import type { Issue } from '../../model/thread.ts';
import type { Member } from './people.ts';
import { type BuilderEnv, type Opening, ThreadBuilder } from './threadBuilder.ts';

/** An issue as it grows. */
export class IssueBuilder extends ThreadBuilder {
  readonly kind = 'issue';

  constructor(env: BuilderEnv, opening: Opening) {
    super(env, opening);
    for (const label of opening.labels ?? []) {
      this.labels.add(label);
      this.add({ type: 'labeled', ...this.by(opening.author), eventId: this.nextId(), label });
    }
    this.announce(opening.author, this.body, this.opened);
  }

  reopen(actor: Member): this {
    this.arrive(actor);
    return this.add({ type: 'reopened', ...this.by(actor), eventId: this.nextId() });
  }

  protected assemble(events: ThreadEvent[], updatedAt: string): Issue {
    const common = this.common(events, updatedAt);
    const ending = events.findLast((event) => event.type === 'closed');
    return {
      kind: 'issue',
      ...common,
      state: common.closedAt === null ? 'open' : 'closed',
      stateReason: common.closedAt === null ? null : (ending?.stateReason ?? 'completed'),
      events,
    };
  }
}
