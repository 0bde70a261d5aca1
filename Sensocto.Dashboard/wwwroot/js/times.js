import { watchElements } from './elements.js';

const day = 86_400_000;
const formats = new Map(); // bounded: two zones, and the few forms below

/** Whether the operator reads times in UTC: `html[data-zone]` says so. */
export const isUtc = (document = globalThis.document) => document.documentElement.dataset.zone === 'utc';

/**
 * A moment as a time of day in the operator's zone: the only place of the page that writes one.
 *
 * @param {number | Date} moment
 * @param {object} [form] `utc`: not the zone of the page; `date`: with its day; `fraction`: with its ms; `named`: with its zone
 */
export function timeText(moment, { utc = isUtc(), date = false, fraction = false, named = false } = {}) {
  const key = `${utc} ${date} ${fraction} ${named}`;
  if (!formats.has(key)) formats.set(key, formatOf({ utc, date, fraction, named }));
  return formats.get(key).format(moment);
}

function formatOf({ utc, date, fraction, named }) {
  return new Intl.DateTimeFormat('en-GB', {
    hour12: false,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(date ? { month: '2-digit', day: '2-digit' } : {}),
    ...(fraction ? { fractionalSecondDigits: 3 } : {}),
    ...(named ? { timeZoneName: 'short' } : {}),
    ...(utc ? { timeZone: 'UTC' } : {}),
  });
}

/**
 * Shows every `<time datetime>` in the operator's zone, with its date where it is not of the last day: the server knows no zone, and writes
 * UTC. Only the text node's data is changed, so Blazor still owns the element.
 */
export function startTimes({ document = globalThis.document, now = () => Date.now() } = {}) {
  function show(element, iso) {
    const at = Date.parse(iso);
    const text = element.firstChild;
    if (!Number.isFinite(at) || text?.nodeType !== 3) return;
    text.data = timeText(at, { utc: isUtc(document), date: Math.abs(now() - at) > day / 2 });
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
