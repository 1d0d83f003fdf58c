/** Names come back again and again: each is written out once. */
export function remembered(write: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let written = known.get(text);
    if (written === undefined) {
      written = write(text);
      known.set(text, written);
    }
    return written;
  };
}
