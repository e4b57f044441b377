/** The results as Markdown: ratios first, and targets beside what was measured. */
import { table } from '../readme.js';
import type { Results } from './results.js';

const kib = (bytes: number) => (bytes / 1024).toFixed(1);

export function report({ ours, peers, apart, budgets, modules }: Results): Record<string, string> {
  const sides = Object.entries(ours);
  const ratios = Object.values(peers).map(({ title, first }) => [
    title,
    ...sides.map(([, side]) => `1 : ${(first.gzip / side.first.gzip).toFixed(1)}`),
  ]);
  const weights = [...sides.map(([, side]) => ({ ...side, version: '', how: '' })), ...Object.values(peers)].map(
    ({ title, first, opened }) => [
      title,
      kib(first.gzip),
      kib(first.brotli),
      kib(first.raw),
      String(first.files),
      kib(opened.gzip),
      String(opened.files),
    ],
  );
  // KiB of gzip, all in.
  const met = (
    [
      ['`zi-app-list`', 18, budgets.appList],
      ['`zi-app-list` with the HTTP backend', 18, budgets.appListPage],
      ['all elements in one file', 40, ours.script?.first.gzip ?? NaN],
    ] as const
  ).map(([title, target, bytes]) => {
    const over = bytes / 1024 - target;
    return [title, String(target), kib(bytes), over <= 0 ? 'met' : `missed by ${over.toFixed(1)}`];
  });
  return {
    'bytes, ratios': table(['beside', ...sides.map(([, { title }]) => title)], ratios),
    'bytes, targets': table(['', 'target KiB', 'KiB', ''], met),
    'bytes, weights': table(
      ['', 'gzip KiB', 'brotli KiB', 'minified KiB', 'files', 'opened, gzip KiB', 'opened, files'],
      weights,
    ),
    'bytes, apart': table(['', 'gzip KiB', 'brotli KiB'], apartRows(apart)),
    'bytes, counted': Object.values(peers)
      .map(({ title, version, how }) => `- **${title}** (${version}): ${how}.`)
      .join('\n'),
    'bytes, modules': table(
      ['module', 'minified', 'gzip by itself', 'the file without it is smaller by'],
      modules.slice(0, 25).map(({ name, raw, gzip, saved }) => [`\`${name}\``, ...[raw, gzip, saved].map(String)]),
    ),
  };
}

function apartRows(apart: Results['apart']): string[][] {
  return Object.entries(apart).map(([title, { gzip, brotli }]) => [title, kib(gzip), kib(brotli)]);
}
