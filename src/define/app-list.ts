import { ZiAppList } from '../elements/app-list/app-list.js';
import { define } from '../elements/define-element.js';

define('zi-app-list', ZiAppList);

declare global {
  interface HTMLElementTagNameMap {
    'zi-app-list': ZiAppList;
  }
}
