/** The log is the host's: see ../recorder.ts. Rows are of the kinds in ../codes.ts. */

/** A deal has come; returns its number in the log. */
export declare function writeDeal(source: i32, number: i32, entered: f64): i32;
export declare function writeStay(deal: i32, kind: i32, node: i32, started: f64, done: f64): void;
export declare function writeMoment(deal: i32, kind: i32, moment: f64): void;
export declare function writeExit(deal: i32, way: i32, place: i32): void;
