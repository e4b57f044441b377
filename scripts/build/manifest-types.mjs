/**
 * Plugin of the manifest's analyzer: what TypeScript makes of the types, as `parsedType`. A choice is written out, the
 * detail of an event with its fields; a type with a name of its own keeps the name.
 *
 * @param {() => any} program The TypeScript program that is analyzed.
 */
export function checkedTypes(program) {
  const members = new Map();
  return {
    name: 'checked-types',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      for (const member of node.members) {
        if (member.name) members.set(`${node.name.text}.${member.name.getText()}`, member);
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const checker = program().getTypeChecker();
      const events = eventTypes(checker, program());
      const elements = customElementsManifest.modules
        .flatMap(({ declarations = [] }) => declarations)
        .filter(({ tagName }) => tagName);
      for (const element of elements) {
        const parsed = new Map();
        for (const member of element.members) {
          const declaration = members.get(`${element.name}.${member.name}`);
          if (!declaration) continue;
          member.type = { text: (member.type?.text ?? 'unknown').replace(/( \| undefined)+$/, ' | undefined') };
          member.parsedType = { text: choiceOf(checker, checker.getTypeAtLocation(declaration)) };
          parsed.set(member.name, member);
        }
        for (const attribute of element.attributes ?? []) {
          const { type, parsedType } = parsed.get(attribute.fieldName) ?? {};
          Object.assign(attribute, { type, parsedType });
        }
        for (const event of element.events ?? []) {
          const text = events(event.name);
          if (text === undefined)
            throw new Error(`HTMLElementEventMap has no ${event.name}, which ${element.tagName} fires`);
          event.parsedType = { text };
        }
      }
    },
  };
}

/** The values of a choice; any other type as TypeScript names it, or as its declaration does. */
function choiceOf(checker, type, written = checker.typeToString(type)) {
  const print = (part) => checker.typeToString(part).replace(/^"(.*)"$/, `'$1'`);
  const isChoice = type.isUnion() && type.types.every((part) => isValue(part, print));
  if (!isChoice) return written;
  const rest = type.types.filter((part) => !print(part).match(/^(?:undefined|true|false)$/));
  const has = (name) => type.types.some((part) => print(part) === name);
  const boolean = has('true') && has('false') ? ['boolean'] : ['true', 'false'].filter(has);
  return [...rest.map(print), ...boolean, ...(has('undefined') ? ['undefined'] : [])].join(' | ');
}

function isValue(type, print) {
  return type.isLiteral() || /^(?:undefined|null|true|false|string|number)$/.test(print(type));
}

/** HTMLElementEventMap, with what src/ adds to it. */
export function eventMap(program) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile('src/elements/portal-element.ts');
  const map = checker.getSymbolsInScope(file, 64 /* Interface */).find(({ name }) => name === 'HTMLElementEventMap');
  return checker.getDeclaredTypeOfSymbol(map);
}

/** Types by name, as every part of src/ adds them to the one map. */
function eventTypes(checker, program) {
  const type = eventMap(program);
  return (name) => {
    const property = type.getProperty(name);
    if (!property) return undefined;
    const [detail] = checker.getTypeArguments(checker.getTypeOfSymbol(property));
    const fields = checker.getPropertiesOfType(detail).map((field) => {
      const { type: written, questionToken } = field.valueDeclaration;
      const text = choiceOf(checker, checker.getTypeOfSymbol(field), written?.getText());
      return `${field.name}${questionToken ? '?' : ''}: ${text}`;
    });
    return `CustomEvent<${fields.length > 0 ? `{ ${fields.join('; ')} }` : checker.typeToString(detail)}>`;
  };
}
