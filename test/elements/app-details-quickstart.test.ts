import '../../src/define/app-details.js';

import { expect } from '@open-wc/testing';

import { AppDetailsDriver } from './support/app-details-driver.js';
import { eventually, press, Screen, settle } from './support/forms.js';
import { stage } from './support/stage.js';

const appId = 'app-technographic-enrich';

async function show(): Promise<{ details: AppDetailsDriver; calls: ReturnType<typeof stage>['callsOf'] }> {
  const { portal, callsOf } = stage();
  const details = await AppDetailsDriver.show(portal, appId);
  return { details: await details.loaded('Technographic Enrich'), calls: callsOf };
}

const quickstart = ({ root }: AppDetailsDriver): HTMLElement | null => root.querySelector('zi-quickstart');

const summary = ({ root }: AppDetailsDriver): HTMLElement => root.querySelector('.quickstart > summary')!;

describe('the Quickstart of <zi-app-details>', () => {
  it('is closed, and neither there nor read, until it is opened', async () => {
    const { details, calls } = await show();
    await settle();
    expect(details.has('heading', 'Quickstart')).to.equal(true);
    expect(quickstart(details)).to.equal(null);
    // The secrets have read them, for how long a new one lasts.
    expect(calls('settings.get')).to.have.length(1);
  });

  it('opens by the keyboard to the program of this app', async () => {
    const { details } = await show();
    summary(details).focus();
    await press('Enter');
    const element = await eventually(() => {
      const found = quickstart(details);
      if (!found) throw new Error('It is not there.');
      return found;
    });
    const screen = new Screen(element);
    const program = await screen.find('region', 'Program in curl');
    expect(program.textContent).to.include('0oame6vb2lrlr5h0ld7');
    await expect(details.host).to.be.accessible();
  });

  it('stands back while the app is edited, and keeps what was typed', async () => {
    const { details } = await show();
    summary(details).click();
    await eventually(() => new Screen(quickstart(details)!).get('tab', 'Python').click());
    details.get('button', 'Edit').click();
    await details.gone('heading', 'Quickstart');
    details.get('button', 'Cancel').click();
    await details.find('heading', 'Quickstart');
    const [chosen] = new Screen(quickstart(details)!).all('tab').filter((tab) => tab.ariaSelected === 'true');
    expect(chosen?.textContent.trim()).to.equal('Python');
  });
});
