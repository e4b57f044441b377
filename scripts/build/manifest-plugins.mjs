/** Plugins of the manifest's analyzer: what our elements have that their own classes do not say. */
import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, relative } from 'node:path';

const declarationsOf = ({ modules }) => modules.flatMap(({ declarations = [] }) => declarations);

const elementsOf = (manifest) => declarationsOf(manifest).filter(({ tagName }) => tagName);

const isPrivate = ({ privacy, name }) => privacy === 'private' || privacy === 'protected' || name.startsWith('#');

/** Members that no host may use would only fill tables; listeners are had by every element of a page. */
export function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarationsOf(customElementsManifest)) {
        const { members } = declaration;
        if (!members) continue;
        declaration.members = members.filter((member) => !isPrivate(member) && member.name !== 'addEventListener');
      }
    },
  };
}

/** What an element has inside tells its hosts through it: events come out of every shadow root. */
export function eventsFromInside() {
  /** Tags in templates, by the folder of the element whose they are. */
  const inside = new Map();
  return {
    name: 'events-from-inside',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'html') return;
      const folder = dirname(moduleDoc.path);
      const tags = [...node.template.getText().matchAll(/<(zi-[a-z-]+)/g)].map(([, tag]) => tag);
      inside.set(folder, new Set([...(inside.get(folder) ?? []), ...tags]));
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const found = modules.flatMap(({ path, declarations = [] }) =>
        declarations.filter(({ tagName }) => tagName).map((element) => ({ folder: dirname(path), element })),
      );
      const byTag = new Map(
        found.map((entry) => [entry.element.tagName, { ...entry, own: entry.element.events ?? [] }]),
      );
      for (const { folder, element } of found) {
        element.events = [...byTag.get(element.tagName).own];
        for (const tag of insideOf(folder)) {
          for (const event of byTag.get(tag).own) {
            if (element.events.some(({ name }) => name === event.name) || /does not bubble/i.test(event.description))
              continue;
            element.events.push({ ...event, description: `From \`${tag}\` inside: ${event.description}` });
          }
        }
      }

      function insideOf(folder) {
        return [...(inside.get(folder) ?? [])].flatMap((tag) => [tag, ...insideOf(byTag.get(tag).folder)]);
      }
    },
  };
}

/** The custom properties that every element takes, with the defaults that its styles give them. */
export function theme({ documentedBy, styles }) {
  const defaults = new Map(
    [...readFileSync(styles, 'utf8').matchAll(/var\((--zi-[a-z-]+),\s*/g)].map(
      ({ 0: start, 1: name, index, input }) => [name, upToParenthesis(input.slice(index + start.length))],
    ),
  );
  return {
    name: 'theme',
    packageLinkPhase({ customElementsManifest }) {
      const elements = elementsOf(customElementsManifest);
      const { cssProperties } = elements.find(({ tagName }) => tagName === documentedBy);
      const shared = cssProperties.map((property) => ({ ...property, default: defaults.get(property.name) }));
      const untold = [...defaults.keys()].filter((name) => !shared.some((property) => property.name === name));
      if (untold.length > 0) throw new Error(`No @cssprop on ${documentedBy} says what ${untold.join(', ')} is`);
      for (const element of elements) {
        const own = (element.cssProperties ?? []).filter(({ name }) => !defaults.has(name));
        element.cssProperties = [...own, ...shared];
      }
    },
  };
}

/** A value of CSS as far as the parenthesis that it is written in goes. */
function upToParenthesis(text) {
  let depth = 0;
  const end = [...text].findIndex((character) => {
    depth += { '(': 1, ')': -1 }[character] ?? 0;
    return depth < 0;
  });
  return text.slice(0, end).trim();
}

/** The manifest names the files as they are published. */
export function publishedPaths() {
  const published = (path) =>
    (isAbsolute(path) ? relative('', path) : path).replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  const visit = (node) => {
    for (const [key, value] of Object.entries(node)) {
      if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
      else if (value && typeof value === 'object') visit(value);
    }
  };
  return { name: 'published-paths', packageLinkPhase: ({ customElementsManifest }) => visit(customElementsManifest) };
}
