/**
 * Angular directives, one an element, that give templates typed inputs. They are written in the form in which Angular
 * publishes libraries (partial declarations, which its compiler links in the app), so that no Angular compiler is
 * needed here: the one that fits an app's version may be older or newer than our TypeScript.
 *
 * Outputs are no part of them. Angular listens to events of elements by itself, and types `$event` by
 * HTMLElementEventMap; an output of the same name would be told twice.
 */
import { comment } from '../elements.mjs';

/** The form's first version that has all that is used of it. */
const minVersion = '14.0.0';

const inputsOf = ({ properties }) => properties.filter(({ readonly }) => !readonly);

/**
 * @param {import('../elements.mjs').Element[]} elements
 * @returns {Record<string, string>} Texts by path from dist/.
 */
export function angularFiles(elements) {
  return {
    'angular.js': `import * as i0 from '@angular/core';\nimport './define.js';\n\n${elements.map(directiveOf).join('\n')}`,
    'types/angular.d.ts': `import * as i0 from '@angular/core';
${elements.map(({ name, module }) => `import type { ${name} } from './${module}.js';\n`).join('')}import './define.js';

${elements.map(typesOf).join('\n')}`,
  };
}

function directiveOf(element) {
  const { tag, name } = element;
  const inputs = inputsOf(element).map((property) => property.name);
  const accessors = inputs.map(
    (input) => `  get ${input}() {
    return this.element.nativeElement.${input};
  }
  set ${input}(value) {
    this.element.nativeElement.${input} = value;
  }
`,
  );
  const declared = `minVersion: '${minVersion}', version: '20.0.0', ngImport: i0, type: ${name}Directive`;
  return `export class ${name}Directive {
  constructor(element) {
    this.element = element;
  }
${accessors.join('')}}
${name}Directive.ɵfac = i0.ɵɵngDeclareFactory({ ${declared}, deps: [{ token: i0.ElementRef }], target: i0.ɵɵFactoryTarget.Directive });
${name}Directive.ɵdir = i0.ɵɵngDeclareDirective({ ${declared}, isStandalone: true, selector: '${tag}', inputs: { ${inputs.map((input) => `${input}: '${input}'`).join(', ')} } });
`;
}

function typesOf(element) {
  const { tag, name, summary } = element;
  const inputs = inputsOf(element);
  const declared = inputs.map((input) => `${input.name}: { alias: '${input.name}'; required: false }`).join('; ');
  const accessors = inputs.map(
    (input) =>
      `${comment(input.description, '  ')}  get ${input.name}(): ${name}['${input.name}'];\n  set ${input.name}(value: ${name}['${input.name}']);\n`,
  );
  return `${comment(`${summary} Gives \`<${tag}>\` typed inputs.`)}export declare class ${name}Directive {
  readonly element: i0.ElementRef<${name}>;
  constructor(element: i0.ElementRef<${name}>);
${accessors.join('')}  static ɵfac: i0.ɵɵFactoryDeclaration<${name}Directive, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<${name}Directive, '${tag}', never, { ${declared} }, {}, never, never, true, never>;
}
`;
}
