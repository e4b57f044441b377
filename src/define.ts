/** Defines every element. The side effects of this package live here and in `define/` alone. */
import './define/app-details.js';
import './define/app-list.js';
import './define/create-app.js';
import './define/dev-portal.js';
import './define/quickstart.js';
import './define/review-queue.js';
import './define/secret-manager.js';
import './define/secret-policy.js';
import './define/subscription-manager.js';
import './define/waffle-menu.js';
