/** Which processes are printed, and which of their variants. */
import { Checkbox, Select } from '@mantine/core';
import type { Process } from '#shared/model';
import { useProject, useTranslate } from '../../session/index.ts';
import styles from './publish-place.module.css';
import type { Publishing } from './use-publishing.ts';

export function ProcessChoices({ publishing }: { readonly publishing: Publishing }) {
  const t = useTranslate();
  const processes = useProject((project) => project.processes);
  const order = useProject((project) => project.processOrder);
  return (
    <fieldset className={styles.group}>
      <legend>{t('publish.processes')}</legend>
      {order.map((processId) => {
        const process = processes[processId];
        return process ? (
          <ProcessChoice key={processId} process={process} publishing={publishing} />
        ) : null;
      })}
    </fieldset>
  );
}

function ProcessChoice(props: { readonly process: Process; readonly publishing: Publishing }) {
  const { process, publishing } = props;
  const { facts, change } = publishing;
  const t = useTranslate();
  const isIn = !facts.leftOut.includes(process.id);
  const toggle = () => {
    const others = facts.leftOut.filter((id) => id !== process.id);
    change({ leftOut: isIn ? [...others, process.id] : others });
  };
  return (
    <div className={styles.process}>
      <Checkbox
        size="sm"
        checked={isIn}
        onChange={toggle}
        label={`${process.number} ${process.name}`.trim()}
      />
      {isIn && process.variantOrder.length > 1 ? (
        <Select
          size="xs"
          aria-label={t('publish.variantOf', { process: process.name })}
          allowDeselect={false}
          value={facts.variants[process.id] ?? process.currentVariantId}
          onChange={(value) => {
            const variantId = process.variantOrder.find((id) => id === value);
            if (variantId) change({ variants: { ...facts.variants, [process.id]: variantId } });
          }}
          data={process.variantOrder.map((id) => ({
            value: id,
            label: process.variants[id]?.name ?? '',
          }))}
        />
      ) : null}
    </div>
  );
}
