/**
 * Lets one element handle the clicks on all `[data-part]` elements of all sensors in it, as `@onpart` in C#: every circuit would pay for hundreds of
 * separate handlers.
 */
export function tellParts(blazor) {
  blazor.registerCustomEventType('part', {
    browserEventName: 'click',
    createEventArgs: ({ target }) => ({
      sensor: target.closest('[data-sensor-id]')?.dataset.sensorId ?? null,
      part: target.closest('[data-part]')?.dataset.part ?? null,
      handle: numberOf(target.closest('[data-handle]')?.dataset.handle),
    }),
  });
}

const numberOf = (text) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null);
