/**
 * Tells that the circuit has failed: Blazor's only word of it is that it shows `#blazor-error-ui`. It shows it for an attempt to connect that failed, too;
 * see `failed` of link.js. Told a turn later: a circuit that fails in the moment in which it is connected again is said to be up by then.
 */
export function watchFailure({ document, failed }) {
  const sign = document.getElementById('blazor-error-ui');
  const shown = new MutationObserver(() => {
    if (sign.style.display === '') return;
    sign.style.display = '';
    setTimeout(failed);
  });
  shown.observe(sign, { attributes: true, attributeFilter: ['style'] });
}
