// What only the pages of staff have, beside site.js. Pages work without any of it.
import { shortcuts } from './shortcuts.js';
import { queueKeys } from './queue.js';

shortcuts();
queueKeys();
