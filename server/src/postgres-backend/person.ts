/** Who did something, of a joined row; null where the person is gone. */
export function personOf(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null || name === null ? null : { id, name };
}
