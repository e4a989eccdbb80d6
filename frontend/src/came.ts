// The address that somebody came for, kept in this tab while the provider of the sign-in asks who it is.
//   data-came="keep"    on the door: remembers the address, unless it asks for nothing
//   data-came="go"      behind it: goes there, once

const KEY = "ksmm.came-for";
const LASTS = 10 * 60 * 1000;

interface Came {
  href: string;
  at: number;
}

export function bindCame(root: HTMLElement, go: (href: string) => void): void {
  const part = root.querySelector<HTMLElement>("[data-came]");
  if (!part) return;
  const here = `./${location.pathname.replace(/^.*\//, "")}${location.search}`;
  if (part.dataset.came === "keep") {
    if (here !== "./") sessionStorage.setItem(KEY, JSON.stringify({ href: here, at: Date.now() }));
    return;
  }
  const href = wanted();
  sessionStorage.removeItem(KEY);
  if (href && href !== here) go(href);
}

function wanted(): string {
  try {
    const { href, at } = JSON.parse(sessionStorage.getItem(KEY) ?? "") as Came;
    return Date.now() - at < LASTS ? href : "";
  } catch {
    return "";
  }
}
