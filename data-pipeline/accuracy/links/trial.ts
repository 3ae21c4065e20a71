import type { Database } from '../../db/database.ts';
import type { InputFile } from '../../intake/input-file.ts';
import type { LinkResult } from './figure.ts';

/** The folder of registry files, below that of real data: what needs {@link TrialHost.registries} needs it. */
export const registryFolder = 'C_registries';

/** Where a trial gets its labelled files and a database with registries. */
export interface TrialHost {
  /** The bytes of a file of the folder of real data. */
  bytes(path: string): Promise<Uint8Array>;
  /** Every file of a folder of real data. */
  files(folder: string): Promise<readonly InputFile[]>;
  /** The database with every registry file loaded: once for all trials. */
  registries(): Promise<Database>;
  /** A database with nothing in it, which the trial closes. */
  database(): Promise<Database>;
}

/** One or more labelled sets, and how links are measured on them. */
export interface LinkTrial {
  /** The files it needs, below the folder of real data. It is skipped where one is absent. */
  readonly needs: readonly string[];
  run(host: TrialHost): Promise<LinkResult>;
}
