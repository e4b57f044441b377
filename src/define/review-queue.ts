import { define } from '../elements/define-element.js';
import { ZiReviewQueue } from '../elements/review-queue/review-queue.js';

define('zi-review-queue', ZiReviewQueue);

declare global {
  interface HTMLElementTagNameMap {
    'zi-review-queue': ZiReviewQueue;
  }
}
