/** A name, kept when the field is left or Enter is pressed, as everywhere; Escape takes it back. */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface NameFieldProps extends Pick<TextInputProps, 'size' | 'variant' | 'className' | 'label'> {
  readonly name: string;
  readonly 'aria-label'?: string;
  readonly onKeep: (name: string) => void;
}

export function NameField({ name, onKeep, ...look }: NameFieldProps) {
  const [text, setText] = useState(name);
  const keep = () => {
    const said = text.trim();
    if (said === '') setText(name);
    else if (said !== name) onKeep(said);
  };
  return (
    <TextInput
      {...look}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') keep();
        // The dialog stays open: only what was typed is taken back.
        if (event.key === 'Escape' && text !== name) {
          event.stopPropagation();
          setText(name);
        }
      }}
    />
  );
}
