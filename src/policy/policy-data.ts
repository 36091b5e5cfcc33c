/** A policy as the checks use it: the file, what it extends and the generated names, folded into look-ups. */

export interface ModuleNames {
  /** Name to what it is; a module's value is its canonical name with `module:` before it. */
  readonly names: ReadonlyMap<string, 'class' | 'function' | 'value' | `module:${string}`>;
  /** Names taken out by the policy, with the reason. */
  readonly without: ReadonlyMap<string, string>;
  /** What `from module import *` binds; absent when that would bind names that are not public. */
  readonly star: readonly string[] | undefined;
}

/** Where a reader or writer is given its file: by this keyword, or at this place, from 0. */
export interface FileArgument {
  readonly keyword: string;
  readonly place: number;
}

export interface PolicyData {
  readonly name: string;
  readonly version: string;
  readonly enforce: boolean;
  readonly modules: ReadonlyMap<string, ModuleNames>;
  /** Modules that only a persona whose file adds them may import. */
  readonly personaModules: ReadonlyMap<string, ModuleNames>;
  /** Modules that exist in the sandbox's Python but are not listed. */
  readonly importable: ReadonlySet<string>;
  readonly moduleHints: ReadonlyMap<string, string>;
  readonly builtins: { readonly allowed: ReadonlySet<string>; readonly denied: ReadonlyMap<string, string> };
  readonly secondClass: { readonly builtins: ReadonlySet<string>; readonly names: ReadonlySet<string> };
  readonly attributes: {
    readonly privateAllowed: ReadonlySet<string>;
    /**
     * Underscore-led names that objects of the libraries have too, but for those that are plain data there; undefined
     * where that is not known.
     */
    readonly foreign: ReadonlySet<string> | undefined;
    /** Of these, names that libraries keep data under which nobody can do more with than with what is public. */
    readonly readable: ReadonlySet<string>;
    readonly denied: ReadonlyMap<string, string>;
    readonly definable: ReadonlySet<string>;
  };
  readonly methods: { readonly takers: ReadonlySet<string>; readonly allowed: ReadonlySet<string> };
  /** Names of methods by which tables of pandas are known. */
  readonly tables: {
    readonly kept: ReadonlySet<string>;
    readonly giving: ReadonlySet<string>;
    readonly groups: ReadonlySet<string>;
    readonly ofGroups: ReadonlySet<string>;
  };
  /** Keyword to the literals it may have, written as in Python. */
  readonly keywords: ReadonlyMap<string, ReadonlySet<string>>;
  readonly settings: {
    readonly options: readonly string[];
    readonly rcDenied: readonly string[];
    readonly backends: ReadonlySet<string>;
    readonly writable: readonly string[];
  };
  /** Method name to the keyword of its expression argument. */
  readonly strings: ReadonlyMap<string, string>;
  /** Tables of pandas to the public names they have of their own, before which no label of the program stands. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  readonly files: {
    readonly readers: ReadonlyMap<string, FileArgument>;
    readonly writers: ReadonlyMap<string, FileArgument>;
    readonly endings: ReadonlySet<string>;
    readonly memory: ReadonlySet<string>;
  };
}
