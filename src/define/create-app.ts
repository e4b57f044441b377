import { ZiCreateApp } from '../elements/create-app/create-app.js';
import { define } from '../elements/define-element.js';

define('zi-create-app', ZiCreateApp);

declare global {
  interface HTMLElementTagNameMap {
    'zi-create-app': ZiCreateApp;
  }
}
