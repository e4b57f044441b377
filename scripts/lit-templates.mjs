/**
 * Rollup plugin: takes the blanks and comments out of Lit's `html` and `css` templates. It works on the compiled
 * JavaScript; every `${}` stays where it was. A template that can't be minified without moving one fails the build.
 */
import { walk } from 'estree-walker';
import { minify as minifyHtml } from 'html-minifier-terser';
import { transform as transformCss } from 'lightningcss';
import MagicString from 'magic-string';

// light-dark(), nesting and logical properties are in all of these, so they stay as written.
const targets = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) };
const htmlOptions = { caseSensitive: true, collapseWhitespace: true, conservativeCollapse: true, removeComments: true };

const marker = (index) => `zihole${index}x`;
const markers = /zihole(\d+)x/g;

export function litTemplates() {
  return {
    name: 'lit-templates',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|css)\s*`/.test(code)) return null;
      const found = [];
      walk(this.parse(code), {
        enter(node) {
          if (node.type === 'TaggedTemplateExpression' && ['html', 'css'].includes(node.tag.name)) found.push(node);
        },
      });
      const output = new MagicString(code);
      for (const node of found) await minifyTemplate(node, output, id);
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}

async function minifyTemplate(node, output, id) {
  const { quasis } = node.quasi;
  const source = quasis.map(({ value }, index) => (index === 0 ? '' : marker(index)) + value.cooked).join('');
  const small = node.tag.name === 'css' ? minifyStyles(source, id) : await minifyHtml(source, htmlOptions);
  const parts = small.split(markers);
  const holes = parts.filter((_, index) => index % 2 === 1).map(Number);
  if (holes.length !== quasis.length - 1 || holes.some((hole, index) => hole !== index + 1)) {
    throw new Error(`A template of ${id} lost or moved a value when it was minified.`);
  }
  parts
    .filter((_, index) => index % 2 === 0)
    .forEach((text, index) => {
      const { start, end } = quasis[index];
      const escaped = text.replace(/[\\`]|\$\{/g, (found) => `\\${found}`);
      if (start === end) output.appendLeft(start, escaped);
      else output.overwrite(start, end, escaped);
    });
}

function minifyStyles(source, filename) {
  return transformCss({ filename, code: Buffer.from(source), minify: true, targets }).code.toString();
}
