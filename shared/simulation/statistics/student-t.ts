/**
 * The 97.5 % (or another) quantile of Student's t, by halving on its distribution function;
 * that is a finite trigonometric sum for whole degrees of freedom (Abramowitz & Stegun
 * 26.7.3 and 26.7.4).
 */
function shareWithin(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let n = isOdd ? 3 : 2; n <= freedom - 2; n += 2) {
    term *= ((n - 1) / n) * cosine ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** Beyond this many degrees of freedom t is normal to the digits that are shown. */
const MOST_FREEDOM = 2000;

/** t such that a share `confidence` lies within ±t. */
export function studentT(freedom: number, confidence: number): number {
  const known = Math.min(freedom, MOST_FREEDOM);
  if (known === lastFreedom && confidence === lastConfidence) return lastT;
  lastT = findT(known, confidence);
  lastFreedom = known;
  lastConfidence = confidence;
  return lastT;
}

/** All figures of a result ask for the same one. */
let lastFreedom = 0;
let lastConfidence = 0;
let lastT = 0;

function findT(known: number, confidence: number): number {
  let low = 0;
  let high = 1;
  while (shareWithin(high, known) < confidence) high *= 2;
  for (let round = 0; round < 70; round++) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, known) < confidence) low = middle;
    else high = middle;
  }
  return high;
}
