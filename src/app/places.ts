/** Folders and files that are looked at for changes; what a change means is the caller's business. */
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

export interface Places {
  /**
   * From now on, these instead of the ones before.
   * @param folders that are looked at, not what lies deeper
   * @param files in them that count although they are not named like ours
   */
  look(folders: readonly string[], files: readonly string[]): void;
  end(): void;
}

/** What is read of the folders; swap files of editors and the like are not. */
const READ = /\.(ya?ml|json|hbs)$/;
/** Editors write a file in several steps. */
const SETTLED_MS = 250;

/** @param onChange called once after each burst of changes */
export function watchPlaces(onChange: () => void, onProblem: (error: unknown) => void): Places {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const close = () => {
    for (const watcher of watchers.splice(0)) watcher.close();
  };
  return {
    look(folders, files) {
      if (hasEnded) return;
      const own = new Set(files);
      const open = (folder: string) => {
        const later = (_event: string, file: string | null) => {
          if (file !== null && !READ.test(file) && !own.has(join(folder, file))) return;
          clearTimeout(timer);
          timer = setTimeout(onChange, SETTLED_MS);
          timer.unref();
        };
        try {
          return [watch(folder, { persistent: false }, later).on('error', onProblem)];
        } catch (error) {
          onProblem(error);
          return [];
        }
      };
      // Anew each time: a folder that was replaced has the name of the one that is watched.
      const next = [...new Set(folders)].flatMap(open);
      close();
      watchers = next;
    },
    end() {
      hasEnded = true;
      clearTimeout(timer);
      close();
    },
  };
}
