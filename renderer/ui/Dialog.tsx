/** A dialog with a heading, something to read or fill in, and its buttons below. */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly size?: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, closeLabel, onClose, size = 480, actions, children } = props;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size}
      radius="lg"
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{
        title: styles.title,
        header: styles.header,
        body: styles.body,
        content: styles.content,
      }}
    >
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </Modal>
  );
}
