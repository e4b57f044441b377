/** Whether both have the same members, in any order; neither has one twice. */
export function isSameSet(one: readonly string[], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}
