/**
 * A date as `Intl` writes it in American English, "May 20, 2025, 10:09 AM EDT", in the time zone of this machine, made of
 * what `Date` says of itself. A page's first formatter takes a browser longer than ten rows; this takes no time.
 *
 * @returns Undefined where that cannot be told from `Date`: the browser itself speaks another language, or its zone has a
 * name of another kind.
 */
export function americanMoment(date: Date): string | undefined {
  // "Tue May 20 2025 10:09:00 GMT-0400 (Eastern Daylight Time)" (ECMA-262); the name of the zone is CLDR's.
  const said = String(date);
  const [, month, day, year, hour, minute, , offset = ''] = said.split(/[ :]/);
  const [, name, season] = /\((\w+)(?: ([SD])\w+)?.* Time\)/.exec(said) ?? [];
  const zone = name && shortZone(offset, name, season);
  return (
    zone &&
    `${month} ${Number(day)}, ${year}, ${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'} ${zone}`
  );
}

/** As CLDR has it in English; `offset` is "GMT-0400", `name` the first word of the long one. */
function shortZone(offset: string, name: string, season?: string): string | undefined {
  if (name === 'Coordinated') return 'UTC';
  const ahead = Number(offset.slice(3, 6));
  // Only at their usual offset: CLDR names a zone that has changed sides by the one that it is on now.
  const usual = ['Atlantic', 'Eastern', 'Central', 'Mountain', 'Pacific'].indexOf(name) + 4;
  if (season && usual > 3 && ahead === Number(season === 'D') - usual) return `${name[0]}${season}T`;
  // At 0 there are several; Alaska and Hawaii have names of their own.
  if (!ahead || /^(Alas|Haw)/.test(name)) return undefined;
  const minutes = offset.slice(6);
  return `GMT${ahead > 0 ? '+' : ''}${ahead}${minutes === '00' ? '' : `:${minutes}`}`;
}
