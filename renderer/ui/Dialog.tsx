/**
 * A dialog with a heading, something to read or fill in, and its buttons below. Heading and buttons
 * stay on the screen however much there is between them.
 */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { useKeptOpenWhileTyping } from './use-kept-open-while-typing.ts';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly size?: number;
  /** Beside the heading. */
  readonly tools?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** As high as the window lets it be, and laid out by what is in it. */
  readonly isWorkspace?: boolean;
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, closeLabel, onClose, size = 480, isWorkspace = false } = props;
  const { tools, actions, children } = props;
  useKeptOpenWhileTyping(isOpen);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      size={size}
      radius="lg"
      {...(isWorkspace ? { yOffset: 28, xOffset: 28 } : {})}
      classNames={{
        title: styles.title,
        header: styles.header,
        body: styles.body,
        content: styles.content,
      }}
    >
      <Modal.Overlay />
      <Modal.Content data-workspace={isWorkspace || undefined}>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
          {tools ? <div className={styles.tools}>{tools}</div> : null}
          <Modal.CloseButton aria-label={closeLabel} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </Modal.Content>
    </Modal.Root>
  );
}
