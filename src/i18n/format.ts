/** Dates as the guide shows them ("May 20, 2025, 10:09 AM EDT"), in the reader's own language and time zone. */

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
  return formatter(moments, place).format(new Date(iso));
}

/** "May 9, 2025"; `iso` is ISO 8601. */
export function formatDay(iso: string, place: Place): string {
  return formatter({ month: 'short', day: 'numeric', year: 'numeric' }, place).format(new Date(iso));
}

// Making a formatter takes a thousand times as long as using it, and a list uses one for each row.
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions, { locale, timeZone }: Place): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options]);
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone })));
  return format;
}
