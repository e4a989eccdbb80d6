// The network's picture: drawn once, kept in step with the address, and asking Python where to go.

import { ground, type Host, leave } from "./host";
import type { Network } from "./network-data";
import { Picture } from "./network-picture";

const SHOWN = new WeakMap<HTMLElement, Picture>();

export default function network({ data, parentElement, setTriggerValue }: Host<Network>): () => void {
  const root = ground(parentElement, "network", data.lang);
  const shown = SHOWN.get(root) ?? new Picture(root, data);
  SHOWN.set(root, shown);
  shown.go = (href) => leave(setTriggerValue, href);
  shown.show(data);
  return () => {
    shown.stop();
    SHOWN.delete(root);
  };
}
