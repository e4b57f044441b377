/** Runs in a browser, bundled: an Angular app that Angular's compiler links and compiles there. */
import '@angular/compiler';

import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { createPortal } from '@zoominfo/devportal-elements';
import { ZiAppDetailsDirective, ZiAppListDirective } from '@zoominfo/devportal-elements/angular';
import { createMemoryStore } from '@zoominfo/devportal-elements/backends/memory';
import { scenarios } from '@zoominfo/devportal-elements/backends/memory/scenarios';

const log: string[] = [];

class App {
  readonly portal = createPortal({
    backend: createMemoryStore({ scenario: scenarios.guide }).as(scenarios.guide.viewer),
  });
  readonly appId = signal('app-my-new-app');

  loaded({ detail }: HTMLElementEventMap['zi-app-loaded']): void {
    log.push(detail.app.name);
  }
}

const app = Component({
  selector: 'app-root',
  imports: [ZiAppDetailsDirective, ZiAppListDirective],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<zi-app-details [portal]="portal" [appId]="appId()" (zi-app-loaded)="loaded($event)" />
    <button (click)="appId.set('app-another-app')">Another</button>`,
});

app(App);
void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
Object.assign(window, { log });
