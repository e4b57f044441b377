/**
 * Keeps the direction of a name, an address or an ID out of the right-to-left sentence that it stands in (Unicode's
 * first strong isolate). Not for what is stored: a name of an app must not have it.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
