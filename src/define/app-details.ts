import { ZiAppDetails } from '../elements/app-details/app-details.js';
import { define } from '../elements/define-element.js';
import { detailsParts } from '../elements/tags.js';
import './quickstart.js';
import './secret-manager.js';

define('zi-app-details', ZiAppDetails, detailsParts);

declare global {
  interface HTMLElementTagNameMap {
    'zi-app-details': ZiAppDetails;
  }
}
