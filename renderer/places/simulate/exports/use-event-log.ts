/** Makes the log of a run in a worker and hands it out; says what went wrong. */
import { useEffect, useRef, useState } from 'react';
import type { EventLogFormat } from '#shared/exchange';
import { formatNumber } from '#shared/i18n';
import { SCENARIO_DEFAULTS } from '#shared/simulation';
import {
  describeHostFailure,
  type Figures,
  figureScenario,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../../../session/index.ts';
import { type EventLogRequest, useSimulationClient } from '../../../workers/index.ts';
import { useTellTrouble } from './export-trouble.tsx';

const MEBIBYTE = 1024 * 1024;

/** As the figures were computed: the same drawing, conditions and warm-up. */
function scenarioOf({ of, at, conditions, result }: Figures): EventLogRequest['scenario'] {
  return {
    ...figureScenario(of, at, conditions?.settings ?? SCENARIO_DEFAULTS),
    levers: (conditions?.levers ?? []).map((lever) => ({ ...lever })),
    warmUpWeeks: result.notes.warmUpWeeks,
  };
}

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
  const [isMaking, setMaking] = useState(false);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  async function make(format: EventLogFormat, signal: AbortSignal): Promise<string | null> {
    const { of: project, at } = figures;
    const scenario = scenarioOf(figures);
    const made = await client.eventLog({ project, scenario, format, language }, signal);
    if (!made.ok) {
      if (made.error.code === 'cancelled') return null;
      if (made.error.code !== 'logTooLong') return t('simulate.eventLogFailed');
      const limit = formatNumber(made.error.limitBytes / MEBIBYTE, language);
      return t('simulate.eventLogTooLong', { limit });
    }
    const variant = project.processes[at.processId]?.variants[at.variantId]?.name ?? '';
    const suggestedName = `${t('simulate.eventLog')} — ${variant}`;
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
