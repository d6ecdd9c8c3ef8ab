#!/usr/bin/env python3
"""Measures Tradewind's local platform against serverless-offline, in turns. See README.md."""

import argparse
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from run import ENVIRONMENT, HERE, OSLS, TARGET, TOOLS, make_aot_cache, say
from projects import write_print_project

OFFLINE = "14.8.2"
FOLDER = TARGET / "serve"
NAMES = ["tradewind", "serverless-offline"]
PATH = "/hello"
PATIENCE = 60  # seconds that a server may take to answer

TRADEWIND_DEPLOY = [*TOOLS["tradewind"], "deploy", "--target", "local"]
TRADEWIND_REMOVE = [*TOOLS["tradewind"], "remove", "--target", "local"]
OFFLINE_START = [str(FOLDER / "node_modules/.bin/osls"), "offline", "start", "-c", "offline.yml", "--host", "127.0.0.1"]

SERVICE = """\
service: bench-serve
provider:
  name: aws
  runtime: nodejs20.x
functions:
  hello:
    handler: handler.hello
    events:
      - httpApi: GET /hello
"""
HANDLER = "exports.hello = async () => ({ statusCode: 200, body: 'hello' });\n"


@dataclass
class Round:
    """One life of a server: times in milliseconds, memory in bytes by the load that came before."""

    start: float = 0
    first: float = 0
    loads: dict[int, dict] = field(default_factory=dict)
    memory: dict[int, int | None] = field(default_factory=dict)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="lives of each server (3)")
    parser.add_argument("--seconds", type=float, default=5, help="length of each load (5)")
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 16, 64], help="loads (1 16 64)")
    parser.add_argument("--tool", action="append", choices=NAMES, help="measure this one; may be repeated")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every round to this file")
    options = parser.parse_args()
    names = options.tool or NAMES
    prepare(names)

    rounds = {name: [] for name in names}
    for number in range(options.rounds):
        for name in names:
            say(f"round {number + 1}: {name}")
            rounds[name].append(play(name, options.connections, options.seconds))
    report(rounds, options.connections)
    if options.json:
        document = {name: [vars(each) for each in played] for name, played in rounds.items()}
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def prepare(names: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "serverless.yml").write_text(SERVICE)
    (FOLDER / "offline.yml").write_text(SERVICE + "plugins: [serverless-offline]\n")
    (FOLDER / "handler.js").write_text(HANDLER)
    if "serverless-offline" in names and not (FOLDER / "node_modules/serverless-offline").exists():
        say(f"installing serverless-offline {OFFLINE} …")
        (FOLDER / "package.json").write_text("{}\n")
        packages = [f"osls@{OSLS}", f"serverless-offline@{OFFLINE}"]
        install = ["npm", "install", "--no-fund", "--no-audit", "--silent", *packages]
        subprocess.run(install, cwd=FOLDER, check=True, stdout=sys.stderr)
    if "tradewind" in names:
        write_print_project(TARGET / "print")
        make_aot_cache("cloud")


def play(name: str, connections: list[int], seconds: float) -> Round:
    result = Round()
    log = (TARGET / f"{name}.log").open("wb")
    began = time.perf_counter()
    if name == "tradewind":
        process, base = None, deploy(log)
    else:
        port = free_port()
        ports = ["--httpPort", str(port), "--lambdaPort", str(free_port())]
        pipes = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
        process = subprocess.Popen(
            [*OFFLINE_START, *ports], cwd=FOLDER, env=ENVIRONMENT, start_new_session=True, **pipes
        )
        base = f"http://127.0.0.1:{port}"
    try:
        result.first = 1000 * wait_for_answer(base + PATH, log.name)
        result.start = 1000 * (time.perf_counter() - began)
        for count in connections:
            result.loads[count] = load(base + PATH, count, seconds)
            result.memory[count] = memory_of_server(int(base.rpartition(":")[2]))
    finally:
        if process is None:
            subprocess.run(TRADEWIND_REMOVE, cwd=FOLDER, env=ENVIRONMENT, stdout=log, stderr=log)
        else:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(PATIENCE)
        log.close()
    return result


