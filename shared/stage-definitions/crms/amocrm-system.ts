/** The closing stages of every pipeline of amoCRM: the same two ids everywhere. */
export const WON = 142;
export const LOST = 143;
