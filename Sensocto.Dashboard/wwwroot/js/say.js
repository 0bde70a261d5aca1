const sayMs = 3000;

/** Shows a short message at the foot of the page for a moment; screen readers announce it. */
export function createSay({ document, signal }) {
  let silence = null;
  signal.addEventListener('abort', () => clearTimeout(silence));
  return (words) => {
    const element = document.querySelector('[data-part=keys-say]');
    if (!element) return;
    clearTimeout(silence);
    element.textContent = words;
    silence = setTimeout(() => (element.textContent = ''), sayMs);
  };
}
