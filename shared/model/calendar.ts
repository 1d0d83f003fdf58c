/** Working calendars: a weekly pattern in a time zone, with dated exceptions. */
import { z } from 'zod';
import { entity } from './entity.ts';
import { calendarIdSchema } from './ids.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** From inclusive, to exclusive; `24:00` closes a day at midnight. */
const intervalSchema = entity({ from: timeOfDay, to: timeOfDay });
const day = z.array(intervalSchema);

const weekSchema = entity({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: day,
  sun: day,
});

export const calendarSchema = entity({
  id: calendarIdSchema,
  name: z.string(),
  timeZone: z.string(),
  /** No week means around the clock. */
  week: weekSchema.exactOptional(),
  /** Opening intervals of single dates; an empty list is a holiday. */
  exceptions: z.record(z.iso.date(), day),
});

export type Interval = z.infer<typeof intervalSchema>;
export type Week = z.infer<typeof weekSchema>;
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export type Calendar = z.infer<typeof calendarSchema>;
