/** What a screen reader says of a page, from the browser's own accessibility tree, a line each. */
import type { CDPSession, Page } from 'playwright-core';

interface AXValue {
  value?: unknown;
}

interface AXNode {
  nodeId: string;
  ignored: boolean;
  role?: AXValue;
  name?: AXValue;
  description?: AXValue;
  value?: AXValue;
  properties?: { name: string; value: AXValue }[];
  childIds?: string[];
  backendDOMNodeId: number;
  /** `aria-sort` and `aria-current`. */
  extra?: string;
}

/** Roles that say nothing of themselves: what is in them is said. */
const silent = new Set([
  'generic',
  'none',
  'presentation',
  'RootWebArea',
  'InlineTextBox',
  'LayoutTable',
  'LayoutTableRow',
  'LayoutTableCell',
  'LineBreak',
  'ListMarker',
  'Section',
  'paragraph',
  'rowgroup',
  'DescriptionList',
  'Iframe',
  'time',
  'LabelText',
  'Legend',
  'Canvas',
  'strong',
  'emphasis',
  'code',
  'Pre',
  'Abbr',
  'MenuListPopup',
  'Details',
  'superscript',
  'subscript',
  'mark',
  'FooterAsNonLandmark',
  'HeaderAsNonLandmark',
  'sectionheader',
  'sectionfooter',
]);

/** Roles whose name is made of what is in them, so that it is not said again. */
const whole = new Set([
  'button',
  'link',
  'checkbox',
  'radio',
  'switch',
  'option',
  'menuitem',
  'menuitemradio',
  'menuitemcheckbox',
  'tab',
  'image',
  'textbox',
  'searchbox',
  'combobox',
  'spinbutton',
  'columnheader',
  'heading',
  'DisclosureTriangle',
]);

/** Said in one line with what is in them, where that is one line. */
const short = new Set([
  'cell',
  'gridcell',
  'rowheader',
  'listitem',
  'term',
  'definition',
  'status',
  'alert',
  'blockquote',
]);

/** In a named whole, only what can be operated is worth a line of its own, such as a button in a column's header. */
const operable = /^\s*(?:button|link|checkbox|switch|textbox|combobox|searchbox|radio)\b/u;

/** What can be the current one of its kind. */
const currents = new Set(['button', 'link', 'menuitem', 'listitem']);

const names: Record<string, string> = {
  StaticText: 'text',
  DescriptionListTerm: 'term',
  DescriptionListDetail: 'definition',
  MenuListOption: 'option',
  ComboBoxSelect: 'combobox',
  DisclosureTriangle: 'disclosure',
  DisclosureTriangleGrouped: 'disclosure',
  InputTime: 'time',
  DateTime: 'date',
};

/**
 * The lines in reading order: role, name in quotation marks, then value, states and the description in brackets. What is
 * in a container that is said is indented by two blanks. Chromium alone: the tree comes by its debugger.
 */
export async function spoken(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const all = nodes as unknown as AXNode[];
    await Promise.all(
      all.map(async (node) => {
        // The debugger's tree leaves these out.
        const role = text(node.role);
        if (role === 'columnheader') node.extra = await attribute(session, node.backendDOMNodeId, 'aria-sort');
        if (!currents.has(role)) return;
        const current = await attribute(session, node.backendDOMNodeId, 'aria-current');
        if (current && current !== 'false') node.extra = `current ${current}`;
      }),
    );
    const byId = new Map(all.map((node) => [node.nodeId, node]));
    return all[0] ? linesOf(all[0], byId, '') : [];
  } finally {
    await session.detach();
  }
}

async function attribute(session: CDPSession, backendNodeId: number, name: string): Promise<string> {
  const { node } = await session.send('DOM.describeNode', { backendNodeId });
  const attributes = node.attributes ?? [];
  const at = attributes.findIndex((each, index) => index % 2 === 0 && each === name);
  return at < 0 ? '' : (attributes[at + 1] ?? '');
}

function linesOf(node: AXNode, nodes: ReadonlyMap<string, AXNode>, indent: string): string[] {
  const role = text(node.role);
  if (role === 'InlineTextBox') return [];
  if (role === 'StaticText') return text(node.name) ? [indent + text(node.name)] : [];
  const below = (deeper: string): string[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = nodes.get(id);
      return child ? linesOf(child, nodes, deeper) : [];
    });
  const isUnnamed = (role === 'group' || role === 'form' || role === 'region') && !text(node.name);
  if (node.ignored || isUnnamed || silent.has(role))
    return role === 'paragraph' ? joined(below(indent), indent) : below(indent);
  const content = below(`${indent}  `);
  // A region for news that has none says nothing.
  if ((role === 'status' || role === 'alert') && content.length === 0) return [];
  const line = indent + say(node, role);
  if (whole.has(role)) return [line, ...content.filter((each) => operable.test(each))];
  const [only, ...more] = content;
  if (short.has(role) && only && more.length === 0) {
    return [`${indent}${named(role)}: ${only.trim()}`];
  }
  // The name of a cell is what is in it.
  return [short.has(role) ? indent + named(role) : line, ...content];
}

/** The pieces of a sentence as one line, where it is made of words alone. */
function joined(lines: string[], indent: string): string[] {
  if (lines.length < 2 || lines.some((line) => operable.test(line))) return lines;
  const sentence = lines.map((line) => line.trim()).join(' ');
  return [indent + sentence.replace(/ (?=[.,;:)])/gu, '').replace(/\( /gu, '(')];
}

function say(node: AXNode, role: string): string {
  const properties = new Map(node.properties?.map(({ name, value }) => [name, value.value]));
  const states = [
    node.extra,
    role === 'heading' && `level ${String(properties.get('level'))}`,
    properties.get('checked') === 'true' && (role === 'switch' ? 'on' : 'checked'),
    properties.get('checked') === 'mixed' && 'partly checked',
    properties.get('checked') === 'false' && (role === 'switch' ? 'off' : 'not checked'),
    properties.get('expanded') === true && 'expanded',
    properties.get('expanded') === false && 'collapsed',
    properties.get('pressed') === 'true' && 'pressed',
    properties.get('selected') === true && ['option', 'tab'].includes(role) && 'selected',
    properties.get('disabled') === true && 'unavailable',
    properties.get('required') === true && 'required',
    properties.get('invalid') === 'true' && 'invalid',
    properties.get('readonly') === true && 'read-only',
    properties.get('modal') === true && 'modal',
    properties.get('busy') === true && 'busy',
    typeof properties.get('live') === 'string' &&
      !['alert', 'status'].includes(role) &&
      `live ${String(properties.get('live'))}`,
  ].filter(Boolean);
  const name = text(node.name);
  const value = ['textbox', 'searchbox', 'combobox', 'ComboBoxSelect', 'spinbutton'].includes(role)
    ? text(node.value)
    : '';
  const description = text(node.description);
  return [
    named(role),
    name && `“${name}”`,
    value && `= ${value}`,
    ...states,
    description && description !== name && `(${description})`,
  ]
    .filter(Boolean)
    .join(' ');
}

function named(role: string): string {
  return names[role] ?? role;
}

function text(value: AXValue | undefined): string {
  return typeof value?.value === 'string' ? value.value.replace(/\s+/gu, ' ').trim() : '';
}
