/** How a kept run lies in its folder: numbered files and an index of their names, which are the code's own words. */

export const INDEX = 'index.json';
export const RUN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface IndexEntry {
  readonly name: string;
  readonly mimeType: string;
  /** Name of the file in the run's folder. */
  readonly file: string;
  /** Tells a file that a power cut left short. */
  readonly bytes: number;
}
