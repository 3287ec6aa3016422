import type { Translate } from '../ports.ts';
import { createTranslate } from './createTranslate.ts';

/** Messages are written in English, so this only fills in their arguments. */
export const englishTranslate: Translate = createTranslate({}, 'en');
