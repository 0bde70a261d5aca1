/** A time of day as the operator wants it: in the zone that `html[data-zone]` says. */
export function timeText(date, { zone, named = false } = {}) {
  const options = { hour12: false, ...(named ? { timeZoneName: 'short' } : {}), ...(zone === 'utc' ? { timeZone: 'UTC' } : {}) };
  return date.toLocaleTimeString([], options);
}

/** Writes the time into every `[data-part=clock]`, each second and when the zone changes. */
export function startClock({ document = globalThis.document, now = () => new Date(), signal }) {
  const page = document.documentElement;
  const show = () => {
    const text = timeText(now(), { zone: page.dataset.zone, named: true });
    for (const clock of document.querySelectorAll('[data-part=clock]')) {
      if (clock.textContent !== text) clock.textContent = text;
    }
  };
  const timer = setInterval(show, 1000);
  const zones = new document.defaultView.MutationObserver(show);
  zones.observe(page, { attributes: true, attributeFilter: ['data-zone'] });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    zones.disconnect();
  });
  show();
}
