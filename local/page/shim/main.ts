import type { FrameAnswer, FrameRequest } from '../sidebar/frame-messages';
import { makeRunner } from './runner';

const tell = (request: FrameRequest): void => window.parent.postMessage(request, '*');
const runner = makeRunner(tell);

window.addEventListener('message', (event: MessageEvent<FrameAnswer>) => {
  if (event.source === window.parent) runner.hear(event.data);
});

Object.defineProperty(window, 'google', {
  value: {
    script: {
      run: runner.run,
      host: {
        close: () => tell({ runsheet: 'close' }),
        editor: { focus: () => tell({ runsheet: 'focus' }) },
        setHeight: () => undefined,
        setWidth: () => undefined,
      },
    },
  },
});
