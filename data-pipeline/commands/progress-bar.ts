import type { Progress } from '../progress.ts';

const labels: Readonly<Record<Progress['stage'], string>> = {
  read: 'Reading',
  build: 'Building',
  check: 'Checking',
  keep: 'Keeping the files',
  ask: 'Asking',
  network: 'Measuring the network',
  layout: 'Laying out the network',
  resolve: 'Resolving',
  trends: 'Drawing works',
};

const width = 24;

/** One line of progress that writes over itself on a terminal, and stays silent elsewhere. */
export function progressBar(stream: NodeJS.WriteStream): { show: (progress: Progress) => void; clear: () => void } {
  let shown = '';
  return {
    show({ stage, detail, done, total }) {
      if (!stream.isTTY) return;
      const share = total === 0 ? 0 : Math.min(1, done / total);
      const filled = Math.round(share * width);
      const line = `${labels[stage]} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${String(Math.round(share * 100))} % ${detail}`;
      if (line === shown) return;
      shown = line;
      stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, stream.columns - 1))}`);
    },
    clear() {
      if (stream.isTTY && shown !== '') stream.write('\r\u001b[2K');
      shown = '';
    },
  };
}
