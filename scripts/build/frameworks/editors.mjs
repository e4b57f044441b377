/** Data by which editors complete and explain our tags in HTML and our custom properties and parts in CSS. */
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

/**
 * @param {object} manifest
 * @param {{name: string, version: string}} packageJson
 * @returns {Record<string, string>} Texts by path from dist/.
 */
export function editorFiles(manifest, { name, version }) {
  const options = { typesSrc: 'parsedType' };
  return {
    'vscode.html-custom-data.json': text(JSON.parse(getVsCodeHtmlCustomData(structuredClone(manifest), options))),
    'vscode.css-custom-data.json': text(
      onceEach(JSON.parse(getVsCodeCssCustomData(structuredClone(manifest), options))),
    ),
    'web-types.json': text({ ...JSON.parse(getWebTypesData(structuredClone(manifest), options)), name, version }),
  };
}

/** Every element has the custom properties of the theme, but an editor offers each name once. */
function onceEach({ properties, pseudoElements, ...data }) {
  const unique = (entries = []) => [...new Map(entries.map((entry) => [entry.name, entry])).values()];
  return { ...data, properties: unique(properties), pseudoElements: unique(pseudoElements) };
}

function text(data) {
  return `${JSON.stringify(data, null, 2)}\n`;
}
