import { watchElements } from './elements.js';
import { serverNowMs } from './freshness.js';

const lookMs = 10_000;
const hour = 3_600_000;
const day = 24 * hour;
const formats = new Map(); // bounded: two zones and the few forms below; each keeps the machine's zone from when it was made

/** Whether the operator reads times in UTC (`html[data-time-zone]`). */
export const isUtc = (document = globalThis.document) => document.documentElement.dataset.timeZone === 'utc';

/**
 * A moment as a time of day in the operator's zone; all times on the page are formatted here.
 *
 * @param {number | Date} moment
 * @param {object} [form] `utc`: overrides the page's zone; `date`: adds month and day; `seconds`: false leaves them out; `fraction`: digits of a second; `named`: adds the zone
 */
export function timeText(moment, { utc = isUtc(), date = false, seconds = true, fraction = 0, named = false } = {}) {
  const key = `${utc} ${date} ${seconds} ${fraction} ${named}`;
  if (!formats.has(key)) formats.set(key, formatOf({ utc, date, seconds, fraction, named }));
  return formats.get(key).format(moment);
}

/** A moment in the past, with its date if it is more than half a day ago. */
export const pastText = (moment, { utc, nowMs }) => timeText(moment, { utc, date: Math.abs(nowMs - moment) > day / 2 });

const machineZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function formatOf({ utc, date, seconds, fraction, named }) {
  return new Intl.DateTimeFormat('en-GB', {
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    ...(date ? { month: '2-digit', day: '2-digit' } : {}),
    ...(fraction ? { fractionalSecondDigits: fraction } : {}),
    ...(named ? { timeZoneName: 'short' } : {}),
    ...(utc ? { timeZone: 'UTC' } : {}),
  });
}

/**
 * Shows every `<time datetime>` in the operator's zone, with its date if it is more than half a day ago (checked every hour): the server does not know
 * the zone and writes UTC. Follows a machine that moves to another zone. Changes only the text node's data, so Blazor still owns the element.
 */
export function startTimes({ document = globalThis.document, now = serverNowMs } = {}) {
  function show(element, iso) {
    const at = Date.parse(iso);
    const text = element.firstChild;
    if (!Number.isFinite(at) || text?.nodeType !== 3) return;
    text.data = pastText(at, { utc: isUtc(document), nowMs: now() });
  }

  const times = watchElements({ document, attribute: 'datetime', added: show, changed: show, removed: () => {} });
  const showAll = () => times.elements.forEach((iso, element) => show(element, iso));
  const zones = new document.defaultView.MutationObserver(showAll);
  zones.observe(document.documentElement, { attributes: true, attributeFilter: ['data-time-zone'] });
  const hours = setInterval(showAll, hour);
  let machine = machineZone();
  const moves = setInterval(() => {
    if (machine === (machine = machineZone())) return;
    formats.clear();
    showAll();
  }, lookMs);
  return {
    dispose() {
      clearInterval(hours);
      clearInterval(moves);
      zones.disconnect();
      times.dispose();
    },
  };
}
