#!/usr/bin/env python3
"""Measures deploys of Tradewind against those of osls, in turns, on one emulator of AWS. See README.md."""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from run import CASES, ENVIRONMENT, HERE, OSLS, TARGET, TOOLS, run_once, say, wait_for_aot_cache
from projects import write_print_project

FOLDER = TARGET / "deploy"
MINISTACK = TARGET / "ministack"
REQUIREMENTS = HERE.parent / "framework/testkit/src/main/resources/dev/tradewind/testkit/emulator/ministack.txt"
AIM = 1 / 2
CASES_OF_DEPLOY = ("first deploy", "code change", "no change")
PATIENCE = 60  # seconds that the emulator may take to start

SERVICE = """\
service: bench-deploy
provider:
  name: aws
  runtime: nodejs20.x
package:
  individually: true
  patterns: ['!**']
functions:
  hello:
    handler: hello.handle
    package: { patterns: [hello.js] }
    events:
      - httpApi: GET /hello
  worker:
    handler: worker.handle
    package: { patterns: [worker.js] }
    events:
      - sqs: { arn: !GetAtt Jobs.Arn }
resources:
  Resources:
    Jobs: { Type: AWS::SQS::Queue }
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="lives of a service with each tool (5)")
    parser.add_argument("--endpoint", help="an emulator that runs already; else one is started")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be 1 or more")
    prepare()
    emulator = None if options.endpoint else start_emulator()
    try:
        endpoint = options.endpoint or emulator.endpoint
        measure("warm", endpoint, {tool: {case: [] for case in CASES_OF_DEPLOY} for tool in TOOLS})
        times = {tool: {case: [] for case in CASES_OF_DEPLOY} for tool in TOOLS}
        for life in range(options.runs):
            say(f"life {life + 1} of {options.runs}")
            measure(f"run{life}", endpoint, times)
    finally:
        if emulator:
            emulator.stop()
    report(times)


def prepare() -> None:
    TARGET.mkdir(exist_ok=True)
    if not Path(TOOLS["osls"][0]).exists():
        say(f"installing osls {OSLS} …")
        install = ["npm", "install", "--no-fund", "--no-audit", "--silent", "--prefix", str(TARGET / "osls"), f"osls@{OSLS}"]
        subprocess.run(install, check=True, stdout=sys.stderr)
    write_print_project(TARGET / "print")
    run_once("tradewind", CASES["version"])
    wait_for_aot_cache()


class Emulator:
    """MiniStack, with the versions that the tests use."""

    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.endpoint = f"http://127.0.0.1:{port}"
        environment = {**ENVIRONMENT, "GATEWAY_PORT": str(port), "IOT_MTLS_ENABLED": "0"}
        self.process = subprocess.Popen(
            [MINISTACK / "bin/hypercorn", "ministack.app:app", "--bind", f"127.0.0.1:{port}"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            try:
                urllib.request.urlopen(self.endpoint + "/_localstack/health", timeout=5).close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        self.stop()
        sys.exit("The emulator does not start.")

    def stop(self) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, 9)  # Its workers are processes of their own.
            self.process.wait()


def start_emulator() -> Emulator:
    if not (MINISTACK / "bin/hypercorn").exists():
        say("installing the emulator …")
        subprocess.run([sys.executable, "-m", "venv", MINISTACK], check=True, stdout=sys.stderr)
        pip = [MINISTACK / "bin/python", "-m", "pip", "install", "--quiet", "--no-deps", "-r", REQUIREMENTS]
        subprocess.run(pip, check=True, stdout=sys.stderr)
    emulator = Emulator()
    emulator.wait()
    return emulator


def measure(stage: str, endpoint: str, times: dict[str, dict[str, list[float]]]) -> None:
    """The tools take turns in every case, each with a stack of its own."""
    for tool in TOOLS:
        folder = FOLDER / tool
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "serverless.yml").write_text(SERVICE, encoding="utf-8")
        write_code(folder, "one")
    for case in CASES_OF_DEPLOY:
        for tool in TOOLS:
            if case == "code change":
                write_code(FOLDER / tool, "two")
            times[tool][case].append(command(tool, "deploy", stage, endpoint))
    for tool in TOOLS:
        command(tool, "remove", stage, endpoint)


def write_code(folder: Path, word: str) -> None:
    for function in ("hello", "worker"):
        code = f"exports.handle = async () => ({{ statusCode: 200, body: '{word}' }});\n"
        (folder / f"{function}.js").write_text(code, encoding="utf-8")


def command(tool: str, verb: str, stage: str, endpoint: str) -> float:
    environment = {**ENVIRONMENT, "AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
    log = TARGET / f"deploy-{tool}.log"
    with log.open("wb") as output:
        start = time.perf_counter()
        code = subprocess.run(
            [*TOOLS[tool], verb, "--stage", f"{stage}-{tool}"],
            cwd=FOLDER / tool,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        ).returncode
        wall = time.perf_counter() - start
    if code != 0:
        sys.exit(f"{tool} {verb} failed:\n{log.read_text(errors='replace')}")
    return wall


def report(times: dict[str, dict[str, list[float]]]) -> None:
    for case in CASES_OF_DEPLOY:
        print(f"\n{case}")
        for tool in TOOLS:
            samples = times[tool][case]
            print(f"  {tool:10} {statistics.median(samples):6.2f} s ({min(samples):.2f} to {max(samples):.2f})")
        ratio = statistics.median(times["tradewind"][case]) / statistics.median(times["osls"][case])
        print(f"  Tradewind / osls: {ratio:.2f}, aim {AIM:.2f}: {'met' if ratio <= AIM else 'MISSED'}")


if __name__ == "__main__":
    main()
