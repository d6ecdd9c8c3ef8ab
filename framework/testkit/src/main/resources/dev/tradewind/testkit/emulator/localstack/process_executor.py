"""Runs Lambda functions of LocalStack 4.14.0 in Node.js processes of this machine, where LocalStack by itself needs Docker.

LocalStack finds the plugin by the entry point `process` and takes it when LAMBDA_RUNTIME_EXECUTOR names it. One process for each
invocation: plain, not fast.
"""

import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from localstack.services.lambda_.invocation.lambda_models import InvocationResult
from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

INVOKE = Path(__file__).with_name("invoke.mjs")


class ProcessExecutor(RuntimeExecutor):
    logs = ""

    def start(self, env_vars):
        self.environment = os.environ | {name: str(value) for name, value in env_vars.items()}

    def invoke(self, payload):
        request = payload["invoke-id"]
        with TemporaryDirectory() as folder:
            answer, printed = self.run(Path(folder, "answer.json"), payload["payload"].encode(), request)
        self.logs = f"START RequestId: {request} Version: $LATEST\n{printed}END RequestId: {request}\n"
        failed = "error" in answer
        body = json.dumps(answer["error" if failed else "result"]).encode()
        return InvocationResult(request, body, is_error=failed, logs=self.logs)

    def run(self, file, event, request):
        """The answer of the function, and what it printed."""
        config = self.function_version.config
        try:
            done = subprocess.run(
                ["node", INVOKE, file],
                cwd=config.code.get_unzipped_code_location(),
                env=self.environment | {"REQUEST_ID": request},
                input=event,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=config.timeout,
            )
        except subprocess.TimeoutExpired as late:
            error = {"errorType": "Sandbox.Timedout", "errorMessage": f"Task timed out after {config.timeout}.00 seconds"}
            return {"error": error}, (late.stdout or b"").decode(errors="replace")
        printed = done.stdout.decode(errors="replace")
        if file.exists():
            return json.loads(file.read_text(encoding="utf-8")), printed
        return {"error": {"errorType": "Runtime.ExitError", "errorMessage": f"exit status {done.returncode}"}}, printed

    def stop(self):
        """There is nothing between invocations."""

    def get_address(self):
        return "127.0.0.1"

    def get_endpoint_from_executor(self):
        return "127.0.0.1"

    def get_runtime_endpoint(self):
        return "http://127.0.0.1"  # Nobody asks: the event comes on stdin.

    def get_logs(self):
        return self.logs

    @classmethod
    def prepare_version(cls, function_version):
        if function_version.config.code:
            function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version):
        """The code belongs to LocalStack."""


class ProcessExecutorPlugin(RuntimeExecutorPlugin):
    name = "process"

    def load(self, *args, **kwargs):
        return ProcessExecutor
