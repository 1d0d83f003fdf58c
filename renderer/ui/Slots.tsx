/**
 * A named opening in one component that another one fills from elsewhere in the tree:
 * the frame has the opening, whatever is shown in it brings the content.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { present } from '#shared/base';

interface Slots {
  readonly elements: Readonly<Record<string, HTMLElement>>;
  readonly place: (name: string, element: HTMLElement | null) => void;
}

const SlotContext = createContext<Slots | null>(null);

export function SlotProvider(props: { readonly children: ReactNode }) {
  const [elements, setElements] = useState<Readonly<Record<string, HTMLElement>>>({});
  const place = useCallback((name: string, element: HTMLElement | null) => {
    setElements(({ [name]: _former, ...others }) =>
      element ? { ...others, [name]: element } : others,
    );
  }, []);
  const slots = useMemo(() => ({ elements, place }), [elements, place]);
  return <SlotContext.Provider value={slots}>{props.children}</SlotContext.Provider>;
}

function useSlots(): Slots {
  return present(useContext(SlotContext), 'slots around this component');
}

export function Slot(props: { readonly name: string; readonly className?: string | undefined }) {
  const { name, className } = props;
  const { place } = useSlots();
  const hold = useCallback((element: HTMLElement | null) => place(name, element), [name, place]);
  return <div ref={hold} className={className} />;
}

/** Renders nothing while the opening isn't there. */
export function Fill(props: { readonly slot: string; readonly children: ReactNode }) {
  const element = useSlots().elements[props.slot];
  return element ? createPortal(props.children, element) : null;
}
