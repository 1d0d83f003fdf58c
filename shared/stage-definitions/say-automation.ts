/** What happens by itself, as a line of a table or of a checklist. */
import { unreachable } from '#shared/base';
import { formatDuration, formatList, type Language } from '#shared/i18n';
import type { Automation } from './pipeline.ts';
import { wordsIn } from './words.ts';

export function sayAutomation(automation: Automation, language: Language): string {
  const t = wordsIn(language);
  switch (automation.kind) {
    case 'reminder':
      return t('stages.say_reminder', { before: formatDuration(automation.before, language) });
    case 'escalation': {
      const after = formatDuration(automation.after, language);
      return t(`stages.say_${automation.action}`, { after, to: automation.to });
    }
    case 'threshold': {
      const { minimumDeals: count, notify } = automation;
      return t('stages.say_threshold', { count, notify: formatList(notify, language) });
    }
    case 'task': {
      const { step, performer } = automation;
      const limit = formatDuration(automation.limit, language);
      return t('stages.say_task', { step, performer, limit });
    }
    case 'handOver': {
      const { reason, toProcess } = automation;
      return toProcess === ''
        ? t('stages.say_handOverNowhere', { reason })
        : t('stages.say_handOver', { reason, toProcess });
    }
    default:
      return unreachable(automation);
  }
}
