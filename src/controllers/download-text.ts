export interface TextFile {
  name: string;
  mediaType: string;
  text: string;
}

/** Gives a text to the browser as a file. It is made in memory, and its address is gone at once. */
export function downloadText({ name, mediaType, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers read it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
