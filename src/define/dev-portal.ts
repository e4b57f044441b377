import { ZiDevPortal } from '../elements/dev-portal/dev-portal.js';
import './app-details.js';
import './app-list.js';
import './create-app.js';
import './review-queue.js';
import './secret-policy.js';
import './subscription-manager.js';
import './waffle-menu.js';
import { define } from '../elements/define-element.js';
import { portalParts } from '../elements/tags.js';

define('zi-dev-portal', ZiDevPortal, portalParts);

declare global {
  interface HTMLElementTagNameMap {
    'zi-dev-portal': ZiDevPortal;
  }
}
