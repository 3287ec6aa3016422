import assert from 'node:assert/strict';
import { pointsAtAbsence } from '../../../../src/core/detectors/concern/absence.ts';
import { UNSEEN_ABSENCES, UNSEEN_ABSENCES_LATER } from './unseenAbsences.ts';

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

/** As measured: 14 of 20, and 3 of 20 others. */
const LEAST_FOUND_LATER = 13;
const MOST_MISTAKEN_LATER = 3;

describe('pointsAtAbsence on remarks that an outsider wrote', () => {
  it('recognises most of them, and takes few others for one', () => {
    const taken = UNSEEN_ABSENCES_LATER.filter(([, text]) => pointsAtAbsence(text));
    assert.ok(taken.filter(([isAbsence]) => isAbsence).length >= LEAST_FOUND_LATER);
    assert.ok(taken.filter(([isAbsence]) => !isAbsence).length <= MOST_MISTAKEN_LATER);
  });
});