def deploy(log) -> str:
    """Deploys, and returns the address that the command prints for the function, without the path."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": log}
    done = subprocess.run(TRADEWIND_DEPLOY, cwd=FOLDER, env=ENVIRONMENT, text=True, **pipes)
    address = re.search(r"http://[\w.]+:\d+", done.stdout)
    if done.returncode != 0 or not address:
        sys.exit(f"{' '.join(TRADEWIND_DEPLOY)} gave no address; see {log.name}\n{done.stdout}")
    return address[0].replace("localhost", "127.0.0.1")


def wait_for_answer(url: str, log: str) -> float:
    """The seconds that the first answered request took, once the server listened."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        began = time.perf_counter()
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as response:
                if response.status == 200:
                    return time.perf_counter() - began
        except urllib.error.HTTPError as error:
            sys.exit(f"{url} answers {error.code}; see {log}")
        except OSError:
            time.sleep(0.01)
    sys.exit(f"{url} did not answer within {PATIENCE} s; see {log}")


def load(url: str, connections: int, seconds: float) -> dict:
    command = ["node", str(HERE / "load.mjs"), url, str(connections), str(seconds)]
    seen = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    if set(seen["statuses"]) != {"200"} or seen["failures"]:
        say(f"  not every request was answered 200: {seen['statuses']}, {seen['failures']} connections failed")
    return seen


def memory_of_server(port: int) -> int | None:
    """The resident memory of the process that listens on a port and of all below it; None where there is no /proc."""
    if not Path("/proc/net/tcp").exists():
        return None
    sockets = {f"socket:[{inode}]" for inode in listening_inodes(port)}
    parents, resident, servers = {}, {}, set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            pid = int(process.name)
            lines = (process / "status").read_text().splitlines()
            status = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
            parents[pid] = int(status["PPid"])
            resident[pid] = 1024 * int(status.get("VmRSS", "0 kB").split()[0])
            if any(os.readlink(descriptor) in sockets for descriptor in (process / "fd").iterdir()):
                servers.add(pid)
        except OSError:
            continue  # ended meanwhile, or is somebody else's
    family = {pid for pid in parents if servers & set(ancestry(pid, parents))}
    return sum(resident[pid] for pid in family) or None


def ancestry(pid: int, parents: dict[int, int]):
    while pid in parents:
        yield pid
        pid = parents[pid]


def listening_inodes(port: int):
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            columns = line.split()
            if columns[3] == "0A" and int(columns[1].rpartition(":")[2], 16) == port:
                yield columns[9]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def report(rounds: dict[str, list[Round]], connections: list[int]) -> None:
    aspects = [("start to first answer, ms", lambda each: each.start), ("first answer, ms", lambda each: each.first)]
    for count in connections:
        aspects += [
            (f"{count} connections: requests/s", lambda each, count=count: each.loads[count]["rate"]),
            (f"{count} connections: median, ms", lambda each, count=count: each.loads[count]["p50"]),
            (f"{count} connections: 99 %, ms", lambda each, count=count: each.loads[count]["p99"]),
            (f"{count} connections: memory after, MB", lambda each, count=count: (each.memory[count] or 0) / 2**20),
        ]
    names = list(rounds)
    print(f"{'':36}" + "".join(f"{name:>20}" for name in names) + ("     ratio" if names == NAMES else ""))
    for title, value in aspects:
        middles = [statistics.median(value(each) for each in rounds[name]) for name in names]
        ratio = f"{middles[0] / middles[1]:>10.2f}" if names == NAMES and middles[1] else ""
        print(f"{title:36}" + "".join(f"{middle:>20.2f}" for middle in middles) + ratio)


if __name__ == "__main__":
    main()
