/** A share or factor as the number of per cent that people see. */

/** 1.1 × 100 carries binary dust. */
export function perCentOf(share: number): number {
  return Number((share * 100).toFixed(9));
}
