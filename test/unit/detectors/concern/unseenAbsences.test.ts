import assert from 'node:assert/strict';
import { pointsAtAbsence } from '../../../../src/core/detectors/concern/absence.ts';
import { UNSEEN_ABSENCES } from './unseenAbsences.ts';

/** As measured when they were new: 3 of the 20 absences, and 1 of the 20 others. It is set for precision. */
const LEAST_FOUND = 3;
const MOST_MISTAKEN = 1;

describe('pointsAtAbsence on remarks written after its rules were fixed', () => {
  const taken = UNSEEN_ABSENCES.filter(([, text]) => pointsAtAbsence(text));

  it('recognises those in plain words', () => {
    assert.ok(taken.filter(([isAbsence]) => isAbsence).length >= LEAST_FOUND);
  });

  it('takes hardly anything else for one', () => {
    const mistaken = taken.filter(([isAbsence]) => !isAbsence).map(([, text]) => text);
    assert.ok(mistaken.length <= MOST_MISTAKEN, mistaken.join('\n'));
  });
});
