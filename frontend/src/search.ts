// The field of the bar that searches: `/` leads to it from wherever nothing is typed, Enter goes.

const BOUND = new WeakSet<HTMLElement>();

export function bindSearch(root: HTMLElement): void {
  if (BOUND.has(root) || !field(root)) return;
  BOUND.add(root);
  document.addEventListener("keydown", (event) => {
    const here = root.isConnected ? field(root) : null;
    if (!here || event.key !== "/" || event.defaultPrevented || writes(event)) return;
    event.preventDefault();
    here.focus();
    here.select();
  });
}

function field(root: HTMLElement): HTMLInputElement | null {
  return root.querySelector<HTMLInputElement>("input[data-enter]");
}

/** Whether the key belongs to a text or goes with another key. */
function writes(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  const typed =
    target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);
  return typed || event.ctrlKey || event.metaKey || event.altKey;
}
