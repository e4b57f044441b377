/** What dist/custom-elements.json says: the public side of every element, at the paths of the published files. */
import { eventsFromInside, publicOnly, publishedPaths, theme } from './scripts/build/manifest-plugins.mjs';
import { reached } from './scripts/build/manifest-reach.mjs';
import { checkedTypes } from './scripts/build/manifest-types.mjs';

let analyzed;

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  outdir: 'build/dist',
  litelement: true,
  packagejson: false,
  overrideModuleCreation({ ts, globs }) {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
    const program = ts.createProgram(fileNames, options);
    analyzed = { ts, program };
    // Binds the files, so that every node knows its text.
    program.getTypeChecker();
    return globs.map((path) => program.getSourceFile(path));
  },
  plugins: [
    publicOnly(),
    reached(() => analyzed),
    eventsFromInside(),
    checkedTypes(() => analyzed.program),
    theme({ documentedBy: 'zi-dev-portal', styles: 'src/styles/tokens.ts' }),
    publishedPaths(),
  ],
};
