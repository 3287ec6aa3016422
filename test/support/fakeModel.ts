import { z } from 'zod';
import type { AskModel, ChatMessage, ModelAnswer } from '../../src/core/reading/languageModel/modelAnswer.ts';

/** A comment as a model is asked about it. */
export interface AskedComment {
  n: number;
  comment: string;
}

const requestSchema = z.object({ comments: z.array(z.object({ n: z.number(), comment: z.string() })) });

/** What one request asks about; throws where it is none of ours. */
function commentsOf(messages: readonly ChatMessage[]): AskedComment[] {
  return requestSchema.parse(JSON.parse(messages.find(({ role }) => role === 'user')?.content ?? '')).comments;
}

/** An answer in the shape that is asked for: what names a berth is a concern. */
export function soundAnswer(batch: readonly AskedComment[]): ModelAnswer {
  const readings = batch.map(({ n, comment }) => ({
    n,
    isConcern: comment.includes('berth'),
    kind: 'race',
    probability: 0.9,
    reason: 'two at once',
  }));
  return { text: JSON.stringify({ readings }) };
}

/** A model that keeps what it was asked, and answers as it is told to. */
export class FakeModel {
  readonly asked: AskedComment[][] = [];
  /** Everything that it was ever given. */
  received = '';
  answer: (batch: AskedComment[]) => ModelAnswer | Promise<ModelAnswer> = soundAnswer;

  readonly ask: AskModel = async (messages) => {
    this.received += JSON.stringify(messages);
    const batch = commentsOf(messages);
    this.asked.push(batch);
    return this.answer(batch);
  };

  /** How many comments each request was about. */
  get sizes(): number[] {
    return this.asked.map((batch) => batch.length);
  }
}
