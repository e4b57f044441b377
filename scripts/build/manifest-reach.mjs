import { eventMap } from './manifest-types.mjs';

/**
 * Plugin of the manifest's analyzer: the events of an element are those of the code that it reaches, by its functions'
 * calls and by what it loads on demand. It is an error where the documentation of a class says more or less. (A test
 * does the same for parts.)
 *
 * @param {() => {ts: any, program: any}} analyzed
 */
export function reached(analyzed) {
  return {
    name: 'reached',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const problems = [];
      const found = modules.flatMap(({ path, declarations = [] }) =>
        declarations.filter(({ tagName }) => tagName).map((element) => ({ path, element })),
      );
      const known = new Set(eventNames(analyzed()));
      for (const { path, element } of found) {
        const names = reach(analyzed(), path);
        const events = [...names].filter((name) => known.has(name));
        const documented = (element.events ?? []).map(({ name }) => name);
        for (const name of documented) {
          if (!events.includes(name)) problems.push(`${element.tagName} never fires ${name}`);
        }
        for (const name of events) {
          if (!documented.includes(name)) problems.push(`${element.tagName} does not say that it fires ${name}`);
        }
      }
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
}

/** The names that `emit` takes. */
function eventNames({ program }) {
  const type = eventMap(program);
  return type
    .getProperties()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('zi-'));
}

/** What the classes of a file reach: literals that look like names of events. */
function reach({ ts, program }, path) {
  const checker = program.getTypeChecker();
  const names = new Set();
  const seen = new Set();
  program.getSourceFile(path).statements.filter(ts.isClassDeclaration).forEach(enter);
  return names;

  /** A statement at the top of a file, once. */
  function enter(statement) {
    if (seen.has(statement)) return;
    seen.add(statement);
    visit(statement);
  }

  function visit(node) {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isStringLiteral(node) && /^zi-[a-z-]+$/.test(node.text)) names.add(node.text);
    else if (ts.isIdentifier(node)) follow(checker.getSymbolAtLocation(node));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      followAll(checker.getSymbolAtLocation(node.arguments[0]));
    }
    ts.forEachChild(node, visit);
  }

  function followAll(module) {
    if (module) for (const symbol of checker.getExportsOfModule(module)) follow(symbol);
  }

  function follow(symbol) {
    if (!symbol) return;
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (let node of target.declarations ?? []) {
      if (!/src\/(?:elements|controllers)\//.test(node.getSourceFile().fileName)) continue;
      while (node.parent && !ts.isSourceFile(node.parent)) node = node.parent;
      if (ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isVariableStatement(node)) enter(node);
    }
  }
}
