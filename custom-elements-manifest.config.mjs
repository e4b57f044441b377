/** What dist/custom-elements.json says: the public side of every element, at the paths of the published files. */
const isPrivate = (member) =>
  member.privacy === 'private' || member.privacy === 'protected' || member.name.startsWith('#');

const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Members that no host may use would only fill the stories' tables. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      if (declaration.members) declaration.members = declaration.members.filter((member) => !isPrivate(member));
    }
  },
};

const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const visit = (node) => {
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
        else if (value && typeof value === 'object') visit(value);
      }
    };
    visit(customElementsManifest);
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  outdir: 'build/dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, publishedPaths],
};
