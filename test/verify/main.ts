/**
 * `npm run verify`: every ground truth of the simulation over several seeds, as tables for
 * docs/simulation.md. Ends with 1 when a verdict is bad.
 */
import { oneMorePerson } from './bottlenecks.ts';
import {
  bias,
  type Check,
  coverage,
  identities,
  sameBits,
  sharedLuck,
  warmUp,
  workingHours,
} from './checks.ts';
import { queueingTruths } from './queueing-theory.ts';
import { referenceOnShifts, referenceTruths } from './reference.ts';
import { type Finding, findingsOf, type Truth } from './truth.ts';

const SEEDS = [1, 2, 3];

function said(value: number): string {
  return value.toPrecision(5);
}

function cell({ mean, low, high, isInside }: Finding): string {
  const text = `${said(mean)} [${said(low)}, ${said(high)}]`;
  return isInside ? text : `**${text}**`;
}

function rowsOf(truth: Truth): { lines: string[]; isKept: boolean } {
  const bySeed = SEEDS.map((seed) => findingsOf(truth, truth.long, seed));
  const figures = Object.entries(truth.figures);
  const lines = figures.map(([figure, { exact, uncertainty }], at) => {
    const found = bySeed.flatMap((findings) => findings.slice(at, at + 1));
    const verdict = found.every(({ isInside }) => isInside) ? 'kept' : '**missed**';
    const theory = uncertainty === undefined ? said(exact) : `${exact} ± ${uncertainty}`;
    const name = at === 0 ? `${truth.name} (${truth.source})` : '';
    return `| ${[name, figure, theory, ...found.map(cell), verdict].join(' | ')} |`;
  });
  return { lines, isKept: bySeed.flat().every(({ isInside }) => isInside) };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printTruths(truths: readonly Truth[]): boolean {
  say(`| truth | figure | theory | ${SEEDS.map((seed) => `seed ${seed}`).join(' | ')} | verdict |`);
  say(`|---|---|---|${SEEDS.map(() => '---|').join('')}---|`);
  let areKept = true;
  for (const truth of truths) {
    const { lines, isKept } = rowsOf(truth);
    for (const line of lines) say(line);
    areKept &&= isKept;
  }
  return areKept;
}

function printChecks(checks: readonly Check[]): boolean {
  say('| check | asked | found | verdict |');
  say('|---|---|---|---|');
  for (const { name, asked, found, isKept } of checks) {
    say(`| ${name} | ${asked} | ${found} | ${isKept ? 'kept' : '**missed**'} |`);
  }
  return checks.every(({ isKept }) => isKept);
}

const areTrue = printTruths([...queueingTruths, ...referenceTruths, referenceOnShifts]);
say('');
const areKept = printChecks([
  coverage(1000),
  ...sharedLuck(20_000),
  ...(await oneMorePerson({ until: { deals: 20_000 }, warmUpWeeks: 12 }, 20)),
  bias(4000),
  await warmUp(1),
  await warmUp(2),
  await warmUp(3),
  workingHours(20_000),
  ...identities(),
  await sameBits(),
]);
process.exitCode = areTrue && areKept ? 0 : 1;
