/** Goes into test/elements/. */
import { expect } from '@open-wc/testing';

import { press } from './support/forms.js';
import { openIssued, openSecrets, twoActive } from './support/secret-screen.js';

const deactivate = 'Deactivate: Secret that ends with 9bTx';
const activate = 'Activate: Secret that ends with 9bTx';
const remove = 'Delete: Secret that ends with 9bTx';

describe('<zi-secret-manager> and the focus', () => {
  it('moves to Generate when the deleted secret took its opener along', async () => {
    const { screen } = await openSecrets();
    const opener = await screen.find('button', remove);
    opener.focus();
    opener.click();
    (await screen.find('button', 'Delete')).click();
    await screen.gone('button', remove);
    await screen.focusOn('button', 'Generate New Secret');
  });

  it('is not lost when the deactivated secret’s button is another one now', async () => {
    const { screen } = await openSecrets({ scenario: twoActive });
    const opener = await screen.find('button', deactivate);
    opener.focus();
    opener.click();
    (await screen.find('button', 'Deactivate')).click();
    await screen.find('button', activate);
    expect(screen.focused === null, 'focus lost').to.equal(false);
  });

  it('is not lost when the activated secret’s button is another one now', async () => {
    const { screen } = await openSecrets();
    const opener = await screen.find('button', activate);
    opener.focus();
    opener.click();
    await screen.find('button', deactivate);
    expect(screen.focused === null, 'focus lost').to.equal(false);
  });

  it('stays in the dialog when the warning comes and goes', async () => {
    const { screen } = await openIssued();
    const inDialog = (): boolean => screen.get('dialog').contains(screen.focused);
    screen.get('button', 'Done').focus();
    await press('Enter');
    await screen.find('button', 'Go back');
    expect(inDialog(), 'after Done').to.equal(true);
    screen.get('button', 'Go back').focus();
    await press('Enter');
    await screen.find('button', 'Done');
    expect(inDialog(), 'after Go back').to.equal(true);
  });
});
