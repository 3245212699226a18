/** Pixels of the longer side: a page is sharp enough to read, and to be read by a machine. */
const longest = 4000;

const draw = async (picture: ImageBitmap): Promise<Blob> => {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture could not be drawn')) : resolve(blob)),
      'image/jpeg',
      0.88,
    ),
  );
};

/**
 * A picture as it is sent: upright, not larger than needed, and without what a camera writes beside it, such as where it
 * was taken. Whatever is no picture stays as it is, and so does one that this browser cannot show.
 */
export const shrunk = async (file: File): Promise<Blob> => {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (picture === undefined) return file;
  const fits = Math.max(picture.width, picture.height) <= longest;
  const sent = file.type === 'image/png' && fits ? file : await draw(picture);
  picture.close();
  return sent;
};
