import { ZiSubscriptionManager } from '../elements/subscription-manager/subscription-manager.js';
import { define } from '../elements/define-element.js';

define('zi-subscription-manager', ZiSubscriptionManager);

declare global {
  interface HTMLElementTagNameMap {
    'zi-subscription-manager': ZiSubscriptionManager;
  }
}
