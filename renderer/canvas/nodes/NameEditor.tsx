/**
 * Typing on a card: Enter keeps the text and starts the next card, Shift+Enter breaks the
 * line, Escape and a click elsewhere leave with the text kept. It grows with what is typed.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Node } from '#shared/model';
import { useBoardWords } from '../board-words.ts';
import styles from './nodes.module.css';

/** The field that a node's own words are in. */
export function editedText(node: Node): string {
  if (node.kind === 'branch') return node.question || node.name;
  if (node.kind === 'note') return node.text;
  return node.name;
}

interface NameEditorProps {
  readonly node: Node;
  readonly typed: string | null;
}

export function NameEditor({ node, typed }: NameEditorProps) {
  const { nameEditing, translate } = useBoardWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    if (typed === null) element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
  }, [typed]);

  const end = (how: 'finish' | 'leave' | 'lose') => {
    if (isOver.current) return;
    isOver.current = true;
    nameEditing[how](node.id, (field.current?.value ?? '').trim());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter';
    if (isEnter && !event.shiftKey) {
      event.preventDefault();
      end('finish');
    } else if (event.code === 'Escape' || event.code === 'Tab') {
      event.preventDefault();
      end('leave');
    }
  };

  return (
    <textarea
      ref={field}
      className={`${styles.editor} nopan nowheel`}
      aria-label={translate('board.nameOf', { kind: translate(`board.kind_${node.kind}`) })}
      placeholder={translate(`board.kind_${node.kind}`)}
      defaultValue={typed ?? editedText(node)}
      rows={1}
      spellCheck
      onKeyDown={onKeyDown}
      onBlur={() => end('lose')}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
