/** A flow: its words, its share out of a branch, how often a deal may take it. */
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { type Flow, nameOfNode } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { NumberField, ShareField, TextField } from './fields/index.ts';
import { OriginNote } from './fields/OriginNote.tsx';
import { flowSetter, type Inspected } from './inspected.ts';
import styles from './inspector.module.css';

interface FlowProps {
  readonly inspected: Inspected;
  readonly flow: Flow;
}

export function FlowInspector({ flow, inspected }: FlowProps) {
  const translate = useTranslate();
  const set = flowSetter(inspected, flow);
  const from = inspected.variant.nodes[flow.fromId];
  const to = inspected.variant.nodes[flow.toId];
  const unnamed = translate('board.unnamed');
  return (
    <>
      <TextField
        label={translate('inspector.flowLabel')}
        value={flow.label ?? ''}
        onKeep={(value) => set('label', value === '' ? undefined : value)}
      />
      {from?.kind === 'branch' && (
        <>
          <ShareField
            label={translate('inspector.share')}
            value={flow.probability}
            placeholder={translate('inspector.shareExample')}
            onKeep={(value) => set('probability', value)}
          />
          {flow.probability !== undefined && (
            <OriginNote
              origins={flow.origins}
              field="probability"
              onKeep={(value) => set('origins', value)}
            />
          )}
        </>
      )}
      <NumberField
        label={translate('inspector.maxTimes')}
        value={flow.maxTimes}
        placeholder={translate('inspector.unlimited')}
        hint={translate('inspector.maxTimesHint')}
        onKeep={(value) => set('maxTimes', value)}
      />
      <section className={styles.group} aria-label={translate('inspector.ends')}>
        <button type="button" className={styles.link} onClick={() => inspected.goTo(flow.fromId)}>
          <IconArrowLeft size={16} stroke={1.7} aria-hidden />
          <span className={styles.grow}>{(from && nameOfNode(from)) || unnamed}</span>
        </button>
        <button type="button" className={styles.link} onClick={() => inspected.goTo(flow.toId)}>
          <IconArrowRight size={16} stroke={1.7} aria-hidden />
          <span className={styles.grow}>{(to && nameOfNode(to)) || unnamed}</span>
        </button>
      </section>
    </>
  );
}
