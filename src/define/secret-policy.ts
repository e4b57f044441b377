import { ZiSecretPolicy } from '../elements/secret-policy/secret-policy.js';
import { define } from '../elements/define-element.js';

define('zi-secret-policy', ZiSecretPolicy);

declare global {
  interface HTMLElementTagNameMap {
    'zi-secret-policy': ZiSecretPolicy;
  }
}
