import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { ZiDevPortalDirective } from '@zoominfo/devportal-elements/angular';

@Component({
  selector: 'host-page',
  imports: [ZiDevPortalDirective],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <div class="host">
      <header>
        <h1>Partner Portal</h1>
        <nav aria-label="Partner Portal">
          @for (name of places; track name) {
            <button type="button" [attr.aria-pressed]="name === place()" (click)="place.set(name)">{{ name }}</button>
          }
        </nav>
      </header>
      <main>
        @if (place() === 'DevPortal') {
          <zi-dev-portal [demo]="demo" (zi-app-selected)="log($event)" (zi-error)="log($event)" />
        } @else {
          Welcome back.
        }
      </main>
      <aside>
        <h2>Events</h2>
        <ol id="log" aria-live="polite">
          @for (type of events(); track $index) {
            <li>{{ type }}</li>
          }
        </ol>
      </aside>
    </div>
  `,
})
export class HostPage {
  readonly places = ['DevPortal', 'Overview'] as const;
  readonly demo = new URLSearchParams(location.search).get('demo') ?? 'guide';
  readonly place = signal<(typeof this.places)[number]>('DevPortal');
  readonly events = signal<readonly string[]>([]);

  log({ type }: Event): void {
    this.events.update((earlier) => [...earlier, type]);
  }
}
