/** Makes the log of a run in a worker and hands it out; says what went wrong. */
import { useEffect, useRef, useState } from 'react';
import type { EventLogFormat } from '#shared/exchange';
import { formatNumber } from '#shared/i18n';
import {
  describeHostFailure,
  type Figures,
  ranScenario,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../../../session/index.ts';
import { useSimulationClient } from '../../../workers/index.ts';
import { useNameOf } from '../subject.ts';
import { useTellTrouble } from './export-trouble.tsx';

const MEBIBYTE = 1024 * 1024;

export interface EventLogs {
  readonly isMaking: boolean;
  handOut(format: EventLogFormat): void;
}

export function useEventLog(figures: Figures): EventLogs {
  const client = useSimulationClient();
  const files = useProjectFiles();
  const t = useTranslate();
  const language = useLanguage();
  const tellTrouble = useTellTrouble();
  const name = useNameOf(figures);
  const [isMaking, setMaking] = useState(false);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  async function make(format: EventLogFormat, signal: AbortSignal): Promise<string | null> {
    const { of: project, result } = figures;
    // The search for a warm-up needs all replications; this is one of them.
    const scenario = { ...ranScenario(figures), warmUpWeeks: result.notes.warmUpWeeks };
    const made = await client.eventLog({ project, scenario, format, language }, signal);
    if (!made.ok) {
      if (made.error.code === 'cancelled') return null;
      if (made.error.code !== 'logTooLong') return t('simulate.eventLogFailed');
      const limit = formatNumber(made.error.limitBytes / MEBIBYTE, language);
      return t('simulate.eventLogTooLong', { limit });
    }
    const suggestedName = `${t('simulate.eventLog')} — ${name}`;
    const answer = await files.handOut({ kind: format, suggestedName, bytes: made.value });
    return answer.ok ? null : describeHostFailure(answer.error, { t, language }).headline;
  }

  async function handOut(format: EventLogFormat): Promise<void> {
    const controller = new AbortController();
    current.current = controller;
    tellTrouble(null);
    setMaking(true);
    const trouble = await make(format, controller.signal);
    if (controller.signal.aborted) return;
    setMaking(false);
    tellTrouble(trouble);
  }

  return { isMaking, handOut: (format) => void handOut(format) };
}
