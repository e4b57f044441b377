/** The host's own, bundled for its page: a lit element with parts of a component kit in it. */
import { html, LitElement, type TemplateResult } from 'lit';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/switch/switch.js';

class HostPanel extends LitElement {
  override render(): TemplateResult {
    return html`<sl-button variant="primary">Button of the host</sl-button> <sl-switch>Switch</sl-switch>`;
  }
}

customElements.define('host-panel', HostPanel);
