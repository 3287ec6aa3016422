import { QUESTIONS, type QuestionTopic } from './questions.ts';
import type { Insight } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import { pickWording } from './wordings.ts';

/**
 * The two questions that go with every insight: as a lead, how to foster it; as a professional, how to lead
 * more. Written by hand for each topic, about what was seen (`args`); which of several wordings is taken
 * depends on `seed` alone, so an insight keeps its questions and a list of insights does not repeat itself.
 *
 * @param args what the topic's wordings name: `area` always, `person` and `other` where there is one
 */
export function askTwo(
  topic: QuestionTopic,
  args: Message['args'],
  seed: string,
): Pick<Insight, 'asLead' | 'asProfessional'> {
  const { asLead, asProfessional } = QUESTIONS[topic];
  return {
    asLead: say(pickWording(asLead, `${seed}\nlead`), args),
    asProfessional: say(pickWording(asProfessional, `${seed}\nprofessional`), args),
  };
}
