import assert from 'node:assert/strict';
import { isUnderstood } from '../../../../src/core/reading/builtIn/isUnderstood.ts';
import { splitComment } from '../../../../src/core/reading/plainText.ts';
import { CLUMSY_ENGLISH, OTHER_LANGUAGES } from './otherLanguages.ts';

const UNDERSTOOD = [
  '',
  'Nit.',
  'The lamp crashes when there is no oil.',
  'This crash when oil is not there, must check it before.',
  'I not understand, why you remove the check? Is make problem with empty list.',
  'CODE may be null here.',
  'See the naïve case of `Zürich` and São Paulo: the name is cut.',
  'Should be 灯 and not 火.',
  'The El Niño table and the Los Angeles one are not read.',
];

const NOT_UNDERSTOOD = [
  'Wenn die Lampe kein Öl hat, wird das Programm abstürzen, und das sollte nicht sein.',
  'Si la lampe est vide, le programme plante dans cette boucle, il faut une garde.',
  'Cuando no hay aceite, el programa falla en esta línea y no se cierra.',
  'Quando não há óleo, isso quebra para todos os barcos.',
  'Se la lampada è vuota questo non funziona per gli altri.',
  'Als de lamp leeg is wordt het bestand niet gesloten.',
  'Jeśli lampa jest pusta, to się nie zamyka.',
  'Det här är inte rätt för lampor som är tomma.',
  '灯が空のときにクラッシュします。',
  '这里没有检查空指针，会崩溃。',
  'Здесь не проверяется пустой список, всё упадёт.',
  'هنا لا يتم التحقق من القائمة الفارغة',
  '여기서 빈 목록을 확인하지 않습니다',
];

describe('isUnderstood', () => {
  for (const text of UNDERSTOOD) it(`knows: ${text}`, () => assert.equal(isUnderstood(text), true));
  for (const text of NOT_UNDERSTOOD) it(`does not know: ${text}`, () => assert.equal(isUnderstood(text), false));

  for (const [language, comments] of Object.entries(OTHER_LANGUAGES)) {
    it(`does not guess at ${language}, a line of thanks aside`, () => {
      const guessed = comments.filter((comment) => isUnderstood(splitComment(comment).prose));
      assert.ok(guessed.length <= 2, guessed.join(' | '));
    });
  }

  it('takes clumsy English, marks and borrowed words for English', () => {
    const lost = CLUMSY_ENGLISH.filter((comment) => !isUnderstood(splitComment(comment).prose));
    assert.deepEqual(lost, []);
  });
});
