/** The processes of the project with their drawings, and its participants. */
import { Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Project, Variant } from '#shared/model';
import type { BoardEditing } from '../../canvas/index.ts';
import { newId, useProject, useShownVariant, useTranslate, useView } from '../../session/index.ts';
import styles from './navigator.module.css';

interface NavigatorProps {
  readonly editing: BoardEditing;
}

/** The number after the largest one in use, with two digits as people number processes. */
function nextNumber(project: Project): string {
  const numbers = Object.values(project.processes).map(({ number }) => Number.parseInt(number, 10));
  const largest = Math.max(0, ...numbers.filter((number) => Number.isFinite(number)));
  return String(largest + 1).padStart(2, '0');
}

function ProcessList({ editing }: NavigatorProps) {
  const translate = useTranslate();
  const project = useProject((it) => it);
  const shown = useView((view) => view.at);
  const show = useView((view) => view.show);

  const add = () => {
    const processId = newId<'Process'>();
    const variantId = newId<'Variant'>();
    const isAdded = editing.run('process.add', {
      id: processId,
      number: nextNumber(project),
      name: translate('board.newProcess'),
      variant: { id: variantId, kind: 'asIs', name: translate('board.asIs') },
    });
    if (isAdded) show({ processId, variantId });
  };

  return (
    <section className={styles.section} aria-label={translate('board.processes')}>
      <div className={styles.heading}>{translate('board.processes')}</div>
      {project.processOrder.map((processId) => {
        const process = project.processes[processId];
        if (!process) return null;
        return (
          <div key={processId}>
            <button
              type="button"
              className={`${styles.item} ${styles.process}`}
              onClick={() => show({ processId, variantId: process.currentVariantId })}
            >
              <span className={styles.number}>{process.number}</span>
              <span className={styles.name}>{process.name || translate('board.unnamed')}</span>
            </button>
            {process.variantOrder.map((variantId) => (
              <button
                key={variantId}
                type="button"
                className={`${styles.item} ${styles.variant}`}
                aria-current={shown?.variantId === variantId && shown.processId === processId}
                onClick={() => show({ processId, variantId })}
              >
                <span className={styles.name}>
                  {process.variants[variantId]?.name || translate('board.unnamed')}
                </span>
              </button>
            ))}
          </div>
        );
      })}
      <button type="button" className={`${styles.item} ${styles.add}`} onClick={add}>
        <IconPlus size={15} stroke={1.8} style={{ alignSelf: 'center' }} aria-hidden />
        {translate('board.addProcess')}
      </button>
    </section>
  );
}

function stepCounts(variant: Variant): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of Object.values(variant.nodes)) {
    if (node.kind !== 'step') continue;
    counts.set(node.participantId, (counts.get(node.participantId) ?? 0) + 1);
  }
  return counts;
}

function StepCount({ count }: { readonly count: number }) {
  const translate = useTranslate();
  if (count === 0) return null;
  return (
    <Tooltip label={translate('board.stepsInDrawing', { count })}>
      <span className={styles.count}>
        <span aria-hidden="true">{count}</span>
        <span className={styles.spoken}>{translate('board.stepsInDrawing', { count })}</span>
      </span>
    </Tooltip>
  );
}

function ParticipantList() {
  const translate = useTranslate();
  const participants = useProject((project) => project.participants);
  const shown = useShownVariant();
  const selection = useView((view) => view.selection);
  const select = useView((view) => view.select);
  if (!shown || shown.variant.laneOrder.length === 0) return null;
  const counts = stepCounts(shown.variant);
  return (
    <section className={styles.section} aria-label={translate('board.participants')}>
      <div className={styles.heading}>{translate('board.participants')}</div>
      {shown.variant.laneOrder.map((id) => (
        <button
          key={id}
          type="button"
          className={`${styles.item} ${styles.participant}`}
          aria-current={selection.length === 1 && selection[0] === id}
          onClick={() => select([id])}
        >
          <span className={styles.dot} style={{ background: participants[id]?.color }} />
          <span className={styles.name}>
            {participants[id]?.name || translate('board.unnamed')}
          </span>
          <StepCount count={counts.get(id) ?? 0} />
        </button>
      ))}
    </section>
  );
}

export function Navigator({ editing }: NavigatorProps) {
  return (
    <nav className={styles.navigator}>
      <ProcessList editing={editing} />
      <ParticipantList />
    </nav>
  );
}
