/** A chart as a picture for a document: in light colours on white, whatever the window's theme. */
import type { DrawChart } from './chart-option.ts';
import { type EChartsType, init } from './echarts.ts';
import { paletteOf } from './palette.ts';

export type PictureKind = 'svg' | 'png';

export interface Drawing {
  readonly draw: DrawChart;
  readonly heightPx: number;
}

const WIDTH_PX = 960;
/** Sharp in print at the width of a page. */
const PIXEL_RATIO = 3;

export function pictureOf({ draw, heightPx }: Drawing, kind: PictureKind): Uint8Array {
  const holder = document.createElement('div');
  const size = { width: WIDTH_PX, height: heightPx };
  document.body.append(holder);
  const palette = paletteOf(holder, 'light');
  holder.remove();
  const chart =
    kind === 'svg'
      ? init(null, null, { ...size, renderer: 'svg', ssr: true })
      : init(holder, null, { ...size, renderer: 'canvas', devicePixelRatio: PIXEL_RATIO });
  chart.setOption({ ...draw(palette), animation: false, backgroundColor: '#ffffff' });
  const bytes = kind === 'svg' ? new TextEncoder().encode(chart.renderToSVGString()) : pngOf(chart);
  chart.dispose();
  return bytes;
}

function pngOf(chart: EChartsType): Uint8Array {
  const address = chart.getDataURL({ type: 'png', pixelRatio: PIXEL_RATIO });
  const binary = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
