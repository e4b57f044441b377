/** The directives' inputs; and what `$event` is, which Angular takes from the element's own addEventListener. */
import { ZiAppDetailsDirective, ZiAppListDirective } from '@zoominfo/devportal-elements/angular';

declare const list: ZiAppListDirective;
declare const details: ZiAppDetailsDirective;
list.view = { sort: 'name' };
list.syncUrl = true;
details.appId = 'app-1';
// @ts-expect-error -- no such view
details.view = 'history';
// @ts-expect-error -- nobody but the element sets it
details.hasUnsavedChanges = true;

document.createElement('zi-app-list').addEventListener('zi-app-selected', ($event) => $event.detail.app.id);
// @ts-expect-error -- an event of another detail
document.createElement('zi-app-list').addEventListener('zi-app-selected', ($event) => $event.detail.product);
