// Many things of one kind are one Tab stop: arrows, Home and End move among the [data-item] of a [data-rove].
//   data-rove          one after the other
//   data-rove="map"    to the next one in the direction of the arrow, as they lie on the screen

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const WAYS: Record<string, [number, number]> = {
  ArrowDown: [0, 1],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowLeft: [-1, 0],
};

export type Item = HTMLElement | SVGElement;

export function rove(event: KeyboardEvent): void {
  const item = (event.target as Element).closest<Item>("[data-item]");
  const list = item?.closest<Item>("[data-rove]");
  if (!item || !list || event.target !== item || event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...list.querySelectorAll<Item>("[data-item]")].filter((one) => one.checkVisibility());
  const next = list.dataset.rove === "map" ? beside(item, items, event.key) : along(item, items, event.key);
  if (!next) return;
  event.preventDefault();
  for (const other of items) other.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}

function along(item: Item, items: Item[], key: string): Item | undefined {
  const step = STEPS[key];
  return ends(items, key) ?? (step === undefined ? undefined : items[items.indexOf(item) + step]);
}

function ends(items: Item[], key: string): Item | undefined {
  return key === "Home" ? items[0] : key === "End" ? items.at(-1) : undefined;
}

/** The nearest one that lies that way; what lies aside counts double. */
function beside(item: Item, items: Item[], key: string): Item | undefined {
  const way = WAYS[key];
  if (!way) return ends(items, key);
  const [x, y] = middle(item);
  const far = items
    .filter((other) => other !== item)
    .map((other) => {
      const [ox, oy] = middle(other);
      const ahead = (ox - x) * way[0] + (oy - y) * way[1];
      const aside = Math.abs((ox - x) * way[1]) + Math.abs((oy - y) * way[0]);
      return { other, ahead, cost: ahead + 2 * aside };
    })
    .filter(({ ahead }) => ahead > 1);
  return far.sort((one, two) => one.cost - two.cost)[0]?.other;
}

function middle(item: Item): [number, number] {
  const box = item.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}
