/** Systems of linear equations, by Gauss–Jordan elimination with row pivots. */

/** The coefficients, then the right-hand side. */
export type Equation = Float64Array;

const at = (equation: Equation, place: number): number => equation[place] as number;

/** What stands before `first` is 0 in the subtracted equation. */
function subtract(from: Equation, equation: Equation, factor: number, first: number): void {
  if (factor === 0) return;
  for (let place = first; place < from.length; place++) {
    from[place] = at(from, place) - factor * at(equation, place);
  }
}

/** Smaller than any share that people type; what is left of a pivot by rounding. */
const NOTHING = 1e-12;

/** Uses the equations up; null when there is no single answer. */
export function solve(equations: Equation[]): number[] | null {
  const size = equations.length;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++) {
      const value = Math.abs(at(equations[row] as Equation, column));
      if (value > Math.abs(at(equations[best] as Equation, column))) best = row;
    }
    const pivot = equations[best] as Equation;
    if (Math.abs(at(pivot, column)) < NOTHING) return null;
    equations[best] = equations[column] as Equation;
    equations[column] = pivot;
    for (const each of equations) {
      if (each !== pivot) subtract(each, pivot, at(each, column) / at(pivot, column), column);
    }
  }
  return equations.map((equation, row) => at(equation, size) / at(equation, row));
}
