/**
 * Test files that share a page: what the browser has made fast for one is so for the next. The first look of axe alone takes
 * ten times as long as those after it.
 */
import { readFileSync } from 'node:fs';

/**
 * Spreads files over pages, so that each page has about as much. A file that needs a longer time limit, or a page without
 * others, comes first, as all would wait for its end.
 *
 * @param {readonly string[]} files
 * @param {number} pages
 * @returns {Map<string, string[]>} By the file that stands for a page: all of its files.
 */
export function testGroups(files, pages) {
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  // What draws elements takes several times as long as what only computes, and thousands of rows as much again; the suite of
  // all backends stands elsewhere.
  const sizeOf = (file) => {
    const text = texts.get(file) ?? '';
    if (text.includes('describeConformance(')) return 50_000;
    return text.length * (text.includes('manyApps(') ? 8 : /\belements\b/.test(file) ? 4 : 1);
  };
  // The last ones have half as much: at the end processors wait for whoever is not done.
  const groups = Array.from({ length: pages }, (_, index) => ({
    size: 0,
    files: [],
    share: index < (pages * 2) / 3 ? 1 : 0.5,
  }));
  for (const file of [...files].sort((one, other) => sizeOf(other) - sizeOf(one))) {
    const text = texts.get(file) ?? '';
    if (text.includes('this.timeout(') || asksForModules(text) || asksForTags(text))
      groups.unshift({ size: Infinity, files: [file], share: 1 });
    else {
      const smallest = groups.reduce((one, other) => (other.size < one.size ? other : one));
      smallest.files.push(file);
      smallest.size += sizeOf(file) / smallest.share;
    }
  }
  const filled = groups.map((group) => group.files).filter(({ length }) => length > 0);
  return new Map(filled.map((group) => [group[0], group]));
}

/** A test of what its page loads, and when, gets files that have the names of modules. */
export function asksForModules(text) {
  return text.includes(`getEntriesByType('resource')`);
}

/** What is defined on a page stays defined. */
function asksForTags(text) {
  return text.includes('defineElements(') || /\bimport\('[^']*\/define\b/.test(text);
}
