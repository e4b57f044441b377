'use client';

import { ZiDevPortal } from '@zoominfo/devportal-elements/react/dev-portal';
import { type ReactNode, useEffect, useState } from 'react';

const places = ['DevPortal', 'Overview'] as const;

export function Host(): ReactNode {
  const [place, setPlace] = useState<(typeof places)[number]>('DevPortal');
  const [events, setEvents] = useState<string[]>([]);
  const [demo, setDemo] = useState('guide');
  const log = ({ type }: Event): void => setEvents((earlier) => [...earlier, type]);

  // The address is not known where the page is rendered.
  useEffect(() => setDemo(new URLSearchParams(location.search).get('demo') ?? 'guide'), []);

  return (
    <div className="host">
      <header>
        <h1>Partner Portal</h1>
        <nav aria-label="Partner Portal">
          {places.map((name) => (
            <button key={name} type="button" aria-pressed={name === place} onClick={() => setPlace(name)}>
              {name}
            </button>
          ))}
        </nav>
      </header>
      <main>
        {place === 'DevPortal' ? (
          <ZiDevPortal demo={demo} onAppSelected={log} onAppUpdated={log} onError={log} />
        ) : (
          'Welcome back.'
        )}
      </main>
      <aside>
        <h2>Events</h2>
        <ol id="log" aria-live="polite">
          {events.map((type, index) => (
            <li key={index}>{type}</li>
          ))}
        </ol>
      </aside>
    </div>
  );
}
