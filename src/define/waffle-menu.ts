import { ZiWaffleMenu } from '../elements/waffle-menu/waffle-menu.js';
import { define } from '../elements/define-element.js';

define('zi-waffle-menu', ZiWaffleMenu);

declare global {
  interface HTMLElementTagNameMap {
    'zi-waffle-menu': ZiWaffleMenu;
  }
}
