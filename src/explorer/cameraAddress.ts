/** Where the map's camera is, in sigma's framed coordinates; the same place of the graph in windows of any size. */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  /** In radians. */
  readonly angle: number;
}

const short = (value: number): string => String(Number(value.toPrecision(5)));

/** A fragment that also says where the camera is: `node=a&camera=0.5,0.48,1.2`. */
export function withCamera(fragment: string, camera: CameraPlace | null): string {
  if (!camera) return fragment;
  const { x, y, ratio, angle } = camera;
  const place = [x, y, ratio, ...(angle === 0 ? [] : [angle])].map(short).join(',');
  return `${fragment}${fragment === '' ? '' : '&'}camera=${place}`;
}

/** Where an address wants the camera; `null` if it doesn't say, or nothing that makes sense. */
export function cameraOfAddress(fragment: string): CameraPlace | null {
  const text = new URLSearchParams(fragment.replace(/^#/, '')).get('camera');
  const [x, y, ratio, angle = 0, ...rest] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || ratio === undefined || rest.length > 0) return null;
  const isPlace = [x, y, angle].every((value) => Math.abs(value) < 1e4) && ratio > 1e-4 && ratio < 1e4;
  return isPlace ? { x, y, ratio, angle } : null;
}
