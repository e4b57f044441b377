import '../../src/define/app-list.js';

import { AppListDriver } from './support/app-list-driver.js';
import { withClipboard } from './support/clipboard.js';
import { press, tabTo } from './support/forms.js';
import { stage } from './support/stage.js';

describe('the actions menu', () => {
  it('gives the focus back on Escape', async () => {
    const list = await (await AppListDriver.show(stage().portal)).loaded();
    const button = await tabTo(list, 'button', 'Actions for Another App');
    await press('Enter');
    await list.focuses(await list.find('menuitem', 'Open'));
    await press('Escape');
    await list.gone('menuitem');
    await list.focuses(button);
  });

  it('gives the focus back when something was chosen', async () => {
    const list = await (await AppListDriver.show(stage().portal)).loaded();
    const button = await tabTo(list, 'button', 'Actions for Another App');
    await press('Enter');
    await list.focuses(await list.find('menuitem', 'Open'));
    await withClipboard(
      () => Promise.resolve(),
      async () => {
        await list.find('menuitem', 'Delete…');
        await press('ArrowUp', 'ArrowUp', 'Enter');
        await list.notices('Client ID copied');
      },
    );
    await list.focuses(button);
  });
});
