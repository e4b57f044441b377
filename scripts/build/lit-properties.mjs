/**
 * Rollup plugin: lit's decorators in the JavaScript that tsc wrote become the calls that they make, so that neither they
 * nor TypeScript's helper is loaded. `@property(options) name` is `Class.createProperty('name', options)`, which the
 * decorator itself calls; `@state()` is one with `state: true`.
 */
import { walk } from 'estree-walker';
import MagicString from 'magic-string';

const sources = new Set(['tslib', 'lit/decorators.js']);

/** @returns {import('rollup').Plugin} */
export function litProperties() {
  return {
    name: 'lit-properties',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('__decorate(')) return null;
      const output = new MagicString(code);
      /** @type {{ body: any[] }} Estree's types leave out the positions that rollup's parser gives. */
      const program = this.parse(code);
      walk(/** @type {any} */ (program), {
        enter(/** @type {any} */ node) {
          if (node.type === 'CallExpression' && node.callee.name === '__decorate') rewrite(this, output, code, node);
        },
      });
      for (const node of program.body) {
        if (node.type === 'ImportDeclaration' && sources.has(node.source.value)) output.remove(node.start, node.end);
      }
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };

  function rewrite(walker, output, code, { start, end, arguments: [decorators, prototype, name] }) {
    const [decorator, ...others] = decorators.elements;
    const decorated = code.slice(start, end);
    if (others.length > 0 || prototype.type !== 'MemberExpression')
      throw new Error(`Not a property of lit: ${decorated}`);
    const options = optionsOf(decorator, code);
    if (options === undefined) throw new Error(`Neither property() nor state(): ${decorated}`);
    output.update(
      start,
      end,
      `${code.slice(prototype.object.start, prototype.object.end)}.createProperty(${[name.raw, ...options].join(', ')})`,
    );
    walker.skip();
  }
}

/** What `createProperty` is told, as code; undefined for another decorator. */
function optionsOf({ callee, arguments: told }, code) {
  const options = told.map(({ start, end }) => code.slice(start, end));
  if (callee.name === 'property') return options;
  return callee.name === 'state' && options.length === 0 ? ['{ state: true }'] : undefined;
}
