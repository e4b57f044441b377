/**
 * Whether a person has typed, or pasted, the word that they are asked for. A word that is copied out of a right-to-left
 * sentence brings the marks along that keep it apart there (Unicode's isolates and direction marks).
 */
export function isTyped(typed: string, asked: string): boolean {
  return plain(typed) === plain(asked);
}

function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/g, '').trim();
}
