/** With one blank for each run of blanks, and none around: as a browser shows it. ICU puts narrow no-break spaces into times. */
export function folded(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
