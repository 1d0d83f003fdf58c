/** Work for the window's thread, one piece at a time: between two pieces the window answers people. */

type Piece = () => void;

const waiting: Piece[] = [];
let isUnderWay = false;

function next(): void {
  try {
    waiting.shift()?.();
  } finally {
    // One that fails doesn't hold up the others.
    isUnderWay = waiting.length > 0;
    if (isUnderWay) setTimeout(next);
  }
}

/** The pieces come in their order. Returns what takes back those that haven't begun. */
export function inTurn(...pieces: readonly Piece[]): () => void {
  waiting.push(...pieces);
  if (!isUnderWay && waiting.length > 0) {
    isUnderWay = true;
    setTimeout(next);
  }
  return () => {
    for (const piece of pieces) {
      const at = waiting.indexOf(piece);
      if (at >= 0) waiting.splice(at, 1);
    }
  };
}
