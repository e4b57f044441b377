import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

import { HostPage } from './host-page';

bootstrapApplication(HostPage, { providers: [provideZonelessChangeDetection()] }).catch(console.error);
