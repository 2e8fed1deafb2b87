// Pages work without any of this; it makes them nicer where it runs.
import { guardAgainstDoubleSending } from './double-sending.js';
import { copyButtons } from './copy.js';

guardAgainstDoubleSending();
copyButtons();
