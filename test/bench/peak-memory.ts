/** The most memory that this process ever had resident. */
import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';
const BYTES_OF_KB = 1024;

/**
 * Linux's high-water mark begins with the program; `maxRSS`, the answer elsewhere, may count
 * the memory of the process that started it.
 */
export function peakBytes(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) * BYTES_OF_KB;
}
