/** Draw: the processes and their variants, the board, what is selected, what is still open. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Navigator } from '../../panels/navigator/index.ts';
import { SidePanel } from '../../panels/side/index.ts';
import { newId, useProject, useShownVariant, useTranslate, useView } from '../../session/index.ts';
import { DrawnVariant } from './DrawnVariant.tsx';
import styles from './draw.module.css';
import { type DrawEditing, useDrawEditing } from './use-draw-editing.ts';

const NAVIGATOR_WIDTH = { least: 168, usual: { narrow: 196, wide: 232 }, most: 420 };

/** A project without processes: the first one is a click away. */
function NoProcess({ editing }: { readonly editing: DrawEditing }) {
  const translate = useTranslate();
  const show = useView((view) => view.show);
  const hasProcesses = useProject((project) => project.processOrder.length > 0);
  const add = () => {
    const processId = newId<'Process'>();
    const variantId = newId<'Variant'>();
    const isAdded = editing.run('process.add', {
      id: processId,
      number: '01',
      name: translate('board.newProcess'),
      variant: { id: variantId, kind: 'asIs', name: translate('board.asIs') },
    });
    if (isAdded) show({ processId, variantId });
  };
  if (hasProcesses) return null;
  return (
    <div className={styles.nothing}>
      <h2>{translate('board.noProcess')}</h2>
      <span>{translate('board.noProcessText')}</span>
      <Button onClick={add}>{translate('board.addProcess')}</Button>
    </div>
  );
}

/** What was shown may be gone (its making undone, or deleted): then the first process is. */
function useSomethingShown(): void {
  const isNothingShown = useShownVariant() === null;
  const show = useView((view) => view.show);
  const first = useProject(({ processOrder, processes }) => {
    const [id] = processOrder;
    return id ? processes[id] : undefined;
  });
  useEffect(() => {
    if (!isNothingShown || !first) return;
    show({ processId: first.id, variantId: first.currentVariantId });
  }, [isNothingShown, first, show]);
}

export function DrawPlace() {
  const translate = useTranslate();
  const editing = useDrawEditing();
  const shown = useShownVariant();
  useSomethingShown();
  return (
    <div className={styles.place}>
      <SidePanel
        name="navigator"
        side="left"
        label={translate('board.processes')}
        width={NAVIGATOR_WIDTH}
      >
        <Navigator editing={editing} />
      </SidePanel>
      {shown ? (
        <DrawnVariant key={shown.at.variantId} {...shown} editing={editing} />
      ) : (
        <div className={styles.centre}>
          <NoProcess editing={editing} />
        </div>
      )}
    </div>
  );
}
