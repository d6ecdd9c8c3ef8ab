#!/usr/bin/env python3
"""Measures deploys to an emulator of AWS against those of osls, in turns. See README.md."""

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from projects import write_print_project
from run import ENVIRONMENT, HERE, TARGET, TOOLS, install_osls, make_aot_cache, say, version
from serve import free_port

PACKAGES = HERE.parent / "framework/testkit/src/main/resources/dev/tradewind/testkit/emulator/ministack.txt"
MINISTACK = TARGET / "ministack"
FOLDER = TARGET / "deploy"
NAME = "bench-deploy"
STEPS = ["first deploy", "code changed", "nothing changed"]
AIM = 0.5  # time of Tradewind / of osls, in each step
PATIENCE = 60  # seconds that the emulator may take to start

SERVICE = f"""\
service: {NAME}
provider:
  name: aws
  runtime: nodejs20.x
  region: us-east-1
package:
  individually: true
  patterns: ['!**']
functions:
  hello:
    handler: src/hello.handle
    package: {{ patterns: [src/hello.js] }}
    events:
      - http: GET /hello
  worker:
    handler: src/worker.handle
    package: {{ patterns: [src/worker.js] }}
    events:
      - sqs: {{ arn: !GetAtt Jobs.Arn }}
resources:
  Resources:
    Jobs: {{ Type: AWS::SQS::Queue }}
"""
WORKER = "exports.handle = async () => {};\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="stacks that each tool deploys (5)")
    parser.add_argument("--tool", action="append", choices=TOOLS, help="measure this one; may be repeated")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every time to this file")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be 1 or more")
    tools = options.tool or list(TOOLS)
    prepare(tools)

    times = {tool: {step: [] for step in STEPS} for tool in tools}
    loads = []
    with ministack() as endpoint:
        for tool in tools:
            say(f"warming up: {tool}")
            live(tool, "warm", endpoint)
        for number in range(options.runs):
            resources = {}
            for tool in tools:
                loads.append(os.getloadavg()[0])
                say(f"run {number + 1}: {tool} (load {loads[-1]:.1f})")
                seconds, resources[tool] = live(tool, f"{tool}{number + 1}", endpoint)
                for step in STEPS:
                    times[tool][step].append(seconds[step])
            if len(set(resources.values())) > 1:
                sys.exit(f"The tools made stacks with different numbers of resources: {resources}.")
    report(times, loads)
    if options.json:
        versions = {tool: version(TOOLS[tool]) for tool in tools}
        document = {"versions": versions, "processors": os.cpu_count(), "loads": loads, "seconds": times}
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def prepare(tools: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    if "osls" in tools:
        install_osls()
    if "tradewind" in tools:
        write_print_project(TARGET / "print")
        make_aot_cache("cloud")
    installed = MINISTACK / "installed.txt"
    packages = PACKAGES.read_text(encoding="utf-8")
    if not installed.exists() or installed.read_text(encoding="utf-8") != packages:
        say("installing MiniStack …")
        subprocess.run([sys.executable, "-m", "venv", "--clear", MINISTACK], check=True)
        install = [MINISTACK / "bin/python", "-m", "pip", "install", "--quiet", "--no-deps", "-r", PACKAGES]
        subprocess.run(install, check=True, stdout=sys.stderr)
        installed.write_text(packages, encoding="utf-8")


@contextmanager
def ministack() -> Iterator[str]:
    """The address of an emulator that is new, listens on loopback, and ends with the block."""
    port = free_port()
    endpoint = f"http://127.0.0.1:{port}"
    environment = {**ENVIRONMENT, "GATEWAY_PORT": str(port), "IOT_MTLS_ENABLED": "0"}
    command = [MINISTACK / "bin/hypercorn", "ministack.app:app", "--bind", f"127.0.0.1:{port}"]
    with (TARGET / "ministack.log").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=MINISTACK,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            wait_for_health(process, endpoint, log.name)
            yield endpoint
        finally:
            os.killpg(process.pid, signal.SIGKILL)  # Its functions are processes of their own.
            process.wait()


def wait_for_health(process: subprocess.Popen, endpoint: str, log: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(endpoint + "/_localstack/health", timeout=PATIENCE):
                return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"MiniStack does not answer; see {log}")


def live(tool: str, stage: str, endpoint: str) -> tuple[dict[str, float], int]:
    """The life of one stack: the seconds of each step, and how many resources the stack had."""
    folder = FOLDER / stage
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "src").mkdir(parents=True)
    (folder / "serverless.yml").write_text(SERVICE, encoding="utf-8")
    (folder / "src/worker.js").write_text(WORKER, encoding="utf-8")
    seconds = {}
    try:
        for step, answer in zip(STEPS, ["one", "two", "two"]):
            (folder / "src/hello.js").write_text(f"exports.handle = async () => '{answer}';\n", encoding="utf-8")
            seconds[step] = run(tool, "deploy", stage, endpoint)
            said = call(endpoint, "lambda", f"/2015-03-31/functions/{NAME}-{stage}-hello/invocations", b"{}")
            if json.loads(said) != answer:
                sys.exit(f"After '{step}' by {tool} the function says {said}, and not {answer}.")
        form = urllib.parse.urlencode({"Action": "ListStackResources", "StackName": f"{NAME}-{stage}"}).encode()
        return seconds, call(endpoint, "cloudformation", "/", form).count("<LogicalResourceId>")
    finally:
        run(tool, "remove", stage, endpoint)
        shutil.rmtree(folder)


def run(tool: str, command: str, stage: str, endpoint: str) -> float:
    """The seconds that the command took."""
    line = [*TOOLS[tool], command, "--stage", stage]
    log = TARGET / f"{tool}-deploy.log"
    with log.open("wb") as output:
        began = time.perf_counter()
        done = subprocess.run(
            line,
            cwd=FOLDER / stage,
            env={**ENVIRONMENT, "AWS_ENDPOINT_URL": endpoint},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        seconds = time.perf_counter() - began
    if done.returncode != 0:
        sys.exit(f"{' '.join(line)} failed:\n{log.read_text(errors='replace')}")
    return seconds


def call(endpoint: str, service: str, path: str, body: bytes) -> str:
    """What the emulator answers; it tells services apart by the scope of the signature, which it does not check."""
    scope = f"none/20260101/us-east-1/{service}/aws4_request"
    headers = {"Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"}
    request = urllib.request.Request(endpoint + path, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as response:
            return response.read().decode()
    except urllib.error.HTTPError as error:
        sys.exit(f"{request.full_url} answers {error.code}: {error.read().decode(errors='replace')}")


def report(times: dict[str, dict[str, list[float]]], loads: list[float]) -> None:
    print(f"\n{os.cpu_count()} processors, load {min(loads):.1f} to {max(loads):.1f} (one minute, before each run)")
    for step in STEPS:
        print(f"\n{step}")
        for tool, seconds in times.items():
            middle = statistics.median(seconds[step])
            print(f"  {tool:10} {middle:>7.2f} s ({min(seconds[step]):.2f} to {max(seconds[step]):.2f})")
        if set(times) == set(TOOLS):
            ratio = statistics.median(times["tradewind"][step]) / statistics.median(times["osls"][step])
            verdict = "met" if ratio <= AIM else "MISSED"
            print(f"  time of Tradewind / of osls: {ratio:.2f}, aim {AIM:.2f}: {verdict}")


if __name__ == "__main__":
    main()
