/**
 * Lets an element handle the clicks on all of its `[data-part]`s: a handler for each, a hundred times, is what a circuit pays for.
 * Heard in C# as `@onpart`.
 */
export function tellParts(blazor) {
  blazor.registerCustomEventType('part', {
    browserEventName: 'click',
    createEventArgs: ({ target }) => ({
      part: target.closest('[data-part]')?.dataset.part ?? null,
      handle: numberOf(target.closest('[data-handle]')?.dataset.handle),
    }),
  });
}

const numberOf = (text) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null);
