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
    const program = ts.createProgram(fileNames, options, hostOf(ts, options));
    analyzed = { ts, program };
    // Binds the files, so that every node knows its text.
    program.getTypeChecker();
    // They come in the order in which the disk has answered.
    return globs.sort().map((path) => program.getSourceFile(path));
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

/** The comments of other packages and of the DOM's types are most of what there is to read, and nobody asks for them. */
function hostOf(ts, options) {
  const host = ts.createCompilerHost(options, true);
  return {
    ...host,
    getSourceFile(path, language) {
      const jsDocParsingMode = path.includes('node_modules')
        ? ts.JSDocParsingMode.ParseNone
        : ts.JSDocParsingMode.ParseAll;
      return ts.createSourceFile(path, ts.sys.readFile(path), { ...language, jsDocParsingMode }, true);
    },
  };
}
