/**
 * Calls `failed` when the circuit has failed. Blazor's only sign of it is `#blazor-error-ui`, which it also shows for a failed attempt to connect:
 * see `failed` in link.js. Called one turn later, so that a circuit that fails just as it reconnects has been reported as up by then.
 * Calls `notStarted` when the first circuit was not to be had. Blazor has started by then, and its only sign of it is a promise that nobody awaits.
 */
export function watchFailure({ document, failed, notStarted }) {
  const sign = document.getElementById('blazor-error-ui');
  const shown = new MutationObserver(() => {
    if (sign.style.display === '') return;
    sign.style.display = '';
    setTimeout(failed);
  });
  shown.observe(sign, { attributes: true, attributeFilter: ['style'] });
  document.defaultView.addEventListener('unhandledrejection', ({ reason }) => {
    if (reason?.errorType === 'FailedToNegotiateWithServerError') notStarted();
  });
}
