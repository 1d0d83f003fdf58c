/** The look around everything: Mantine with the program's theme, in the scheme asked for. */
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';

export function UiProvider(props: {
  readonly scheme: 'light' | 'dark';
  readonly children: ReactNode;
}) {
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={props.scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {props.children}
    </MantineProvider>
  );
}
