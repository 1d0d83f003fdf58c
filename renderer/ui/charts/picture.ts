/** A chart as a picture for a document: with its title, in light colours on white, whatever the window's theme. */
import type { ChartOption, ChartPalette, DrawChart } from './chart-option.ts';
import { type EChartsType, init } from './echarts.ts';
import { paletteOf } from './palette.ts';

export type PictureKind = 'svg' | 'png';

export interface Drawing {
  readonly draw: DrawChart;
  readonly heightPx: number;
}

/** Beside the document's text nobody sees the page that the chart stood on. */
export interface Caption {
  readonly title: string;
  /** What it is of, and how to read it. */
  readonly lines: readonly string[];
}

const WIDTH_PX = 960;
/** Sharp in print at the width of a page. */
const PIXEL_RATIO = 3;
const PADDING_PX = 20;
/** What is left for the chart itself. */
export const PICTURE_WIDTH_PX = WIDTH_PX - 2 * PADDING_PX;
const TITLE_PX = 26;
const LINE_PX = 18;

export function pictureOf(
  { draw, heightPx }: Drawing,
  caption: Caption,
  kind: PictureKind,
): Uint8Array {
  const holder = document.createElement('div');
  const topPx = PADDING_PX + TITLE_PX + LINE_PX * caption.lines.length;
  const size = { width: WIDTH_PX, height: topPx + heightPx + PADDING_PX };
  document.body.append(holder);
  const palette = paletteOf(holder, 'light');
  holder.remove();
  const chart =
    kind === 'svg'
      ? init(null, null, { ...size, renderer: 'svg', ssr: true })
      : init(holder, null, { ...size, renderer: 'canvas', devicePixelRatio: PIXEL_RATIO });
  chart.setOption(captioned(draw(palette), { caption, topPx, palette }));
  const bytes = kind === 'svg' ? new TextEncoder().encode(chart.renderToSVGString()) : pngOf(chart);
  chart.dispose();
  return bytes;
}

interface Captioned {
  readonly caption: Caption;
  readonly topPx: number;
  readonly palette: ChartPalette;
}

/** The same chart, moved down by the height of its caption. */
function captioned(option: ChartOption, { caption, topPx, palette }: Captioned): ChartOption {
  const moved = <Part extends object>(part: Part): Part => ({
    ...part,
    ...shifted(part, 'top', topPx),
    ...shifted(part, 'left', PADDING_PX),
    ...shifted(part, 'right', PADDING_PX),
    ...shifted(part, 'bottom', PADDING_PX),
  });
  const all = <Part extends object>(parts: Part | Part[] | undefined): Part[] =>
    (parts === undefined ? [] : Array.isArray(parts) ? parts : [parts]).map(moved);
  const font = { fontFamily: palette.fontFamily };
  return {
    ...option,
    animation: false,
    backgroundColor: '#ffffff',
    grid: all(option.grid),
    legend: all(option.legend),
    title: [
      ...all(option.title),
      {
        text: caption.title,
        subtext: caption.lines.join('\n'),
        top: PADDING_PX - 4,
        left: PADDING_PX,
        padding: 0,
        itemGap: 6,
        textStyle: { ...font, color: palette.text, fontSize: 16 },
        subtextStyle: { ...font, color: palette.quietText, fontSize: 12, lineHeight: LINE_PX },
      },
    ],
  };
}

/** Sides that are a distance in pixels, moved by some more. */
function shifted(part: object, side: string, byPx: number): Readonly<Record<string, number>> {
  const now: unknown = Reflect.get(part, side);
  return typeof now === 'number' ? { [side]: now + byPx } : {};
}

function pngOf(chart: EChartsType): Uint8Array {
  const address = chart.getDataURL({ type: 'png', pixelRatio: PIXEL_RATIO });
  const binary = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
