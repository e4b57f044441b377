import type { ReactNode } from 'react';

import { Host } from './host';

/** A server component: the page comes as HTML, with the portal's tag in it. */
export default function Page(): ReactNode {
  return <Host />;
}
