/** A colour, kept once it has been chosen. */
import { useEffect, useRef } from 'react';

interface ColorInputProps {
  readonly id?: string;
  /** Where no label stands beside it. */
  readonly label?: string;
  readonly className: string | undefined;
  readonly color: string;
  readonly isDisabled?: boolean;
  onKeep(color: string): void;
}

export function ColorInput(props: ColorInputProps) {
  const { className, color, id, isDisabled = false, label, onKeep } = props;
  const field = useRef<HTMLInputElement>(null);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.value = color;
    // The native event: once, when the person has chosen; React's fires at every shade on the way.
    const onChosen = () => {
      if (element.value.toUpperCase() !== color.toUpperCase()) keep.current(element.value);
    };
    element.addEventListener('change', onChosen);
    return () => element.removeEventListener('change', onChosen);
  }, [color]);
  return (
    <input
      ref={field}
      id={id}
      type="color"
      className={className}
      aria-label={label}
      disabled={isDisabled}
      defaultValue={color}
    />
  );
}
