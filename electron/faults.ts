/** Faults that no caller is left to hear: a start that failed is shown and ends the program, others are logged. */
import { app, dialog } from 'electron';
import { createTranslate } from '#shared/i18n';

let isEnding = false;

/** Several parts of one start may fail together; the person hears of it once. */
export function endFailedStart(fault: unknown): void {
  logFault('start', fault);
  if (isEnding) return;
  isEnding = true;
  const t = createTranslate(app.getLocale().startsWith('ru') ? 'ru' : 'en');
  dialog.showErrorBox(
    t('app.startFailed'),
    t('app.shellFailedExplanation', { reason: faultReason(fault) }),
  );
  app.quit();
}

export function logFault(where: string, fault: unknown): void {
  const said = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`${where}: ${said}\n`);
}

function faultReason(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
