import { define } from '../elements/define-element.js';
import { ZiQuickstart } from '../elements/quickstart/quickstart.js';

define('zi-quickstart', ZiQuickstart);

declare global {
  interface HTMLElementTagNameMap {
    'zi-quickstart': ZiQuickstart;
  }
}
