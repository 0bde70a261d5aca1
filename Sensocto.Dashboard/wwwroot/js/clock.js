import { isUtc, timeText } from './times.js';

/** Writes the time into every `[data-part=clock]`, each second and when the zone changes. */
export function startClock({ document = globalThis.document, now = () => new Date(), signal }) {
  const show = () => {
    const text = timeText(now(), { utc: isUtc(document), named: true });
    for (const clock of document.querySelectorAll('[data-part=clock]')) {
      if (clock.textContent !== text) clock.textContent = text;
    }
  };
  const timer = setInterval(show, 1000);
  const zones = new document.defaultView.MutationObserver(show);
  zones.observe(document.documentElement, { attributes: true, attributeFilter: ['data-time-zone'] });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    zones.disconnect();
  });
  show();
}
