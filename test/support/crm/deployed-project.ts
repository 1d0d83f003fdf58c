/** A small agreement that uses everything a CRM can hold: limits, fields in two stages, a field of a won deal. */
import { idOf } from '#shared/base';
import type { Project } from '#shared/model';
import { aProject, aVariant, days, workingDays } from '#test/builders';

export function agreement(names: Partial<Record<'lead' | 'offer', string>> = {}): Project {
  const project = aProject()
    .variant(
      aVariant()
        .stage(names.lead ?? 'Новый лид', {
          id: 'lead',
          color: '#3B82F6',
          probability: 0.1,
          requiredFields: ['Топливо', 'Площадь'],
        })
        .stage(names.offer ?? 'Предложение', {
          id: 'offer',
          color: '#16A34A',
          probability: 0.4,
          timeLimit: { duration: workingDays(3) },
          requiredFields: ['Площадь'],
        })
        .stage('Договор', {
          id: 'contract',
          color: '#F59E0B',
          probability: 0.8,
          timeLimit: { duration: days(10) },
        })
        .stage('Выиграна', {
          id: 'won',
          color: '#22C55E',
          semantics: 'won',
          requiredFields: ['Номер договора'],
        })
        .stage('Проиграна', { id: 'lost', color: '#DC2626', semantics: 'lost' })
        .lane('manager')
        .source('site')
        .step('call')
        .outcome('signed')
        .path('site', 'call', 'signed'),
    )
    .build();
  const dealTypeId = idOf<'DealType'>('wholesale');
  const [processId] = project.processOrder;
  if (processId === undefined) throw new Error('The project has a process');
  return { ...project, dealTypes: { [dealTypeId]: { id: dealTypeId, name: 'Опт', processId } } };
}

/** «Опт», and «Розница» of the same process. */
export function twoDealTypes(): Project {
  const project = agreement();
  const [processId] = project.processOrder;
  if (processId === undefined) throw new Error('The project has a process');
  const id = idOf<'DealType'>('retail');
  return {
    ...project,
    dealTypes: { ...project.dealTypes, [id]: { id, name: 'Розница', processId } },
  };
}
