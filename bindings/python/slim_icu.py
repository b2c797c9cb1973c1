"""Makes an ICU data library with only what edau reads: slim_icu.py FOLDER

Writes FOLDER/libicudata.so.N, to be bundled into a wheel in the place of the system's 31 MB: the
rules and dictionaries by which sentences and words are found, normalisation, and the root and
English locales. Character properties are not data: they are compiled into libicuuc. Needs ICU's
icupkg and genccode (Debian: icu-devtools), a C compiler and pyelftools.
"""

import re
import subprocess
import sys
from pathlib import Path

from elftools.elf.elffile import ELFFile

KEPT = re.compile(
    r"""brkitr/.*                           # where words and sentences end
      | [^/]*\.nrm                         # normalisation
      | (root|en|pool|res_index|likelySubtags|supplementalData|keyTypeData|numberingSystems)\.res
      | (cnvalias|uemoji|ulayout)\.icu""",
    re.VERBOSE,
)


def run(*command: object) -> str:
    words = [str(part) for part in command]
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout


def system_library() -> Path:
    folder = Path(run("pkg-config", "--variable=libdir", "icu-uc").strip())
    return (folder / "libicudata.so").resolve()


def data_in(library: Path, symbol: str) -> bytes:
    """What the library holds under its only symbol."""
    with library.open("rb") as file:
        elf = ELFFile(file)
        (found,) = elf.get_section_by_name(".dynsym").get_symbol_by_name(symbol)
        section = elf.get_section(found["st_shndx"])
        file.seek(section["sh_offset"] + found["st_value"] - section["sh_addr"])
        return file.read(found["st_size"])


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    library = system_library()
    version = library.name.split(".so.")[1].split(".")[0]
    # The name of the file is a part of the names in it.
    whole, slim = (folder / part / f"icudt{version}l.dat" for part in ("whole", "slim"))
    for path in (whole, slim):
        path.parent.mkdir(exist_ok=True)
    whole.write_bytes(data_in(library, f"icudt{version}_dat"))
    removed = folder / "removed.txt"
    items = run("icupkg", "-l", whole).split()
    removed.write_text("\n".join(item for item in items if not KEPT.fullmatch(item)))
    run("icupkg", "-r", removed, whole, slim)
    run("genccode", "-a", "gcc", "-d", folder, "-e", f"icudt{version}", slim)
    name = f"libicudata.so.{version}"
    run(
        "cc",
        "-shared",
        "-nostdlib",
        "-Wl,-z,noexecstack",
        f"-Wl,-soname,{name}",
        "-o",
        folder / name,
        folder / f"icudt{version}l_dat.S",
    )
    print(f"{folder / name}: {(folder / name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
