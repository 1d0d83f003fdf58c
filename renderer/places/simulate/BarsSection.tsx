/** A bar chart of the answer whose rows and cards on the board light each other up. */
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { formatNumber, type Translate } from '#shared/i18n';
import {
  type AnswerFacts,
  type FigureKind,
  type FigureTable,
  type SpokenIn,
  speakerOfKind,
  type TableName,
  type Told,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import {
  type IntervalBar,
  intervalBars,
  intervalBarsHeightPx,
  PICTURE_WIDTH_PX,
  RowsChart,
} from '../../ui/charts/index.ts';
import type { FigureBar } from './bars.ts';
import type { SignedWords } from './bottlenecks/gain-bars.ts';
import { useLinks } from './linked.tsx';
import { MoreRows } from './MoreRows.tsx';
import { Section } from './Section.tsx';
import { type SaidTold, useSayTold } from './say-told.ts';
import styles from './section.module.css';

/** More rows than that are asked for first. */
const MOST_ROWS = 10;
const NARROW_PX = 440;

interface BarsSectionProps {
  readonly title: string;
  readonly help: string;
  /** What the bars come to, in words. */
  readonly lead?: ReactNode;
  readonly facts: AnswerFacts;
  readonly bars: readonly FigureBar[];
  readonly table: TableName | FigureTable;
  /** Said where there are no bars and the lead doesn't tell why. */
  readonly nothing: string;
  /** What the axis counts, where its texts don't say it. */
  readonly axisName?: string;
  readonly max?: number;
  /** Values may be less than nothing: how they are said, at the bars and on the axis. */
  readonly signed?: SignedWords;
  /** Below the chart. */
  readonly children?: ReactNode;
}

export function BarsSection(props: BarsSectionProps) {
  const { title, help, lead, facts, bars, table, nothing, children } = props;
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const shown = useMemo(() => (showsAll ? bars : bars.slice(0, MOST_ROWS)), [bars, showsAll]);
  const { ref, width } = useElementSize();
  // Nothing is measured before the first picture.
  const { drawing, rows } = useDrawn(props, { bars: shown, widthPx: width || NARROW_PX });
  const { drawing: picture } = useDrawn(props, { bars, widthPx: PICTURE_WIDTH_PX });
  const { lit, chosen, light, choose } = useLinks();
  const pointed = lit ?? chosen;
  const row = shown.findIndex(({ id }) => id === pointed);
  return (
    <Section
      title={title}
      help={help}
      exported={{ table, facts, ...(bars.length === 0 ? {} : { drawing: picture }) }}
    >
      {typeof lead === 'string' ? <p className={styles.lead}>{lead}</p> : lead}
      {bars.length === 0 ? (
        nothing && <p className={styles.nothing}>{nothing}</p>
      ) : (
        <div ref={ref}>
          <RowsChart
            label={title}
            rows={rows}
            heightPx={drawing.heightPx}
            option={drawing.draw}
            lit={row < 0 ? null : row}
            onPoint={(at) => light(at === null ? null : (shown[at]?.id ?? null))}
            onChoose={(at) => choose(shown[at]?.id ?? null)}
          />
        </div>
      )}
      {bars.length > MOST_ROWS ? (
        <MoreRows
          showsAll={showsAll}
          onChange={setShowsAll}
          words={{
            all: t('results.showAll', { count: bars.length }),
            fewer: t('results.showFirst', { count: MOST_ROWS }),
          }}
        />
      ) : null}
      {children}
    </Section>
  );
}

interface Drawn {
  readonly bars: readonly FigureBar[];
  readonly widthPx: number;
}

function useDrawn({ facts, axisName, max, signed }: BarsSectionProps, { bars, widthPx }: Drawn) {
  const t = useTranslate();
  const language = useLanguage();
  const { currency } = facts.project;
  const sayPlain = useSayTold(currency, facts.former !== null);
  return useMemo(() => {
    const say = signed ? (told: Told) => sayWithSign(told, signed) : sayPlain;
    const drawn = bars.map((bar) => barOf(bar, say(bar.told), t));
    const style = {
      widthPx,
      axisText:
        signed?.axisText ?? axisSpeaker(bars[0]?.told.kind ?? 'count', { language, currency }),
      isSigned: signed !== undefined,
      ...(axisName === undefined ? {} : { axisName }),
      ...(max === undefined ? {} : { max }),
    };
    return {
      drawing: { draw: intervalBars(drawn, style), heightPx: intervalBarsHeightPx(drawn, style) },
      rows: bars.map(({ id, name, told }, at) => ({
        id: `${at} ${id}`,
        text: `${name} ${textOf(say(told))}`,
      })),
    };
  }, [bars, sayPlain, signed, t, language, currency, axisName, max, widthPx]);
}

/** Beside nothing that was: a gain is a difference itself. */
function sayWithSign({ own }: Told, { say }: SignedWords): SaidTold {
  if (own === null) return { own: '—', interval: null, before: null };
  const { value, interval } = say(own);
  return { own: value, interval, before: null };
}

/** Round numbers need no decimals. */
function axisSpeaker(kind: FigureKind, spoken: SpokenIn): (value: number) => string {
  return kind === 'count' || kind === 'rate'
    ? (value) => formatNumber(value, spoken.language)
    : speakerOfKind(kind, spoken);
}

function textOf({ own, before }: SaidTold): string {
  return [own, before?.was, before?.difference].filter((part) => part).join(', ');
}

function barOf({ name, note, color, told }: FigureBar, said: SaidTold, t: Translate): IntervalBar {
  const { own, former } = told;
  const { before, interval } = said;
  const was = before && (before.was ?? t('results.wasNone'));
  const value = interval === null ? said.own : `${said.own} (95\u00a0%: ${interval})`;
  return {
    label: name,
    ...(note === undefined ? {} : { note }),
    value: own?.mean ?? 0,
    low: own?.low ?? null,
    high: own?.high ?? null,
    color,
    text: said.own,
    ...(before === null
      ? {}
      : {
          former: {
            value: former?.mean ?? null,
            text: [was, before.difference].filter((part) => part).join(', '),
          },
        }),
    details: [
      `${name}: ${value}`,
      ...(was ? [was] : []),
      ...(before?.difference ? [`${t('simulate.differenceColumn')}: ${before.difference}`] : []),
    ].join('\n'),
  };
}
