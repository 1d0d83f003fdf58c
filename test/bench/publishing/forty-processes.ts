/** A company with many processes, made by rule, and an edit of it: what a thick book is measured with. */
import { idOf, valuesOf } from '#shared/base';
import type { Project } from '#shared/model';
import { aProject, aVariant, pert, poisson, workingDays } from '#test/builders';

const LANES = 3;
const STAGES = 3;
const STEPS_OF_STAGE = 2;

export function manyProcesses(count: number): Project {
  const project = aProject({ company: { name: 'ООО «Сорок процессов»' } });
  for (let index = 1; index <= count; index++) {
    project
      .process(`process${index}`, {
        number: String(index).padStart(2, '0'),
        name: `Процесс продажи номер ${index}`,
        purpose: `Довести клиента сегмента ${index} от обращения до подписанного договора в обещанный срок.`,
        result: 'Подписанный договор или записанная причина отказа.',
        currentVariantId: idOf(`variant${index}`),
      })
      .variant(oneProcess(index));
  }
  return project.build();
}

/** Ids are unique in a project, so each carries the number of its process. */
function oneProcess(index: number) {
  const variant = aVariant(`variant${index}`, { name: 'Как должно быть' });
  const steps: string[] = [];
  for (let stage = 0; stage < STAGES; stage++) {
    variant.stage(`Стадия ${stage + 1}`, {
      id: `p${index}-stage${stage}`,
      timeLimit: { duration: workingDays(2 + stage) },
      entryCriteria: [`Клиент согласен перейти к стадии ${stage + 1}`],
      exitCriteria: ['Назначена дата следующего шага', 'Заполнена карточка сделки'],
      requiredFields: ['Бюджет', 'Срок', 'Кто принимает решение'],
    });
    for (let step = 0; step < STEPS_OF_STAGE; step++) {
      const lane = (stage + step) % LANES;
      const id = `p${index}-step${stage}-${step}`;
      variant.lane(`lane${lane}`, { name: `Участник ${lane + 1}` }).step(id, {
        name: `Действие ${stage + 1}.${step + 1} процесса ${index}`,
        description: `Выяснить у клиента, что изменилось с прошлого разговора, и записать итог ${step + 1} в карточку.`,
        inputs: ['Запись прошлого разговора'],
        outputs: [`Обновлённая карточка ${index}`],
        checklist: ['Имя и должность верны', 'Следующий шаг назначен'],
        effort: pert(10, 20 + step, 60),
        timeLimit: { duration: workingDays(1) },
      });
      steps.push(id);
    }
  }
  const [lead, won] = [`p${index}-lead`, `p${index}-won`];
  return variant
    .source(lead, { name: 'Заявка', arrivals: poisson(0.5) })
    .outcome(won, { name: 'Договор' })
    .path(lead, ...steps, won);
}

/** One word more in one step of the first process: what somebody has just typed. */
export function edited(project: Project): Project {
  const copy = structuredClone(project);
  const [process] = valuesOf(copy.processes);
  const variant = process?.variants[process.currentVariantId];
  const step = valuesOf(variant?.nodes ?? {}).find(({ kind }) => kind === 'step');
  if (!step) throw new Error('the project has no step');
  step.name += ' заново';
  return copy;
}
