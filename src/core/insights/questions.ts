import { AREA_QUESTIONS } from './areaQuestions.ts';
import { MIRROR_QUESTIONS } from './mirrorQuestions.ts';
import { PERSON_QUESTIONS } from './personQuestions.ts';
import { TEAM_QUESTIONS } from './teamQuestions.ts';
import type { TwoWordings } from './wordings.ts';

const ALL = { ...PERSON_QUESTIONS, ...AREA_QUESTIONS, ...TEAM_QUESTIONS, ...MIRROR_QUESTIONS };

/** What a pair of questions is about. */
export type QuestionTopic = keyof typeof ALL;

/**
 * What fosters leadership among equals: room to decide, the whole picture, recognition, teaching, sharing
 * the load, inviting, company for whoever begins. Each wording is about the place and the act at hand, can be
 * answered this week, and asks nobody to explain themselves.
 */
export const QUESTIONS: Record<QuestionTopic, TwoWordings> = ALL;
