#!/usr/bin/env python3
"""Measures Tradewind against osls, side by side in one run. See README.md."""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path

import projects

HERE = Path(__file__).resolve().parent
TARGET = HERE / "target"
CACHE = TARGET / "tradewind-cache"
OSLS = "4.3.1"

# How each tool is started, and what it is told to do in each case: to change a command line, change it here.
TOOLS = {
    "tradewind": [str(HERE.parent / "tradewind")],
    "osls": [str(TARGET / "osls/node_modules/.bin/osls")],
}
PACKAGE = {tool: ["package"] for tool in TOOLS}

# How many functions the services have that differ in nothing else; growth is measured over the last three.
FUNCTIONS = (1, 50, 500, 1000)
LINEAR = 1.25  # what a function may cost more among the last ones than among those before


@dataclass(frozen=True)
class Case:
    """One thing to measure; the largest ratios of Tradewind to osls that are aimed at, None for no aim."""

    title: str
    project: str
    arguments: dict[str, list[str]]
    time: float | None = None
    memory: float | None = None
    packs: bool = False
    functions: int = 0  # as many are in the template of each tool
    most_runs: int | None = None


CASES = {
    "version": Case("start-up (--version)", "print", {tool: ["--version"] for tool in TOOLS}),
    "print": Case("print, 60 functions", "print", {tool: ["print"] for tool in TOOLS}, time=1 / 4, memory=1 / 2),
    "package": Case("package, some of 5,000 files", "package", PACKAGE, time=1 / 6, memory=1 / 2, packs=True),
    "package-all": Case("package, all of 5,000 files", "package-all", PACKAGE, time=1 / 6, memory=1 / 2, packs=True),
    "functions-1": Case("package, 1 function", "functions-1", PACKAGE, time=1 / 4, memory=1 / 2, functions=1),
    "functions-50": Case("package, 50 functions", "functions-50", PACKAGE, functions=50),
    "functions-500": Case(
        "package, 500 functions", "functions-500", PACKAGE, time=1 / 8, memory=1 / 2, functions=500, most_runs=5
    ),
    "functions-1000": Case("package, 1,000 functions", "functions-1000", PACKAGE, functions=1000, most_runs=5),
}

ENVIRONMENT = {
    **os.environ,
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_EC2_METADATA_DISABLED": "true",
    "SLS_NOTIFICATIONS_MODE": "off",
    "TRADEWIND_CACHE_HOME": str(CACHE),
}


@dataclass(frozen=True)
class Sample:
    """What one process took: seconds of wall and processor time, bytes of memory at its peak."""

    wall: float
    cpu: float
    memory: int


def main() -> None:
    options = parse_options()
    tools = options.tool or list(TOOLS)
    cases = {name: CASES[name] for name in options.only or CASES}
    prepare(tools, cases)

    results = {}
    for name, case in cases.items():
        runs = min(options.runs, case.most_runs or options.runs)
        say(f"{case.title}: {runs} runs of {' and '.join(tools)}")
        results[name] = measure(case, tools, runs)
    report(cases, results)
    report_growth(results)
    if options.json:
        write_json(options.json, tools, cases, results)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10, help="runs of each tool in each case (10)")
    parser.add_argument("--only", action="append", choices=CASES, help="measure this case; may be repeated")
    parser.add_argument("--tool", action="append", choices=TOOLS, help="measure this tool; may be repeated")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every sample to this file")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be 1 or more")
    return options


def prepare(tools: list[str], cases: dict[str, Case]) -> None:
    """Installs osls, writes the projects, and warms both tools up, so that no run is the first."""
    TARGET.mkdir(exist_ok=True)
    if "osls" in tools:
        install_osls()

    say("writing the projects …")
    projects.write_print_project(TARGET / "print")
    projects.write_package_project(TARGET / "package", projects.SELECTION)
    projects.write_package_project(TARGET / "package-all", projects.EVERYTHING)

    for count in FUNCTIONS:
        projects.write_functions_project(TARGET / f"functions-{count}", count)

    say("warming up …")
    for tool in tools:
        if tool == "tradewind":
            make_aot_cache("files")
        for case in cases.values():
            run_once(tool, case)


def install_osls() -> None:
    if not Path(TOOLS["osls"][0]).exists():
        say(f"installing osls {OSLS} …")
        folder = str(TARGET / "osls")
        install = ["npm", "install", "--no-fund", "--no-audit", "--silent", "--prefix", folder, f"osls@{OSLS}"]
        subprocess.run(install, check=True, stdout=sys.stderr)


def make_aot_cache(classes: str, patience: float = 300) -> None:
    """The first command of its kind makes an ahead-of-time cache in the background: "files" or "cloud"."""
    first = {"files": ["--version"], "cloud": ["info", "--target", "local"]}[classes]
    run_once("tradewind", Case("", "print", {"tradewind": first}))
    end = time.monotonic() + patience
    while time.monotonic() < end:
        made = list(CACHE.glob(f"*-{classes}.aot"))
        if made and not list(CACHE.glob("*.making")):
            if made[0].stat().st_size == 0:
                say("Tradewind could not make its ahead-of-time cache: it is measured without.")
            return
        time.sleep(0.2)
    sys.exit(f"Tradewind has not made its ahead-of-time cache in {CACHE} within {patience:.0f} s.")


def measure(case: Case, tools: list[str], runs: int) -> dict[str, list[Sample]]:
    """The tools take turns, so that what else the machine does falls on all of them."""
    samples = {tool: [] for tool in tools}
    archives = {}
    resources = {}
    for _ in range(runs):
        for tool in tools:
            samples[tool].append(run_once(tool, case))
            if case.packs:
                archives[tool] = archive_entries(TARGET / case.project)
            if case.functions:
                resources[tool] = template_resources(case)
    if case.packs:
        compare_archives(archives)
    if len(set(resources.values())) > 1:
        sys.exit(f"The tools made templates with different numbers of resources: {resources}.")
    return samples


