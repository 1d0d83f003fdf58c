/** Lets style attributes carry the custom properties that the board's style sheets read. Types only. */
import 'react';

declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
