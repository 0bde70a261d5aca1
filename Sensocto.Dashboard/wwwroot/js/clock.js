import { asOfMs } from './as-of.js';
import { serverNowMs } from './freshness.js';
import { isUtc, pastText, timeText } from './times.js';

const told = ['data-time-zone', 'data-link', 'data-answers', 'data-values'];

/**
 * Writes the time into every `[data-part=clock]`, and the moment that the page's content is from into every `[data-part=as-of]`: each second, and at once
 * when the zone or a link changes.
 */
export function startClock({ document = globalThis.document, now = serverNowMs } = {}) {
  function write(part, text) {
    for (const element of document.querySelectorAll(`[data-part=${part}]`)) {
      if (element.textContent !== text) element.textContent = text;
    }
  }

  function show() {
    const utc = isUtc(document);
    write('clock', timeText(now(), { utc, named: true }));
    write('as-of', pastText(asOfMs(), { utc, nowMs: now() }));
  }

  const timer = setInterval(show, 1000);
  const changes = new document.defaultView.MutationObserver(show);
  changes.observe(document.documentElement, { attributes: true, attributeFilter: told });
  show();
  return {
    dispose() {
      clearInterval(timer);
      changes.disconnect();
    },
  };
}
