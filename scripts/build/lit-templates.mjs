/**
 * Rollup plugin: minifies lit's html, svg and css templates in the JavaScript that tsc wrote.
 *
 * A style sheet becomes a call of `unsafeCSS`, which lit has in any case, so that its `css` with what that says of wrong
 * values is in no bundle. Nothing unsafe comes of it: what stands in our style sheets is ours.
 */
import { walk } from 'estree-walker';
import { minify } from 'html-minifier-terser';
import { transform } from 'lightningcss';
import MagicString from 'magic-string';

/** The oldest browsers that know `light-dark()`; nesting came before. Nothing newer is lowered for them by hand. */
const targets = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) };

/** Blanks collapse to one blank and none that may be seen is dropped, so that the text looks the same as from the source. */
const htmlOptions = {
  caseSensitive: true,
  collapseWhitespace: true,
  conservativeCollapse: true,
  keepClosingSlash: true,
  removeComments: true,
};

const tableTags = 't(?:able|head|body|foot|r|h|d)';

/** What is laid out as a box of its own, in whatever way. */
const boxTags = '(?:button|div|section|header|footer|nav|form|fieldset|dialog|details|p|h\\d|[uod]l|li|d[td]|summary)';

/**
 * Blanks that are never seen: around a table's cells and rows, and at the edges inside a box. A list would have some
 * thirty nodes of them a row.
 */
const unseen = [
  `(?<=</?${tableTags}(?: [^>]*)?>)\\s+`,
  `\\s+(?=</?${tableTags}[ >])`,
  `(?<=<${boxTags}(?: [^>]*)?>)\\s+`,
  `\\s+(?=</${boxTags}>)`,
];
const unseenBlanks = new RegExp(unseen.join('|'), 'g');

/** @type {Record<string, (texts: string[]) => string | Promise<string>>} */
const minifiers = { html: minifyHtml, svg: minifyHtml, css: minifyCss };
const languages = new Map(Object.entries(minifiers));

/** @returns {import('rollup').Plugin} */
export function litTemplates() {
  return {
    name: 'lit-templates',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|svg|css)\s*`/.test(code)) return null;
      const output = new MagicString(code);
      const program = this.parse(code);
      for (const template of findTemplates(program)) {
        try {
          await rewrite(output, template);
        } catch (error) {
          this.error(`Cannot minify a ${template.tag.name} template: ${error.message}`, template.start);
        }
        if (template.tag.name === 'css') callUnsafeCss(output, template);
      }
      importUnsafeCss(output, program);
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}

function findTemplates(program) {
  const found = [];
  walk(program, {
    enter(node) {
      if (isTemplate(node)) found.push(node);
    },
  });
  return found;
}

/** @param {any} node */
function isTemplate(node) {
  return node.type === 'TaggedTemplateExpression' && languages.has(node.tag.name);
}

/**
 * Each `${}` becomes a marker that its language takes as a word, and all must be there afterwards, in order.
 *
 * @param {MagicString} output
 * @param {any} template A node of the syntax tree.
 */
async function rewrite(output, template) {
  const { tag, quasi } = template;
  const texts = quasi.quasis.map((part) => part.value.cooked);
  const minified = await languages.get(tag.name)(texts);
  const parts = minified.split(/(?:@hole |hole-)(\d+)-(?:;|(?=\}))?/);
  const kept = parts.filter((_, index) => index % 2 === 1).map(Number);
  if (kept.length !== texts.length - 1 || kept.some((value, index) => value !== index)) {
    throw new Error('an expression stands where the minifier moves or drops it');
  }
  quasi.quasis.forEach((part, index) => {
    const text = parts[index * 2].replace(/[\\`]|\$\{/g, '\\$&');
    if (part.end > part.start) output.update(part.start, part.end, text);
    else if (text) output.appendLeft(part.start, text);
  });
}

function callUnsafeCss(output, { tag, end }) {
  output.update(tag.start, tag.end, 'unsafeCSS(');
  output.appendRight(end, ')');
}

function importUnsafeCss(output, program) {
  for (const { type, specifiers } of program.body) {
    if (type !== 'ImportDeclaration') continue;
    const css = specifiers.find(({ imported }) => imported?.name === 'css');
    if (css) output.update(css.start, css.end, 'unsafeCSS');
  }
}

async function minifyHtml(texts) {
  const text = await minify(
    join(texts, (index) => `hole-${index}-`),
    htmlOptions,
  );
  return text.replace(unseenBlanks, '');
}

function minifyCss(texts) {
  // Between rules and declarations a lone word is no CSS, an unknown at-rule is.
  const source = join(texts, (index, before) =>
    /(?:^|[{};])\s*$/.test(before) ? `@hole ${index}-;` : `hole-${index}-`,
  );
  return transform({ filename: 'template.css', code: Buffer.from(source), minify: true, targets }).code.toString();
}

function join(texts, marker) {
  return texts.reduce((before, text, index) => `${before}${marker(index - 1, before)}${text}`);
}
