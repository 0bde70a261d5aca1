import { watchElements } from './elements.js';

const day = 86_400_000;

/** A moment in the operator's zone; with its date where it is not of the last day. */
export function timeText(atMs, zone, nowMs) {
  const options = { hour12: false, hour: '2-digit', minute: '2-digit', second: '2-digit' };
  if (Math.abs(nowMs - atMs) > day / 2) Object.assign(options, { month: '2-digit', day: '2-digit' });
  if (zone === 'utc') options.timeZone = 'UTC';
  return new Intl.DateTimeFormat('en-GB', options).format(atMs);
}

function zoneOf(document) {
  return document.documentElement.dataset.zone ?? 'local';
}

/**
 * Shows every `<time datetime>` in the operator's zone: the server knows none, and writes UTC. Only the text node's data is changed, so Blazor
 * still owns the element.
 */
export function startTimes({ document = globalThis.document, now = () => Date.now() } = {}) {
  function show(element, iso) {
    const at = Date.parse(iso);
    const text = element.firstChild;
    if (Number.isFinite(at) && text?.nodeType === 3) text.data = timeText(at, zoneOf(document), now());
  }

  const times = watchElements({ document, attribute: 'datetime', added: show, changed: show, removed: () => {} });
  const showAll = () => times.elements.forEach((iso, element) => show(element, iso));
  const zones = new document.defaultView.MutationObserver(showAll);
  zones.observe(document.documentElement, { attributes: true, attributeFilter: ['data-zone'] });
  return {
    dispose() {
      zones.disconnect();
      times.dispose();
    },
  };
}
