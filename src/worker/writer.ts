import { PipelineError } from '#pipeline';

/** The tab that holds it is the only one that writes, until it is closed or another one takes over. */
const lockName = 'candor-writer';

/** Tells every tab that another one writes now. */
const channelName = 'candor-writer';

/** How long a tab that is just being closed or reloaded may take to let go, in milliseconds. */
const patience = 2_000;

let writing: Promise<boolean> | null = null;
let letGo: () => void = () => undefined;
let whenLost: () => void = () => undefined;

/** Whether this tab is the one that writes; it asks once and keeps what it got, until another tab takes over. */
export function holdWriter(): Promise<boolean> {
  writing ??= ask({ signal: AbortSignal.timeout(patience) });
  return writing;
}

/** @throws PipelineError `open_elsewhere` where another tab writes. */
export async function requireWriter(): Promise<void> {
  if (!(await holdWriter())) throw new PipelineError('open_elsewhere', 'decide, import and export in the other tab');
}

/** Becomes the tab that writes: the one that does loses it at once, and closes its files. */
export async function takeWriter(): Promise<void> {
  if (await holdWriter()) return;
  writing = ask({ steal: true });
  await writing;
  tellTabs();
}

/** Writes no more, so that another tab may. */
export function leaveWriter(): void {
  letGo();
  writing = Promise.resolve(false);
}

/** Called when another tab has taken over: the files that are open for writing have to be closed at once. */
export function onWriterLost(work: () => void): void {
  whenLost = work;
}

function ask(options: LockOptions): Promise<boolean> {
  const mine = new Promise<boolean>((resolve) => {
    let isHeld = false;
    navigator.locks
      .request(lockName, options, () => {
        isHeld = true;
        resolve(true);
        return new Promise<void>((done) => {
          letGo = done;
        });
      })
      .catch(() => {
        resolve(false);
        if (!isHeld || writing !== mine) return;
        writing = Promise.resolve(false);
        whenLost();
        tellTabs();
      });
  });
  return mine;
}

function tellTabs(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}
