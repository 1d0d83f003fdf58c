/** Which commands a few typed letters mean: every word must begin a word of the command, or lie in it. */
import type { UiCommand } from '../ui/commands/index.ts';

const WORDS = /[\s«»"“”,.:;()/·–-]+/u;

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** 2 for a beginning of a word, 1 for a part, 0 for nothing. */
function nearness(text: string, word: string): number {
  if (text.split(WORDS).some((part) => part.startsWith(word))) return 2;
  return text.includes(word) ? 1 : 0;
}

function score(command: UiCommand, words: readonly string[]): number {
  const label = folded(command.label);
  const rest = folded(`${command.group} ${command.keywords ?? ''}`);
  let total = 0;
  for (const word of words) {
    const inLabel = nearness(label, word) * 2;
    const found = inLabel > 0 ? inLabel : nearness(rest, word);
    if (found === 0) return 0;
    total += found;
  }
  return total;
}

/** Groups stay together, the group with the best command first. */
export function findCommands(commands: readonly UiCommand[], typed: string): UiCommand[] {
  const words = folded(typed).split(WORDS).filter(Boolean);
  const scored = commands
    .map((command) => ({ command, points: words.length === 0 ? 1 : score(command, words) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points);
  const groups = [...new Set(scored.map(({ command }) => command.group))];
  return groups.flatMap((group) =>
    scored.map(({ command }) => command).filter((command) => command.group === group),
  );
}
