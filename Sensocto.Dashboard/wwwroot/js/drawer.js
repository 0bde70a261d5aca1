import { sayTime } from './zone.js';

/**
 * An open drawer: takes the focus, closes on Escape, says its times in the operator's zone, and leaves the focus at the
 * sensor's tile. It is not modal: a focus that was moved elsewhere meanwhile stays there.
 */
export function start(element) {
  const stop = new AbortController();
  const { signal } = stop;
  const { sensor } = element.dataset;
  const tile = () => document.querySelector(`.tile[data-sensor-id="${CSS.escape(sensor)}"]`);

  function sayTimes() {
    for (const time of element.querySelectorAll('time[datetime]')) {
      const text = sayTime(Date.parse(time.dateTime));
      if (time.firstChild && time.firstChild.data !== text) time.firstChild.data = text;
    }
  }

  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      element.querySelector('[data-part=drawer-close]').click();
    },
    { signal },
  );
  const changes = new MutationObserver(sayTimes);
  changes.observe(element, { childList: true, subtree: true });
  changes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-zone'] });
  sayTimes();
  element.focus({ preventScroll: true });
  tile()?.scrollIntoView({ block: 'nearest' });

  return {
    dispose() {
      stop.abort();
      changes.disconnect();
      const { activeElement } = document;
      const isLost = !activeElement || activeElement === document.body || element.contains(activeElement);
      if (isLost) (tile() ?? document.querySelector('main'))?.focus();
    },
  };
}
