/** Taking rows of the log is the host's: see ../recorder.ts. It reads the first `count` of a page. */
export declare function takeDeals(count: i32): void;
export declare function takeStays(count: i32): void;
export declare function takeExits(count: i32): void;
