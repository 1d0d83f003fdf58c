/** A button that shows only an icon: its name is in the tooltip and for screen readers. */
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface IconButtonProps {
  readonly label: string;
  /** Written after the label in the tooltip. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

export function IconButton(props: IconButtonProps) {
  const { label, shortcut, disabled = false, className, onClick, children } = props;
  return (
    <Tooltip label={shortcut ? `${label} · ${shortcut}` : label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={label}
        disabled={disabled}
        {...(className ? { className } : {})}
        {...(onClick ? { onClick } : {})}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
