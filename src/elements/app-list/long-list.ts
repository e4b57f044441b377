import type { App } from '../../contract/app.js';
import type { AppQuery } from '../../contract/backend.js';
import { FurtherPagesController } from '../../controllers/further-pages-controller.js';
import type { PagesConfig, PagesController } from '../../controllers/pages-controller.js';
import type { PortalHost } from '../../controllers/portal-controller.js';
import { RowWindowController } from '../../controllers/row-window-controller.js';
import type { RowsController, Slot } from '../../controllers/rows-controller.js';

/** What a list of more apps than are all drawn has besides: its window of rows, and the pages around what is in sight. */
export class LongList {
  readonly #window: RowWindowController;

  constructor(
    host: PortalHost,
    rows: RowsController,
    apps: PagesController<App, AppQuery>,
    config: PagesConfig<App, AppQuery>,
  ) {
    const further = new FurtherPagesController(host, apps, config);
    this.#window = new RowWindowController(host, rows, (start, end) => {
      further.want(start, end);
    });
  }

  slots(total: number): readonly Slot[] {
    return this.#window.slots(total);
  }

  /** Back to the first row, for a list that is another one now. */
  reset(): void {
    this.#window.reset();
  }
}
