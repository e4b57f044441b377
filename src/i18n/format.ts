/** Dates as the guide shows them ("May 20, 2025, 10:09 AM EDT"), in the reader's own language and time zone. */

import { americanMoment } from './american-moment.js';

export interface Place {
  /** BCP 47; the browser's own unless given. */
  locale?: string | undefined;
  /** IANA name; the browser's own unless given. */
  timeZone?: string | undefined;
}

const moments: Intl.DateTimeFormatOptions = {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** "May 20, 2025, 10:09 AM EDT"; `iso` is ISO 8601. */
export function formatMoment(iso: string, place: Place): string {
  const date = new Date(iso);
  const american = !place.timeZone && /^en(-US)?$/.test(place.locale ?? '');
  return (american && americanMoment(date)) || formatter(moments, place).format(date);
}

/** "May 9, 2025"; `iso` is ISO 8601. */
export function formatDay(iso: string, place: Place): string {
  return formatter({ month: 'short', day: 'numeric', year: 'numeric' }, place).format(new Date(iso));
}

/** From how many seconds on a unit is used, and its length. Days go far: "last week" says too little of a wait. */
const spans: [unit: Intl.RelativeTimeFormatUnit, from: number, seconds: number][] = [
  ['year', 2 * 31_557_600, 31_557_600],
  ['month', 60 * 86_400, 2_629_800],
  ['day', 86_400, 86_400],
  ['hour', 3_600, 3_600],
  ['minute', 0, 60],
];

/** "3 days ago", in whole units; `iso` is ISO 8601, `now` milliseconds since 1970. */
export function formatAge(iso: string, now: number, { locale }: Place): string {
  const age = Math.max(0, (now - Date.parse(iso)) / 1000);
  const [unit, , seconds] = spans.find(([, from]) => age >= from) ?? ['minute' as const, 0, 60];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(age / seconds), unit);
}

// Making a formatter takes a thousand times as long as using it, and a list uses one for each row.
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions, { locale, timeZone }: Place): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options]);
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone })));
  return format;
}
