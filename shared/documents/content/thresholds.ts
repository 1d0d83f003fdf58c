/** The least number of deals that a stage should hold, and who learns when there are fewer. */
import { formatNumber } from '#shared/i18n';
import type { Stage } from '#shared/model';
import type { Content } from './content.ts';

export function thresholdTexts(content: Content, { minimumDeals: minimum }: Stage): string[] {
  if (!minimum) return [];
  const { say, language, calledInside } = content;
  const amount = formatNumber(minimum.count, language);
  const people = minimum.notify.map(calledInside).filter((name) => name !== '');
  return [
    say('atLeastDeals', { count: minimum.count, amount }),
    ...(people.length === 0 ? [] : [say('elseNotify', { people: people.join(', ') })]),
  ];
}
