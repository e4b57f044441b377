/** Which parts an element has, read from its source: every `part` that its class can come to. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import ts from 'typescript';

interface Declared {
  parts: string[];
  /** Names in the same module. */
  locals: Set<string>;
  /** Modules that are loaded on demand, which are used whole. */
  modules: string[];
}

interface Module {
  declared: Map<string, Declared>;
  imported: Map<string, { file: string; name: string }>;
  exported: string[];
}

const modules = new Map<string, Module>();

/** The parts of the class in a file; what depends on the app or the host is `*` there: `cell-*`. */
export function partsOf(file: string, className: string): Set<string> {
  const parts = new Set<string>();
  const seen = new Set<string>();
  const visit = (at: string, name: string): void => {
    if (seen.has(`${at} ${name}`)) return;
    seen.add(`${at} ${name}`);
    const module = moduleAt(at);
    const found = module.declared.get(name);
    const from = module.imported.get(name);
    if (from) visit(from.file, from.name);
    if (!found) return;
    for (const part of found.parts) parts.add(part);
    for (const local of found.locals) visit(at, local);
    for (const other of found.modules) for (const one of moduleAt(other).exported) visit(other, one);
  };
  visit(file, className);
  return parts;
}

function moduleAt(file: string): Module {
  const known = modules.get(file);
  if (known) return known;
  const module: Module = { declared: new Map(), imported: new Map(), exported: [] };
  modules.set(file, module);
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const fileOf = (specifier: string): string => resolve(dirname(file), specifier.replace(/\.js$/, '.ts'));
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
      const { namedBindings, phaseModifier } = statement.importClause ?? {};
      if (!specifier.startsWith('.') || !namedBindings || !ts.isNamedImports(namedBindings)) continue;
      if (phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
      for (const { name, propertyName, isTypeOnly } of namedBindings.elements) {
        if (!isTypeOnly) module.imported.set(name.text, { file: fileOf(specifier), name: (propertyName ?? name).text });
      }
      continue;
    }
    for (const name of namesOf(statement)) {
      module.declared.set(name, declaredIn(statement, fileOf));
      const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport);
      if (isExported) module.exported.push(name);
    }
  }
  return module;
}

function isExport({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.ExportKeyword;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function declaredIn(statement: ts.Statement, fileOf: (specifier: string) => string): Declared {
  const found: Declared = { parts: [], locals: new Set(), modules: [] };
  const walk = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) found.locals.add(node.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) found.modules.push(fileOf(specifier.text));
    }
    // Of an element that no template makes, as a row that is drawn by itself.
    const [attribute, value] = ts.isCallExpression(node) ? node.arguments : [];
    if (value && attribute?.getText() === `'part'`)
      found.parts.push(...[...value.getText().matchAll(/'([^']+)'/g)].map(([, part = '']) => part));
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      const { template } = node;
      // Expressions in it are walked by themselves.
      const text = ts.isNoSubstitutionTemplateLiteral(template)
        ? template.text
        : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('*');
      for (const [, names = ''] of text.matchAll(/\spart="([^"]*)"/g)) found.parts.push(...names.split(' '));
    }
    ts.forEachChild(node, walk);
  };
  walk(statement);
  return found;
}
