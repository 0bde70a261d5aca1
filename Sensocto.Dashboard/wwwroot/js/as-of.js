import { isAway } from './answers.js';

let newestMs = null;

/** A frame stamped `serverMs` by the server has arrived. While the server is away values alone may go on, and most of the page does not: then it is not as new. */
export function heardAsOf(serverMs, document) {
  if (!isAway(document)) newestMs = serverMs;
}

/** As of when the page shows what it shows, by the server's clock; before the first frame, of the first asking. */
export const asOfMs = () => (newestMs ??= Date.now());
