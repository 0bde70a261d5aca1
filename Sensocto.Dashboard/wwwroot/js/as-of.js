import { isAway } from './answers.js';

let newestMs = null;

/** A frame stamped `serverMs` by the server has arrived. While the server is away, values may go on but most of the page does not, so the frame does not count. */
export function heardAsOf(serverMs, document) {
  if (!isAway(document)) newestMs = serverMs;
}

/** The moment that the page's content is from, by the server's clock; before the first frame, the time of the first call. */
export const asOfMs = () => (newestMs ??= Date.now());
