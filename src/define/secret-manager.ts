import { ZiSecretManager } from '../elements/secret-manager/secret-manager.js';
import { define } from '../elements/define-element.js';

define('zi-secret-manager', ZiSecretManager);

declare global {
  interface HTMLElementTagNameMap {
    'zi-secret-manager': ZiSecretManager;
  }
}
