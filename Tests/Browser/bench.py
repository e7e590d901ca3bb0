"""python bench.py PROGRAM N: see scripts/bench."""

import hashlib
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import samples


def measured(name: str, command: list[str], texts: int, **options) -> None:
    began = time.monotonic()
    done = subprocess.run(command, capture_output=True, **options)
    seconds = time.monotonic() - began
    if done.returncode != 0:
        sys.exit(f"{name} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    # The largest child so far; commands go from small to large.
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    digest = hashlib.sha256(done.stdout).hexdigest()[:16]
    print(f"{name:8} {texts / seconds:10,.0f} a second  {seconds:7.2f} s  {megabytes:7.0f} MB  output {digest}", flush=True)


def main(program: str, count: int) -> None:
    said = [voice.words for voice in samples.voices() if voice.words.strip()]
    with tempfile.TemporaryDirectory() as work:
        lines = pathlib.Path(work) / "texts.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            for number in range(count):
                # Another number in each text, so that no two records are the same.
                text = f"{said[number % len(said)]} {number}"
                file.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
        print(f"{count} texts of {sum(map(len, said)) / len(said):.0f} characters on average")
        with lines.open("rb") as file:
            measured("analyze", [program, "analyze", "--taxonomy", "auto"], count, stdin=file)
        measured(
            "import", [program, "import", str(lines), "--source", "bench", "--workspace", f"{work}/workspace"], count)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
