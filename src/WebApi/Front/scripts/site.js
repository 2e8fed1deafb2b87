// Pages work without any of this; it makes them nicer where it runs.
import { guardAgainstDoubleSending } from './double-sending.js';
import { copyButtons } from './copy.js';
import { characterCounts } from './count.js';
import { channels } from './channels.js';
import { countdowns } from './countdown.js';
import { placeSearch } from './places.js';
import { uploads } from './uploads.js';
import { filePicks } from './pick.js';

guardAgainstDoubleSending();
copyButtons();
characterCounts();
channels();
countdowns();
placeSearch();
uploads();
filePicks();
