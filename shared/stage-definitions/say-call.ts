/** The calls of a plan as sentences: what is made, and what becomes what. */
import { unreachable } from '#shared/base';
import { formatShare, type Language } from '#shared/i18n';
import type { Call, Change } from './plan.ts';
import { wordsIn } from './words.ts';

export function sayCall({ action, subject, body, changes = [] }: Call, language: Language): string {
  const t = wordsIn(language);
  // amoCRM takes several at once.
  const isSeveral = Array.isArray(body) && body.length > 1;
  if (isSeveral && action === 'createStage') return t('stages.action_createStages', { subject });
  if (isSeveral && action === 'createField') return t('stages.action_createFields', { subject });
  if (action === 'deletePreset') return t('stages.action_deletePreset', { subject });
  if (action !== 'changeStage') return t(`stages.action_${action}`, { subject });
  const said = changes.map((change) => sayChange(change, language)).join(', ');
  return t('stages.action_changeStage', { subject, changes: said });
}

function sayChange(change: Change, language: Language): string {
  const t = wordsIn(language);
  switch (change.part) {
    case 'name':
      return t('stages.change_name', { to: change.to });
    case 'color':
      return t('stages.change_color', { to: change.to });
    case 'group':
      return t('stages.change_group', { to: t(`stages.semantics_${change.to}`) });
    case 'order':
      return t('stages.change_order');
    case 'probability':
      return t('stages.change_probability', { to: formatShare(change.to, language) });
    case 'limit':
      return change.to === null
        ? t('stages.change_noLimit')
        : t('stages.change_limit', { count: change.to });
    default:
      return unreachable(change);
  }
}
