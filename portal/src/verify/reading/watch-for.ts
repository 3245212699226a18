import { openReader, pictureOf } from './reader.ts';

const wish: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
};

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Shows the camera and looks for a code in its pictures; none of them is kept. Ends with the signal, too. */
export const watchFor = async (
  video: HTMLVideoElement,
  looking: () => void,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const stream = await navigator.mediaDevices.getUserMedia(wish);
  const reader = openReader();
  try {
    if (signal.aborted) return undefined;
    video.srcObject = stream;
    await video.play();
    looking();
    while (!signal.aborted) {
      await nextFrame();
      const text = await reader.read(pictureOf(video, video.videoWidth, video.videoHeight, 1280));
      if (text !== '') return text;
    }
    return undefined;
  } finally {
    reader.close();
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
};
