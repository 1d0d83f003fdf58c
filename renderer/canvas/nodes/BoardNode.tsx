/**
 * A node as it stands on the board, drawn in exactly the shapes that the layout measured.
 * One component for all shapes, so that hovering, selecting and editing are the same for each.
 */

import type { NodeProps, Node as PlacedNode } from '@xyflow/react';
import { memo } from 'react';
import { cardStyle, pillStyle, stickyStyle } from '#shared/layout';
import { nameOfNode } from '#shared/model';
import { useBoardWords } from '../board-words.ts';
import type {} from '../css-variables.ts';
import { heatVariables } from '../heat-colors.ts';
import { NameEditor } from './NameEditor.tsx';
import type { NodeContent } from './node-content.ts';
import styles from './nodes.module.css';
import { Sign } from './Sign.tsx';

export type PlacedBoardNode = PlacedNode<NodeContent, 'board'>;

function toneOf({ node }: NodeContent): string | undefined {
  if (node.kind === 'wait') return styles.wait;
  if (node.kind === 'source') return styles.source;
  if (node.kind !== 'outcome') return undefined;
  return node.result === 'won'
    ? styles.won
    : node.result === 'handedOver'
      ? undefined
      : styles.lost;
}

function classOf(content: NodeContent): string {
  const { geometry, heat, isSelected } = content;
  return [
    styles.node,
    styles[geometry.shape],
    toneOf(content),
    isSelected && styles.selected,
    heat && styles.heated,
  ]
    .filter(Boolean)
    .join(' ');
}

function TitleLines({ content }: { readonly content: NodeContent }) {
  const words = useBoardWords();
  const { geometry, node } = content;
  if (geometry.shape === 'diamond' || geometry.shape === 'dot') return null;
  const look = {
    card: {
      className: styles.cardTitle,
      left: cardStyle.paddingX - cardStyle.edgeWidth,
      top: cardStyle.paddingTop - 1,
      step: cardStyle.titleLineHeight,
    },
    pill: {
      className: styles.pillTitle,
      left: 0,
      top: (geometry.height - geometry.titleLines.length * pillStyle.lineHeight) / 2 - 1,
      step: pillStyle.lineHeight,
    },
    sticky: {
      className: styles.stickyText,
      left: stickyStyle.padding - 1,
      top: stickyStyle.padding - 1,
      step: stickyStyle.lineHeight,
    },
  }[geometry.shape];
  const isEmpty = geometry.titleLines.length === 0;
  const lines = isEmpty ? [words.translate(`board.kind_${node.kind}`)] : geometry.titleLines;
  const top =
    isEmpty && geometry.shape === 'pill' ? (geometry.height - look.step) / 2 - 1 : look.top;
  return (
    <div
      className={`${styles.line} ${look.className} ${isEmpty ? styles.empty : ''}`}
      style={{ left: look.left, top }}
    >
      {lines.join('\n')}
    </div>
  );
}

function Chips({ content }: { readonly content: NodeContent }) {
  return content.geometry.chips.map((chip) => (
    <span
      key={chip.kind}
      data-kind={chip.kind}
      className={`${styles.chip} ${content.isUnsure && chip.kind !== 'timeLimit' ? styles.unsure : ''}`}
      style={{
        left: chip.x - cardStyle.edgeWidth,
        top: chip.y - 1,
        width: chip.width,
        height: chip.height,
      }}
    >
      {chip.text}
    </span>
  ));
}

function Caption({ content }: { readonly content: NodeContent }) {
  const { caption, captionLines, x, y } = content.geometry;
  if (!caption || captionLines.length === 0) return null;
  return (
    <div
      className={styles.caption}
      data-align={caption.align}
      style={{
        left: caption.x - x,
        top: caption.y - y,
        width: caption.width,
        height: caption.height,
      }}
    >
      {captionLines.join('\n')}
    </div>
  );
}

export const BoardNode = memo(function BoardNode({ data }: NodeProps<PlacedBoardNode>) {
  const { geometry, heat, isEditing, issues, performerColor } = data;
  return (
    <div
      className={classOf(data)}
      data-shape={geometry.shape}
      data-board-node={geometry.id}
      title={heat ? `${nameOfNode(data.node)}: ${heat.text}` : undefined}
      style={{ '--performer': performerColor, ...(heat ? heatVariables(heat.heat) : {}) }}
    >
      {(geometry.shape === 'diamond' || geometry.shape === 'dot') && <Sign kind={data.node.kind} />}
      <TitleLines content={data} />
      <Chips content={data} />
      <Caption content={data} />
      {issues > 0 && !isEditing && (
        <div className={styles.marks} aria-hidden>
          <span className={styles.warning}>{issues === 1 ? '!' : issues}</span>
        </div>
      )}
      {heat && (
        <span className={styles.heat}>
          <span className={styles.fully}>{heat.text}</span>
          <span className={styles.briefly} aria-hidden>
            {heat.short ?? heat.text}
          </span>
        </span>
      )}
      {isEditing && <NameEditor key={geometry.id} node={data.node} typed={data.typed} />}
    </div>
  );
});
