/** What `zi-app-list` would weigh if parts of it came on demand: built without them, each step without those before too. */
import { gzipSync } from 'node:zlib';

import { type Plugin, rollup } from 'rollup';

import { browserBundle } from '../../rollup.config.mjs';
import { appList, appListPage } from '../../scripts/size/pages.mjs';

export interface Step {
  title: string;
  /** gzip of the file by this step alone, and by it and all before it. */
  alone: number;
  together: number;
}

/** In the order in which they are worth doing: bytes for little change first. */
const steps: readonly { title: string; modules: RegExp }[] = [
  {
    title: 'words for failures, empty and signed out, with their styles',
    modules: /elements\/(views\/(state-panel|describe-error)|app-list\/list-states)\.js$|styles\/states\.js$/,
  },
  { title: 'the rows’ menu and its styles', modules: /elements\/views\/menu(-styles)?\.js$/ },
  {
    title: 'the switch’s write, and what is told of it',
    modules: /controllers\/(app-switch|mutation|notice)-controller\.js$|elements\/views\/notice\.js$/,
  },
  { title: 'the window of rows, for more than a page', modules: /controllers\/(row-window|scroll)[\w-]*\.js$/ },
  {
    title: 'search and filters’ bar, and the delay of typing',
    modules: /elements\/(app-list\/toolbar-view|views\/search-field)\.js$|controllers\/delay-controller\.js$/,
  },
  {
    title: 'languages other than English: which, and the page’s',
    modules: /i18n\/(languages|page-language|count)\.js$/,
  },
  { title: '`@lit/task`, in favour of an abort signal of our own', modules: /node_modules\/@lit\/task\// },
  {
    title: '`repeat`, in favour of rows that are keyed by place',
    modules: /lit-html\/directives\/(repeat|keyed)\.js$/,
  },
  { title: '`@lit/context`, in favour of the event that it sends', modules: /node_modules\/@lit\/context\// },
  { title: 'styles of controls: all of them, so this is the most that it can be', modules: /styles\/controls\.js$/ },
];

export async function weighSteps(): Promise<Step[]> {
  const done: Step[] = [];
  for (const [at, { title, modules }] of steps.entries()) {
    const before = steps.slice(0, at + 1).map((step) => step.modules);
    done.push({ title, alone: await weighWithout([modules]), together: await weighWithout(before) });
  }
  return done;
}

/** As `.size-limit.json` has them. */
export interface Budgets {
  appList: number;
  appListPage: number;
}

export async function weighBudgets(): Promise<Budgets> {
  return { appList: await weighWithout([]), appListPage: await weighWithout([], appListPage) };
}

async function weighWithout(patterns: readonly RegExp[], code = appList): Promise<number> {
  const { output, plugins, ...input } = browserBundle({ code, name: 'app-list.js', folder: 'build/size' });
  const built = await rollup({
    ...input,
    plugins: [without(patterns), plugins],
    treeshake: { moduleSideEffects: 'no-external' },
    onLog: () => undefined,
  });
  // Where it is asked for from is as long as the name of a file on demand.
  const made = await built.generate({ ...output, paths: (id) => (isOf(id, patterns) ? './on-demand.js' : id) });
  await built.close();
  return gzipSync(made.output[0].code, { level: 9 }).length;
}

const isOf = (id: string, patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(id));

function without(patterns: readonly RegExp[]): Plugin {
  return {
    name: 'without',
    resolveId: {
      order: 'pre',
      async handler(source, importer, { isEntry }) {
        const found = await this.resolve(source, importer, { isEntry, skipSelf: true });
        return found && isOf(found.id, patterns) ? { ...found, external: true } : null;
      },
    },
  };
}
