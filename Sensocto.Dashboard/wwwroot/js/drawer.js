import { isFocusKept } from './place.js';

/**
 * An open drawer: takes the focus, closes on Escape, and returns the focus to the sensor's tile. It is not modal: a
 * focus that has moved elsewhere stays there, and so does one that is restored after a reload.
 */
export function start(element) {
  if (!element) return { dispose() {} }; // Closed before it started.
  const stop = new AbortController();
  const { signal } = stop;
  const { sensor } = element.dataset;
  const main = () => document.querySelector('main');
  // On a phone it covers the whole grid, which keeps its scroll position.
  const isAlone = () => main()?.clientHeight === 0;
  const tile = () => document.querySelector(`.tile[data-sensor-id="${CSS.escape(sensor)}"]`);

  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      element.querySelector('[data-part=drawer-close]').click();
    },
    { signal },
  );
  if (!isFocusKept({ document })) {
    element.focus({ preventScroll: true });
    if (!isAlone()) tile()?.scrollIntoView({ block: 'nearest' });
  }

  return {
    dispose() {
      stop.abort();
      const { activeElement } = document;
      const isLost = !activeElement || activeElement === document.body || element.contains(activeElement);
      if (isLost) (tile() ?? main())?.focus({ preventScroll: isAlone() });
    },
  };
}
