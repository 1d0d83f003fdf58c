/** What the benchmark of printing asks of a measuring process, and what that answers. */
export interface Printing {
  readonly book: 'proekt' | 'forty';
  readonly by: 'typst' | 'pdfmake';
  /**
   * `cold`: from the start of the process. `warm`: the compiler and the fonts are loaded, this text
   * was never set. `edit`: the same book was, but for one word.
   */
  readonly state: 'cold' | 'warm' | 'edit';
  /** Of the program. */
  readonly root: string;
}

export interface Printed {
  readonly seconds: number;
  /** Most memory that the process ever had resident. */
  readonly peakBytes: number;
  readonly pages: number;
}
