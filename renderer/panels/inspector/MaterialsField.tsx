/** Scripts, letters and forms that a step is done with. */
import { IconX } from '@tabler/icons-react';
import type { MaterialId, Project } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { ChoiceField } from './fields/index.ts';
import styles from './inspector.module.css';

interface MaterialsFieldProps {
  readonly project: Project;
  readonly ids: readonly MaterialId[];
  onKeep(ids: MaterialId[]): void;
}

export function MaterialsField({ ids, onKeep, project }: MaterialsFieldProps) {
  const translate = useTranslate();
  const free = Object.values(project.materials).filter(({ id }) => !ids.includes(id));
  return (
    <>
      <ChoiceField
        label={translate('inspector.materials')}
        value=""
        none={translate(free.length > 0 ? 'inspector.addMaterial' : 'inspector.noMaterials')}
        choices={free.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(id) => id && onKeep([...ids, id])}
      />
      {ids.map((id) => {
        const material = project.materials[id];
        if (!material) return null;
        return (
          <div key={id} className={styles.row}>
            <span className={styles.grow}>
              {material.name}
              <span className={styles.hint}>
                {translate(`inspector.material_${material.kind}`)}
              </span>
            </span>
            <button
              type="button"
              className={styles.removeRow}
              aria-label={translate('inspector.removeLine', { line: material.name })}
              onClick={() => onKeep(ids.filter((other) => other !== id))}
            >
              <IconX size={14} stroke={1.8} aria-hidden />
            </button>
          </div>
        );
      })}
    </>
  );
}
