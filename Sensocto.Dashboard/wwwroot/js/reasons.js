/** The rate button that opened the reason now open, and closes it when pressed again; null without one. */
export function openReason(document) {
  const why = document.querySelector('[data-part=why]');
  return why?.closest('.tile').querySelector(`[data-handle="${why.dataset.of}"] [data-part=rate]`) ?? null;
}

/** A click elsewhere closes the reason too; after one on another rate the server does it. */
export function closeReasons({ document, signal }) {
  document.addEventListener(
    'click',
    ({ target }) => target.closest?.('[data-part=rate], [data-part=why]') || openReason(document)?.click(),
    { signal },
  );
}
