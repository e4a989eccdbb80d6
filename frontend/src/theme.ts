// The theme button. Streamlit keeps the choice by address and reads it when the page opens, so a change reloads.

const CHOICES = ["System", "Light", "Dark"] as const;
type Choice = (typeof CHOICES)[number];

const FOLDER = location.pathname.replace(/[^/]*$/, "");
const keyOf = (path: string): string => `stActiveTheme-${path}-v2`;

function chosen(): Choice {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(location.pathname)) ?? "null");
    return CHOICES.find((choice) => choice === stored) ?? "System";
  } catch {
    return "System";
  }
}

export function bindTheme(root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>("button[data-theme-names]");
  if (!button) return;
  const names = (button.dataset.themeNames ?? "").split("|");
  const now = CHOICES.indexOf(chosen());
  button.dataset.theme = CHOICES[now] ?? "System";
  button.title = names[now] ?? "";
  button.setAttribute("aria-label", names[now] ?? "");
  button.addEventListener("click", () => {
    const next = CHOICES[(now + 1) % CHOICES.length] ?? "System";
    const paths = (button.dataset.paths ?? "").split(" ").map((name) => FOLDER + name);
    for (const path of new Set([FOLDER, location.pathname, ...paths]))
      localStorage.setItem(keyOf(path), JSON.stringify(next));
    location.reload();
  });
}
