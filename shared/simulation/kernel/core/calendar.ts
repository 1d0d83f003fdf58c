/** Working time is the host's: see #shared/calendar for each of these. Calendars are numbered as in the network. */
export declare function isOpen(calendar: i32, time: f64): i32;
export declare function nextOpening(calendar: i32, time: f64): f64;
export declare function workingMinutesAt(calendar: i32, time: f64): f64;
export declare function wallAt(calendar: i32, time: f64): f64;
export declare function afterWorking(calendar: i32, time: f64, minutes: f64): f64;
export declare function beforeWorking(calendar: i32, time: f64, minutes: f64): f64;
export declare function afterWorkingDays(calendar: i32, time: f64, days: f64): f64;
export declare function beforeWorkingDays(calendar: i32, time: f64, days: f64): f64;
