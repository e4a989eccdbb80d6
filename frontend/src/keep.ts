// What outlives a redrawing of a sheet: where a list was scrolled to, and what a filter says.
//   data-keep="scroll" id="..."       keeps its place
//   data-filter="LIST" id="..."       a field that hides the [data-find] parts of #LIST which do not hold its words;
//                                     a [data-group] without any goes with them, [data-none="LIST"] comes instead

/** Lower case without accents, as the server writes data-find. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}_]+/gu, " ")
    .trim();

export function keeping(root: HTMLElement): () => void {
  const places = [...root.querySelectorAll<HTMLElement>("[data-keep='scroll'][id]")].map(
    ({ id, scrollTop }) => [id, scrollTop] as const,
  );
  const filters = [...root.querySelectorAll<HTMLInputElement>("input[data-filter][id]")].map(
    ({ id, value }) => [id, value] as const,
  );
  return () => {
    for (const [id, value] of filters) {
      const field = root.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`);
      if (field && value) {
        field.value = value;
        filter(root, field);
      }
    }
    for (const [id, top] of places) {
      const list = root.querySelector(`#${CSS.escape(id)}`);
      if (list) list.scrollTop = top;
    }
    if (!places.length) for (const list of root.querySelectorAll("[data-keep='scroll']")) reveal(list);
  };
}

/** The first time the chosen one is brought into sight. */
function reveal(list: Element): void {
  const chosen = list.querySelector<HTMLElement>("[aria-current='true']");
  if (chosen) list.scrollTop = chosen.offsetTop - list.clientHeight / 2;
}

export function filter(root: HTMLElement, field: HTMLInputElement): void {
  const name = field.dataset.filter ?? "";
  const words = folded(field.value).split(" ");
  let found = 0;
  for (const part of root.querySelectorAll<HTMLElement>(`#${CSS.escape(name)} [data-find]`)) {
    const text = part.dataset.find ?? "";
    part.hidden = !words.every((word) => text.includes(word));
    if (!part.hidden) found += 1;
  }
  for (const group of root.querySelectorAll<HTMLElement>(`#${CSS.escape(name)} [data-group]`))
    group.hidden = !group.querySelector("[data-find]:not([hidden])");
  for (const none of root.querySelectorAll<HTMLElement>(`[data-none="${CSS.escape(name)}"]`)) none.hidden = found > 0;
}
