/** Without a framework: every event of an element is typed wherever its tag is defined. */
import '@zoominfo/devportal-elements/define/app-list';
import '@zoominfo/devportal-elements/define/review-queue';

const list = document.createElement('zi-app-list');
list.addEventListener('zi-app-updated', ({ detail }) => detail.app.name);
list.addEventListener('zi-secret-expiring', ({ detail }) => detail.days + 1);
document.querySelector('zi-review-queue')?.addEventListener('zi-review-decided', ({ detail }) => detail.review.id);
list.addEventListener('an-event-of-the-host', { handleEvent: () => undefined }, { once: true });
// @ts-expect-error -- an event of another detail
list.addEventListener('zi-app-updated', ({ detail }) => detail.product);
