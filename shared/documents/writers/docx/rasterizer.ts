/**
 * SVG → picture, by resvg as a WebAssembly module: the same code in a worker and on the
 * command line. Only the fonts given exist for it; it reads no files and no network.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Rasterize } from './figures.ts';

export interface RasterizerAssets {
  /** The module's WebAssembly. */
  readonly wasm: Uint8Array;
  /** TrueType; letters without a font among these are left out of the picture. */
  readonly fonts: readonly Uint8Array[];
}

/** Enough for small type in print; twice as many make files that mail refuses. */
const DOTS_PER_INCH = 220;
const MM_PER_INCH = 25.4;

let ready: Promise<void> | null = null;

export function createRasterizer({ wasm, fonts }: RasterizerAssets): Rasterize {
  return async (svg, widthMm) => {
    // The module can be set up once only in a thread.
    ready ??= initWasm(wasm);
    await ready;
    const width = Math.round((widthMm / MM_PER_INCH) * DOTS_PER_INCH);
    try {
      const drawing = new Resvg(svg, {
        font: {
          fontBuffers: [...fonts],
          defaultFontFamily: 'PT Sans',
          sansSerifFamily: 'PT Sans',
          serifFamily: 'PT Serif',
        },
        fitTo: { mode: 'width', value: width },
        background: 'white',
      });
      const picture = drawing.render();
      const drawn = {
        svg: drawing.toString(),
        png: picture.asPng(),
        width: picture.width,
        height: picture.height,
      };
      picture.free();
      drawing.free();
      return drawn;
    } catch (error) {
      // What isn't a drawing is refused with a sentence; anything else is a fault of ours.
      if (typeof error === 'string' || (error instanceof Error && /svg|xml/i.test(error.message))) {
        return null;
      }
      throw error;
    }
  };
}
