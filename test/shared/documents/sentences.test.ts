/** Names and titles inside a sentence. */
import { expect, test } from 'vitest';
import { idOf } from '#shared/base';
import type { Participant } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { nameInside } from '../../../shared/documents/content/name-inside.ts';
import { positionInSentence } from '../../../shared/documents/content/sentences.ts';

test.each([
  ['Коммерческий директор', 'коммерческий директор'],
  ['Business Development Manager', 'Business Development Manager'],
  ['Head of Legal', 'Head of Legal'],
  ['Lawyer', 'lawyer'],
  ['CEO', 'CEO'],
  [' Юрист ', 'юрист'],
])('the position “%s” is “%s”', (position, said) => {
  expect(positionInSentence(position)).toBe(said);
});

test.each([
  ['Руководитель розницы', 'role', 'руководитель розницы'],
  ['Отдел продаж', 'department', 'отдел продаж'],
  ['Клиент', 'client', 'клиент'],
  ['Главный инженер', 'role', 'главный инженер'],
  ['Инженер-проектировщик', 'role', 'инженер-проектировщик'],
  ['Производственно-технический отдел', 'department', 'производственно-технический отдел'],
  ['Служба «Север»', 'department', 'служба «Север»'],
  ['Отдел CRM', 'department', 'отдел CRM'],
  // Somebody's own name, an abbreviation and another language stay as they were typed.
  ['Егоров', 'role', 'Егоров'],
  ['Яндекс', 'contractor', 'Яндекс'],
  ['CRM', 'system', 'CRM'],
  ['Closer', 'role', 'Closer'],
  ['Лена', 'role', 'Лена'],
  ['Лена, менеджер', 'role', 'Лена, менеджер'],
  ['Контур', 'department', 'Контур'],
  ['Бухгалтерия Север', 'department', 'Бухгалтерия Север'],
  ['Красный Октябрь', 'client', 'Красный Октябрь'],
  ['Газпром', 'client', 'Газпром'],
  ['ГИП', 'role', 'ГИП'],
  ['IT-отдел', 'department', 'IT-отдел'],
  ['ИТ-отдел', 'department', 'ИТ-отдел'],
  ['Мастер', 'contractor', 'Мастер'],
  // Whoever works for us by contract is called by what they do.
  ['Юрист', 'contractor', 'юрист'],
] as const)('inside a sentence the participant “%s”, a %s, is “%s”', (name, kind, said) => {
  const id = idOf<'Participant'>('one');
  const fields: Partial<Participant> = { name, kind };
  const project = aProject()
    .participant('one', fields)
    .person('p', { name: 'Егоров Максим', position: 'Юрист по договору', participantIds: [id] })
    .variant(aVariant())
    .build();
  expect(nameInside(project, id)).toBe(said);
});
