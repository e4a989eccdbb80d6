// A sheet shows HTML made and escaped in Python. Links stay inside the app, and a few attributes bring behaviour:
//   data-copy="TEXT"            copies, and says data-done for a moment
//   data-param="NAME" data-href a field that goes to data-href with NAME set; data-empty lets a typed one be emptied;
//                               of a list whose options have data-id, NAME is set to the id of what was chosen
//   data-enter                  such a field waits for Enter; see search.ts
//   data-rove, data-item        see rove.ts
//   data-theme-names="A|B|C"    walks through the system's, the light and the dark theme
//   data-close                  the link that Escape follows
//   href="#ID"                  goes to a part of the same sheet
//   data-keep, data-filter      see keep.ts
//   data-save                   see save.ts
//   data-came                   see came.ts

import { bindCame } from "./came";
import { element, ground, type Host, leave, withParameters } from "./host";
import { filter, keeping } from "./keep";
import { rove } from "./rove";
import { save } from "./save";
import { bindSearch } from "./search";
import { bindTheme } from "./theme";

interface Sheet {
  html: string;
  lang: string;
}

/** Below this width the panel lies over the page, so it takes the focus. */
const OVERLAID = "(max-width: 1199px)";

type Go = (href: string) => void;

const SHOWN = new WeakMap<HTMLElement, string>();
const GO = new WeakMap<HTMLElement, Go>();

export default function sheet({ data, parentElement, setTriggerValue }: Host<Sheet>): void {
  const root = ground(parentElement, "sheet", data.lang);
  if (!GO.has(root)) listen(root);
  GO.set(root, (href) => leave(setTriggerValue, href));
  if (SHOWN.get(root) === data.html) return;
  SHOWN.set(root, data.html);
  const focused = focusedId(root);
  const restore = keeping(root);
  root.innerHTML = data.html;
  restore();
  bindTheme(root);
  bindSearch(root);
  bindCame(root, (href) => GO.get(root)?.(href));
  if (focused) root.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  else if (window.matchMedia(OVERLAID).matches) root.querySelector<HTMLElement>("a[data-close]")?.focus();
  else root.querySelector("a[data-close]")?.scrollIntoView({ block: "nearest" });
}

function focusedId(root: HTMLElement): string | undefined {
  const scope = root.getRootNode();
  const focused = scope instanceof ShadowRoot ? scope.activeElement : document.activeElement;
  return focused && root.contains(focused) ? focused.id : undefined;
}

function listen(root: HTMLElement): void {
  const go: Go = (href) => GO.get(root)?.(href);
  root.addEventListener("click", (event) => follow(event, go));
  root.addEventListener("change", (event) => choose(event, go));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter") choose(event, go);
  });
  root.addEventListener("input", (event) => {
    const field = event.target as HTMLInputElement;
    if (field.dataset.filter) filter(root, field);
  });
  root.addEventListener("keydown", rove);
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const close = root.querySelector<HTMLAnchorElement>("a[data-close]");
    if (!close) return;
    window.dispatchEvent(new CustomEvent("ksmm:return-focus"));
    go(close.getAttribute("href") ?? "");
  });
}

/** A plain click on a link of ours stays in the app; everything else is the browser's. */
function follow(event: MouseEvent, go: Go): void {
  const target = event.target as Element;
  const copy = target.closest<HTMLElement>("[data-copy]");
  if (copy) {
    void copied(copy);
    return;
  }
  const taken = target.closest<HTMLElement>("[data-save]");
  if (taken) {
    const root = taken.closest<HTMLElement>(".k");
    if (root) void save(root, taken);
    return;
  }
  const down = target.closest<HTMLAnchorElement>("a[href^='#']");
  if (down) {
    event.preventDefault();
    jump(down);
    return;
  }
  const link = target.closest<HTMLAnchorElement>("a[href^='./']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  if (link.hasAttribute("data-close")) window.dispatchEvent(new CustomEvent("ksmm:return-focus"));
  go(link.getAttribute("href") ?? "");
}

/** To a part of the same sheet; the browser itself does not look for it in here. */
function jump(link: HTMLAnchorElement): void {
  const scope = link.getRootNode() as ShadowRoot | Document;
  const part = scope.getElementById(link.hash.slice(1));
  part?.setAttribute("tabindex", "-1");
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}

function choose(event: Event, go: Go): void {
  const field = event.target as HTMLInputElement | HTMLSelectElement;
  const { param, href } = field.dataset;
  if (!param || href === undefined) return;
  if ((event.type === "keydown") !== (field.dataset.enter !== undefined)) return;
  if (!field.validity.valid || (field.type === "date" && !field.value)) return;
  go(withParameters(href, { [param]: meant(field) }));
}

/** The id that a name of a list stands for, else what was written. */
function meant(field: HTMLInputElement | HTMLSelectElement): string {
  const options = "list" in field ? [...(field.list?.options ?? [])] : [];
  return options.find(({ value }) => value === field.value)?.dataset.id ?? field.value;
}

async function copied(button: HTMLElement): Promise<void> {
  const text = button.dataset.copy ?? "";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByHand(text);
  }
  const before = button.textContent;
  button.textContent = button.dataset.done ?? before;
  window.setTimeout(() => {
    button.textContent = before;
  }, 1600);
}

/** Without a secure context there is no clipboard to write to. */
function copyByHand(text: string): void {
  const field = element("textarea", { "aria-hidden": "true", style: "position:fixed;opacity:0" });
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
