import { isUtc, timeText } from './times.js';

let newestMs = null;

/** A frame stamped `serverMs` by the server has arrived. */
export function heardAsOf(serverMs) {
  newestMs = serverMs;
}

/** Writes down the time as of which the page shows what it shows: that of the newest frame, by the server's clock; without any, of the first asking. */
export function stampAsOf(document) {
  newestMs ??= Date.now();
  for (const element of document.querySelectorAll('[data-part=as-of]')) {
    element.textContent = timeText(newestMs, { utc: isUtc(document) });
  }
}
