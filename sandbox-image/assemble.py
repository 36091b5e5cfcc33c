"""Collects what the final image holds into one folder: Python, its libraries, the venv, and nothing else.

Runs in the build stage, on whatever base it has (Python in /usr or in /usr/local). Usage: assemble.py ROOT
"""

import compileall
import os
import py_compile
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(sys.argv[1])
VENV = Path("/opt/venv")
FONT_CACHE = Path("/opt/mpl")

# Parts of the standard library that no run needs: tests, installers, desktop programs, headers' makefiles.
UNUSED_STDLIB = (
    "test", "idlelib", "turtledemo", "turtle.py", "ensurepip", "venv", "tkinter", "lib2to3", "pydoc_data",
    "site-packages", "dist-packages", "sitecustomize.py", "__pycache__", "EXTERNALLY-MANAGED",
)
# pandas imports pyarrow wherever it finds it, which would cost every boot 30 MB: it lies where only a run with
# Parquet looks for it (tables.py). Of its 170 MB, what reading and writing tables loads.
ARROW = VENV / "lib/python3.13/site-packages/pyarrow"
ARROW_HIDDEN = Path("/opt/parquet/pyarrow")
UNUSED_ARROW = (
    "include", "includes", "src", "libarrow_flight*", "libarrow_s3*", "libarrow_python.so", "libarrow_python.so.*.*",
    "libarrow_python_*", "_azurefs*", "_csv*", "_dataset_orc*", "_feather*", "_flight*", "_gcsfs*", "_hdfs*",
    "_json*", "_orc*", "_parquet_encryption*", "_dataset_parquet_encryption*", "_pyarrow_cpp_tests*", "_s3fs*",
    "_substrait*",
)
UNUSED_SUFFIXES = (".pyi", ".pyx", ".pxd", ".pxi", ".h", ".hpp", ".c", ".cpp", ".a", ".o", ".pyc")


def copy_tree(source: Path, skip: tuple[str, ...]) -> None:
    """Copies to the same path below ROOT, without what is listed, without source code of extensions."""

    def ignore(folder: str, names: list[str]) -> list[str]:
        top = Path(folder) == source
        return [
            name
            for name in names
            if (top and (name in skip or name.startswith("config-3")))
            or name in ("tests", "__pycache__")
            or name.endswith(UNUSED_SUFFIXES)
        ]

    target = ROOT / source.relative_to("/")
    shutil.copytree(source, target, symlinks=False, ignore=ignore, ignore_dangling_symlinks=True, dirs_exist_ok=True)


def copy_file(source: Path) -> None:
    target = ROOT / source.relative_to("/")
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source.resolve(), target)


def shared_libraries(binary: Path, bundled: set[str]) -> list[Path]:
    """The libraries the loader finds for a binary, without those that the wheels bring along themselves.

    A bundled library may lean on another one beside it, which only the extension's own path finds.
    """
    listing = subprocess.run(["ldd", str(binary)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    paths = []
    for line in listing.stdout.splitlines():
        words = line.split()
        if "not found" in line and words[0] not in bundled:
            sys.exit(f"{binary} needs {words[0]}, which the base does not have")
        found = next((word for word in words if word.startswith("/")), None)
        if found and not found.startswith(str(VENV)):
            paths.append(Path(found))
    return paths


def prune_arrow() -> None:
    for pattern in UNUSED_ARROW:
        for path in (ROOT / ARROW.relative_to("/")).glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def hide_arrow() -> None:
    hidden = ROOT / ARROW_HIDDEN.relative_to("/")
    hidden.parent.mkdir(parents=True)
    (ROOT / ARROW.relative_to("/")).rename(hidden)


def make_font_cache() -> None:
    """matplotlib's list of fonts, which takes it a second to make at the first import."""
    environment = {**os.environ, "MPLCONFIGDIR": str(FONT_CACHE)}
    subprocess.run([VENV / "bin/python", "-I", "-B", "-c", "import matplotlib.pyplot"], env=environment, check=True)


def main() -> None:
    # /lib and its like are links on a merged /usr: copies below them must land in one place.
    for name in ("bin", "lib", "lib64", "sbin"):
        if Path("/", name).is_symlink():
            (ROOT / "usr" / name).mkdir(parents=True, exist_ok=True)
            (ROOT / name).symlink_to(f"usr/{name}")

    interpreter = Path(sys.executable).resolve()
    standard_library = Path(sysconfig.get_path("stdlib"))
    make_font_cache()
    copy_file(interpreter)
    copy_tree(standard_library, UNUSED_STDLIB)
    copy_tree(VENV / "lib", ())
    prune_arrow()
    copy_tree(FONT_CACHE, ())
    copy_file(VENV / "pyvenv.cfg")
    (ROOT / "opt/venv/bin").mkdir()
    for name in ("python", "python3", interpreter.name):
        (ROOT / "opt/venv/bin" / name).symlink_to(interpreter)

    binaries = [interpreter, *ROOT.glob("**/*.so"), *ROOT.glob("**/*.so.*")]
    bundled = {path.name for path in ROOT.glob("opt/venv/**/*.so*")}
    # Asked for where they stand in this stage, so that their $ORIGIN and the loader's cache hold.
    for binary in binaries:
        here = binary if binary == interpreter else Path("/") / binary.relative_to(ROOT)
        for library in shared_libraries(here, bundled):
            copy_file(library)

    hide_arrow()

    etc = ROOT / "etc"
    etc.mkdir(exist_ok=True)
    (etc / "passwd").write_text("root:x:0:0:root:/:/nonexistent\nnobody:x:65534:65534:nobody:/tmp:/nonexistent\n")
    (etc / "group").write_text("root:x:0:\nnogroup:x:65534:\n")
    shutil.copy2("/etc/nsswitch.conf", etc) if Path("/etc/nsswitch.conf").exists() else None
    ld_conf = Path("/etc/ld.so.conf.d")
    if ld_conf.is_dir():
        shutil.copytree(ld_conf, etc / "ld.so.conf.d")
    shutil.copy2("/etc/ld.so.conf", etc)
    subprocess.run(["ldconfig", "-r", str(ROOT)], check=True)

    # Engines mount over these; a mount keeps the mode of the folder below it, so /tmp must be open here.
    for name, mode in (("tmp", 0o1777), ("run", 0o755), ("var/tmp", 0o755), ("proc", 0o555), ("sys", 0o555), ("dev", 0o755)):
        (ROOT / name).mkdir(parents=True, exist_ok=True)
        (ROOT / name).chmod(mode)

    for folder in (standard_library, VENV / "lib", ARROW_HIDDEN):
        compiled = compileall.compile_dir(
            ROOT / folder.relative_to("/"),
            stripdir=str(ROOT),
            prependdir="/",
            quiet=2,
            workers=0,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        if not compiled:
            print(f"some files below {folder} are not Python 3.13 and stay uncompiled")


if __name__ == "__main__":
    main()
