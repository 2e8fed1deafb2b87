// What only the pages of staff have, beside site.js. Pages work without any of it.
import { shortcuts } from './shortcuts.js';
import { progress } from './progress.js';
import { queueKeys } from './queue.js';

shortcuts();
queueKeys();
progress();
