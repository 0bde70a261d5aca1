/** Whether the operator reads times in UTC: `html[data-zone]` says so. */
export const isUtc = () => document.documentElement.dataset.zone === 'utc';

/** A moment as a time of day in the operator's zone. */
export function sayTime(ms, withMs = false) {
  const options = { hour12: false, hour: '2-digit', minute: '2-digit', second: '2-digit' };
  if (withMs) options.fractionalSecondDigits = 3;
  return new Intl.DateTimeFormat([], { ...options, timeZone: isUtc() ? 'UTC' : undefined }).format(ms);
}
