import { serveThread } from '../../data-pipeline/graph/threads/port.ts';

serveThread({
  post: (message, moved) => {
    self.postMessage(message, { transfer: [...moved] });
  },
  onMessage: (listener) => {
    self.addEventListener('message', ({ data }) => {
      listener(data);
    });
  },
});
