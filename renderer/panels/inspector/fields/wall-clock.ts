/** Instants as the clock on this machine's wall shows them, and back; the form that date fields speak. */

const two = (value: number) => String(value).padStart(2, '0');

/** `2026-11-23T09:00`; empty for what is no instant. */
export function wallClockOf(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

export function instantOf(wallClock: string): string | null {
  const date = new Date(wallClock);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
