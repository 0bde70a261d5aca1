import { watchDevice } from './device.js';
import { dress, keepChanges, keepPins, readPins } from './memory.js';
import { call } from './server.js';

/** What a page does for its operator on every screen: keeps settings and pins in the browser, and reports the device. */
export function start(dotNetRef) {
  const stop = new AbortController();
  const { signal } = stop;
  watchDevice({
    signal,
    report: ({ battery, charging, savesData, dark, roundTripMs, bestMs }) =>
      call(dotNetRef, 'ReportDevice', battery, charging, savesData, dark, roundTripMs, bestMs),
  });
  return {
    readPins: () => readPins(),
    keepPins: (before, ids) => keepPins(before, ids),
    keepSettings(cookie, before, text, looks) {
      dress(looks);
      return keepChanges(cookie, before, text);
    },
    dispose: () => stop.abort(),
  };
}
