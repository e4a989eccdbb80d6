// Streamlit goes to another view in two steps: the new query on the old path, then the new path. Each would be an
// entry of its own in the browser's history, and the first an address that nobody asked for. Here they become one.

const PATIENCE = 5000;
let timer = 0;

/** To be called right before a link is followed; for a link within the view it does nothing. */
export function crossing(href: string): void {
  const before = location.pathname;
  if (new URL(href, location.href).pathname === before) return;
  Reflect.deleteProperty(history, "pushState");
  const push = history.pushState.bind(history);
  let pushed = false;
  // Ours lies over the browser's own, which is there again without it.
  const end = (): boolean => Reflect.deleteProperty(history, "pushState");
  history.pushState = (state, unused, url) => {
    if (pushed) history.replaceState(state, unused, url);
    else push(state, unused, url);
    if (pushed || location.pathname !== before) end();
    pushed = true;
  };
  window.clearTimeout(timer);
  timer = window.setTimeout(end, PATIENCE);
}