def run_once(tool: str, case: Case) -> Sample:
    folder = TARGET / case.project
    for output in (".serverless", ".tradewind"):
        shutil.rmtree(folder / output, ignore_errors=True)
    command = TOOLS[tool] + case.arguments[tool]
    log = TARGET / f"{tool}.log"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        # Covers the processes that the tool started and waited for; the memory is that of the largest of them.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 and not refused_for_size(case, log):
        sys.exit(f"{' '.join(command)} failed in {folder}:\n{log.read_text(errors='replace')}")
    unit = 1 if platform.system() == "Darwin" else 1024
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def refused_for_size(case: Case, log: Path) -> bool:
    """Tradewind fails when CloudFormation would not take so many resources, but only after all the work is done."""
    return case.functions >= 100 and "too-many-resources" in log.read_text(errors="replace")


def template_resources(case: Case) -> int:
    file = TARGET / case.project / ".serverless/cloudformation-template-update-stack.json"
    resources = json.loads(file.read_text(encoding="utf-8"))["Resources"]
    functions = sum(resource["Type"] == "AWS::Lambda::Function" for resource in resources.values())
    if functions != case.functions:
        sys.exit(f"{file} should have {case.functions} functions, and has {functions}.")
    return len(resources)


def archive_entries(folder: Path) -> set[str]:
    archives = [zip for output in (".serverless", ".tradewind") for zip in (folder / output).rglob("*.zip")]
    if len(archives) != 1:
        sys.exit(f"{folder} should have one archive after packaging, and has {len(archives)}.")
    with zipfile.ZipFile(archives[0]) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


def compare_archives(archives: dict[str, set[str]]) -> None:
    """A tool that packs other files does other work: then the times say nothing."""
    for tool, entries in archives.items():
        say(f"  {tool} packed {len(entries)} files")
    first, *others = archives.values()
    for other in others:
        if first != other:
            sys.exit(f"The tools packed different files, such as {sorted(first ^ other)[:5]}.")


def medians(samples: list[Sample]) -> Sample:
    def median(field: str) -> float:
        return statistics.median(getattr(sample, field) for sample in samples)

    return Sample(median("wall"), median("cpu"), median("memory"))


def report(cases: dict[str, Case], results: dict[str, dict[str, list[Sample]]]) -> None:
    for name, case in cases.items():
        print(f"\n{case.title}")
        print(f"  {'':10} {'wall, median (least to most)':>32} {'processor':>10} {'memory':>9}")
        for tool, samples in results[name].items():
            middle = medians(samples)
            walls = [sample.wall for sample in samples]
            wall = f"{middle.wall:.3f} s ({min(walls):.3f} to {max(walls):.3f})"
            print(f"  {tool:10} {wall:>32} {middle.cpu:>8.2f} s {middle.memory / 2**20:>6.0f} MB")
        for aspect, ratio, aim in ratios(case, results[name]):
            verdict = "" if aim is None else f", aim {aim:.2f}: {'met' if ratio <= aim else 'MISSED'}"
            print(f"  {aspect} of Tradewind / of osls: {ratio:.2f}{verdict}")


def report_growth(results: dict[str, dict[str, list[Sample]]]) -> None:
    """What one more function costs, among the first ones and among the last: the same when growth is linear.

    In processor time, because differences of wall times are lost in what else the machine does.
    """
    few, many, most = FUNCTIONS[1:]
    names = [f"functions-{count}" for count in (few, many, most)]
    if not set(names) <= set(results):
        return
    print(f"\ngrowth from {few} to {most:,} functions, in processor time")
    for tool in results[names[0]]:
        first, middle, last = (medians(results[name][tool]).cpu for name in names)
        before, after = (middle - first) / (many - few), (last - middle) / (most - many)
        verdict = "" if tool != "tradewind" else f", aim {LINEAR}: {'met' if after <= LINEAR * before else 'MISSED'}"
        print(
            f"  {tool:10} {before * 1000:.2f} ms a function up to {many}, then {after * 1000:.2f} ms: "
            f"ratio {after / before:.2f}{verdict}; {most:,} functions take {last / first:.1f} times as long as {few}"
        )


def ratios(case: Case, samples: dict[str, list[Sample]]) -> list[tuple[str, float, float | None]]:
    if set(samples) != set(TOOLS):
        return []
    ours, theirs = medians(samples["tradewind"]), medians(samples["osls"])
    return [("wall time", ours.wall / theirs.wall, case.time), ("memory", ours.memory / theirs.memory, case.memory)]


def write_json(
    file: Path, tools: list[str], cases: dict[str, Case], results: dict[str, dict[str, list[Sample]]]
) -> None:
    document = {
        "machine": {"system": platform.platform(), "processors": os.cpu_count()},
        "versions": {tool: version(TOOLS[tool]) for tool in tools} | {"node": version(["node"])},
        "cases": {
            name: {
                "title": case.title,
                "samples": {tool: [asdict(sample) for sample in samples] for tool, samples in results[name].items()},
                "ratios": [
                    {"aspect": aspect, "ratio": ratio, "aim": aim} for aspect, ratio, aim in ratios(case, results[name])
                ],
            }
            for name, case in cases.items()
        },
    }
    file.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def version(command: list[str]) -> str | None:
    try:
        return subprocess.run([*command, "--version"], env=ENVIRONMENT, capture_output=True, text=True).stdout.strip()
    except FileNotFoundError:
        return None


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
