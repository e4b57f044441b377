/** How two texts differ, character by character; texts of a few thousand characters at most. */

export interface DiffSegment {
  kind: 'both' | 'before' | 'after';
  text: string;
}

/** The one that takes the fewest edits; the first of several. */
export function nearestOf<Candidate extends { text: string }>(
  text: string,
  candidates: readonly Candidate[],
): Candidate | undefined {
  let nearest: Candidate | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const distance = editDistance(text, candidate.text, least);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Levenshtein's, as far as it is less than `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  const [a, b] = middles([...one], [...other]);
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, character] of a.entries()) {
    const next = [index + 1];
    let least = index + 1;
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (character === b[column - 1] ? 0 : 1);
      const cost = Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How much two lists have in common at the start, and at the end behind that. */
function common<T>(a: readonly T[], b: readonly T[]): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { start, end };
}

function middles(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const { start, end } = common(a, b);
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** From start to end, by the longest common subsequence of characters. */
export function difference(before: string, after: string): DiffSegment[] {
  const [a, b] = [[...before], [...after]];
  const { start, end } = common(a, b);
  const segments: DiffSegment[] = [];
  const add = (kind: DiffSegment['kind'], text: string): void => {
    const last = segments.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else segments.push({ kind, text });
  };
  add('both', a.slice(0, start).join(''));
  const [left, right] = middles(a, b);
  const lengths = commonLengths(left, right);
  const width = right.length + 1;
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [one = '', other = ''] = [left[i], right[j]];
    if (i < left.length && j < right.length && one === other) {
      add('both', one);
      i += 1;
      j += 1;
    } else if (
      i < left.length &&
      (j === right.length || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      add('before', one);
      i += 1;
    } else {
      add('after', other);
      j += 1;
    }
  }
  add('both', a.slice(a.length - end).join(''));
  return readable(segments);
}

/** For each pair of places, how long the longest common subsequence of what is behind them is. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Between two differences, what they have in common by chance is part of them: one letter of a whole other word. */
function readable(segments: readonly DiffSegment[]): DiffSegment[] {
  const blocks: { both: string; before: string; after: string }[] = [{ both: '', before: '', after: '' }];
  for (const { kind, text } of segments) {
    let block = blocks.at(-1);
    if (kind === 'both' || !block) blocks.push((block = { both: '', before: '', after: '' }));
    block[kind] += text;
  }
  const size = ({ before, after }: { before: string; after: string }): number => Math.max(before.length, after.length);
  const merged: typeof blocks = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (last && size(last) > block.both.length && size(block) > block.both.length) {
      last.before += block.both + block.before;
      last.after += block.both + block.after;
    } else merged.push({ ...block });
  }
  return merged.flatMap(({ both, before, after }) =>
    (
      [
        { kind: 'both', text: both },
        { kind: 'before', text: before },
        { kind: 'after', text: after },
      ] as const
    ).filter(({ text }) => text !== ''),
  );
}
