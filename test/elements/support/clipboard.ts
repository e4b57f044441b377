/** Puts `write` in place of the clipboard's own while `act` runs: headless browsers refuse without being asked. */
export async function withClipboard(write: (text: string) => Promise<void>, act: () => Promise<void>): Promise<void> {
  const { clipboard } = navigator;
  Object.defineProperty(clipboard, 'writeText', { configurable: true, value: write });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(clipboard, 'writeText');
  }
}
