import '../../src/define/app-list.js';

import { expect } from '@open-wc/testing';

import { AppListDriver } from './support/app-list-driver.js';
import { openForm } from './support/create-app-screen.js';
import { type Screen, withAxe } from './support/forms.js';
import { plainName, plainRole } from './support/role-and-name.js';
import { stage } from './support/stage.js';

/** What is plain of it, of all that has both, as axe has it and as it is said at a glance. */
function looks(screen: Screen): Record<'glance' | 'axe', string[]> {
  const elements = [...screen.root.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element instanceof HTMLElement && element.checkVisibility(),
  );
  const plain = elements.filter((element) => plainRole(element) && plainName(element) !== undefined);
  return {
    glance: plain.map((element) => `${plainRole(element)} ${plainName(element)}`),
    axe: withAxe(screen.host, ({ roleOf, nameOf }) => plain.map((element) => `${roleOf(element)} ${nameOf(element)}`)),
  };
}

describe('a role and a name that are said at a glance', () => {
  it('are those that axe works out, in the list', async () => {
    const list = await (await AppListDriver.show(stage().portal)).loaded();
    const { glance, axe } = looks(list);
    expect(glance).to.include('button Create App');
    expect(glance).to.deep.equal(axe);
  });

  it('are those that axe works out, in the form', async () => {
    const { screen } = await openForm();
    await screen.find('form', 'Create App');
    const { glance, axe } = looks(screen);
    expect(glance).to.include('heading Create App');
    expect(glance.length).to.be.above(8);
    expect(glance).to.deep.equal(axe);
  });
});
