/**
 * Drawings for Word: vector graphics with a picture beside them for programs that can't
 * draw those. Letters are turned into outlines, since Word would set them in whatever font
 * the reader's machine has.
 */
import { ImageRun } from 'docx';
import type { Figure } from '../../blocks.ts';
import { type PageFrame, pixels } from './measures.ts';

export interface Drawn {
  /** The same drawing without letters that need a font. */
  readonly svg: string;
  readonly png: Uint8Array;
  /** In any unit: only their ratio is used. */
  readonly width: number;
  readonly height: number;
}

/** Draws at the size in print; null for what isn't a drawing. */
export type Rasterize = (svg: string, widthMm: number) => Promise<Drawn | null>;

interface Box {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a picture that keeps its shape inside a box in millimetres. */
export function pictureSize(picture: Box, boxMm: Box): Box {
  const scale = Math.min(boxMm.width / picture.width, boxMm.height / picture.height);
  return { width: pixels(picture.width * scale), height: pixels(picture.height * scale) };
}

/** Left free around a drawing for its caption and the line it stands in. */
const ROOM_FOR_CAPTION_MM = 12;

export async function figureRun(
  figure: Figure,
  frame: PageFrame,
  rasterize: Rasterize,
): Promise<ImageRun | null> {
  const { widthMm, heightMm, alternative } = figure;
  const fitting = Math.min(
    1,
    frame.textWidthMm / widthMm,
    (frame.textHeightMm - ROOM_FOR_CAPTION_MM) / heightMm,
  );
  const box = { width: widthMm * fitting, height: heightMm * fitting };
  const drawn = await rasterize(figure.svg, box.width);
  if (!drawn) return null;
  const transformation = pictureSize({ width: widthMm, height: heightMm }, box);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(drawn.svg),
    transformation,
    fallback: { type: 'png', data: drawn.png },
    altText: { title: alternative, description: alternative, name: alternative },
  });
}
