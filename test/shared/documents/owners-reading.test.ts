/** What a newcomer reads: the regulations of the processes they work in, and of those they own. */
import { expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { buildDocument, textsOf } from '#shared/documents';
import { aProject, aVariant } from '#test/builders';
import { asked } from '#test/papers';

const headId = idOf<'Participant'>('head');
const returnsId = idOf<'Variant'>('returns-tobe');

const shop = aProject()
  .process('sale', { number: '01', name: 'Продажа' })
  .variant(aVariant().stage('hall').lane('head', { name: 'Директор' }).step('discount'))
  .process('returns', { name: 'Возврат', ownerId: headId, currentVariantId: returnsId })
  .variant(aVariant(returnsId).stage('desk').lane('clerk', { name: 'Кладовщик' }).step('take-back'))
  .build();

function toRead(participantId: typeof headId): string[] {
  const built = buildDocument(asked(shop, 'newcomerChecklist', { participantId }));
  if (!built.ok) throw new Error(built.error.code);
  return textsOf(built.value).filter((text) => text.startsWith('Регламент'));
}

test('the owner of a process reads its regulation, though no step in it is theirs', () => {
  expect(toRead(headId)).toHaveLength(2);
});

test('whoever neither works in a process nor owns it is not given its regulation', () => {
  expect(toRead(idOf('clerk'))).toHaveLength(1);
});
