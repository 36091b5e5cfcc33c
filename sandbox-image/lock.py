"""Writes requirements.txt from requirements.in: exact versions, wheels only, hashes for both machines.

Run by hand when versions move; the build only reads the result. Not part of the image.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ARCHITECTURES = ("x86_64", "aarch64")
# The image is Debian trixie: glibc 2.41. pip accepts just the platform tags it is given.
MANYLINUX = [f"manylinux_2_{minor}" for minor in range(41, 16, -1)] + ["manylinux2014"]


def resolve(architecture: str) -> list[dict]:
    """The wheels pip would install for Python 3.13 on that machine."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet"]
    command += ["--report", "-", "--only-binary", ":all:", "--target", str(HERE / "unused")]
    command += ["--python-version", "3.13", "--implementation", "cp"]
    for abi in ("cp313", "abi3", "none"):
        command += ["--abi", abi]
    for tag in MANYLINUX:
        command += ["--platform", f"{tag}_{architecture}"]
    command += ["--requirement", str(HERE / "requirements.in")]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)["install"]


def main() -> None:
    hashes: dict[tuple[str, str], list[str]] = {}
    for architecture in ARCHITECTURES:
        for item in resolve(architecture):
            key = (item["metadata"]["name"].lower().replace("_", "-"), item["metadata"]["version"])
            sha256 = item["download_info"]["archive_info"]["hashes"]["sha256"]
            found = hashes.setdefault(key, [])
            if sha256 not in found:
                found.append(sha256)
    names = [name for name, _ in hashes]
    if len(names) != len(set(names)):
        sys.exit(f"the machines resolve to different versions: {sorted(hashes)}")
    lines = ["# Written by lock.py from requirements.in: CPython 3.13, Linux x86_64 and aarch64."]
    for (name, version), found in sorted(hashes.items()):
        lines.append(f"{name}=={version} \\")
        lines.append(" \\\n".join(f"    --hash=sha256:{sha256}" for sha256 in found))
    (HERE / "requirements.txt").write_text("\n".join(lines) + "\n")


main()
