/** Work for the window's thread, one piece at a time: between two pieces the window answers people. */

type Piece = () => void;

const waiting: Piece[] = [];
let isUnderWay = false;

function next(): void {
  waiting.shift()?.();
  isUnderWay = waiting.length > 0;
  if (isUnderWay) setTimeout(next);
}

/** Returns what takes the piece back while it hasn't begun. */
export function inTurn(piece: Piece): () => void {
  waiting.push(piece);
  if (!isUnderWay) {
    isUnderWay = true;
    setTimeout(next);
  }
  return () => {
    const at = waiting.indexOf(piece);
    if (at >= 0) waiting.splice(at, 1);
  };
}
