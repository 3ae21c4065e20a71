/** Calls back whenever another tab has become the one that writes. @returns what ends it. */
export function watchWriter(onchange: () => void): () => void {
  const channel = new BroadcastChannel('candor-writer');
  channel.onmessage = onchange;
  return () => {
    channel.close();
  };
}
