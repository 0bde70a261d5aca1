/** What closes the reason that is open, if one is: what opened it, pressed again. */
export function openReason(document) {
  const why = document.querySelector('[data-part=why]');
  return why?.closest('.tile').querySelector(`[data-handle="${why.dataset.of}"] [data-part=rate]`) ?? null;
}

/** A click elsewhere closes it, too; one on another rate has the server do it. */
export function closeReasons({ document, signal }) {
  document.addEventListener(
    'click',
    ({ target }) => target.closest?.('[data-part=rate], [data-part=why]') || openReason(document)?.click(),
    { signal },
  );
}
