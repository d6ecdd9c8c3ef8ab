"""Runs a Python function: loads its handler and speaks the Lambda Runtime API.

Requests go over one kept connection, and the answer of an invocation is sent together with the request for
the next one, so that an invocation costs a single round trip.
"""

import decimal
import importlib
import importlib.machinery
import json
import logging
import os
import site
import socket
import sys
import time
import traceback

API = "/2018-06-01/runtime/"


class Connection:
    """An HTTP/1.1 client for one server whose answers all have a Content-Length."""

    def __init__(self, address):
        host, port = address.split(":")
        self.host = address
        self.socket = socket.create_connection((host, int(port)))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.input = self.socket.makefile("rb", buffering=65536)

    def request(self, method, operation, body=None):
        head = "%s %s%s HTTP/1.1\r\nHost: %s\r\n" % (method, API, operation, self.host)
        if body is not None:
            head += "Content-Type: application/json\r\nContent-Length: %d\r\n" % len(body)
        return head.encode("latin-1") + b"\r\n" + (body or b"")

    def send(self, data):
        self.socket.sendall(data)

    def receive(self):
        status = self.input.readline()
        if not status:
            os._exit(1)
        headers = {}
        while True:
            line = self.input.readline().strip()
            if not line:
                break
            name, _, value = line.partition(b":")
            headers[name.decode("latin-1").lower()] = value.strip().decode("utf-8")
        return headers, self.input.read(int(headers.get("content-length", 0)))


class ClientContextValue:
    def __init__(self, values):
        for name in ("installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name"):
            setattr(self, name, values.get(name))


class ClientContext:
    def __init__(self, values):
        self.client = ClientContextValue(values["client"]) if values.get("client") else None
        self.custom = values.get("custom")
        self.env = values.get("env")


class CognitoIdentity:
    def __init__(self, values):
        self.cognito_identity_id = values.get("cognitoIdentityId")
        self.cognito_identity_pool_id = values.get("cognitoIdentityPoolId")


class LambdaContext:
    def __init__(self, headers):
        client = headers.get("lambda-runtime-client-context")
        self.aws_request_id = headers.get("lambda-runtime-aws-request-id")
        self.log_group_name = os.environ.get("AWS_LAMBDA_LOG_GROUP_NAME")
        self.log_stream_name = os.environ.get("AWS_LAMBDA_LOG_STREAM_NAME")
        self.function_name = os.environ.get("AWS_LAMBDA_FUNCTION_NAME")
        self.memory_limit_in_mb = os.environ.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")
        self.function_version = os.environ.get("AWS_LAMBDA_FUNCTION_VERSION")
        self.invoked_function_arn = headers.get("lambda-runtime-invoked-function-arn")
        self.client_context = ClientContext(json.loads(client)) if client else None
        self.identity = CognitoIdentity(json.loads(headers.get("lambda-runtime-cognito-identity") or "{}"))
        self._deadline = int(headers.get("lambda-runtime-deadline-ms", 0))

    def get_remaining_time_in_millis(self):
        return max(self._deadline - int(time.time() * 1000), 0)

    def log(self, message):
        sys.stdout.write(str(message))


class RequestIdFilter(logging.Filter):
    request_id = ""

    def filter(self, record):
        record.aws_request_id = RequestIdFilter.request_id
        return True


def packages_of_the_machine():
    """Folders that this interpreter was not to look into, those of a virtual environment first."""
    own = os.path.dirname(os.path.dirname(sys.executable))
    folders = [site.getusersitepackages()] + site.getsitepackages([sys.base_prefix])
    if os.path.exists(os.path.join(own, "pyvenv.cfg")):
        version = "python%d.%d" % sys.version_info[:2]
        folders.insert(0, os.path.join(own, "lib", version, "site-packages"))
    return folders


class SdkOfTheMachine:
    """Finds the AWS SDK, which Lambda's Python has, among the packages of this machine: after the function's own."""

    PACKAGES = frozenset(("boto3", "botocore", "s3transfer", "jmespath", "dateutil", "six", "urllib3"))

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name not in cls.PACKAGES:
            return None
        return importlib.machinery.PathFinder.find_spec(name, packages_of_the_machine(), target)


def explain_missing(error):
    """Why an import fails here that works in a shell."""
    if not isinstance(error, ModuleNotFoundError) or "." in error.name:
        return  # A package that was found has no such part.
    if importlib.machinery.PathFinder.find_spec(error.name, packages_of_the_machine()):
        print("%s is installed on this machine but not packaged with the function, so the cloud would not find it"
              " either." % error.name)


class RuntimeFault(Exception):
    """An error of the function's set-up, under the name that Lambda gives it."""

    def __init__(self, kind, message, trace):
        super().__init__(message)
        self.kind = kind
        self.trace = trace


def load_handler(name):
    module, dot, attribute = name.rpartition(".")
    if not dot:
        raise RuntimeFault(
            "Runtime.MalformedHandlerName",
            "Bad handler '%s': not enough values to unpack (expected 2, got 1)" % name, [])
    try:
        loaded = importlib.import_module(module.replace("/", "."))
    except ImportError as error:
        explain_missing(error)
        raise RuntimeFault(
            "Runtime.ImportModuleError", "Unable to import module '%s': %s" % (module, error), own_trace(error))
    except SyntaxError as error:
        place = "%s, line %s" % (os.path.relpath(error.filename or module), error.lineno)
        raise RuntimeFault(
            "Runtime.UserCodeSyntaxError",
            "Syntax error in module '%s': %s (%s)" % (module, error.msg, place),
            ['  File "%s" Line %s\n    %s\n' % (error.filename, error.lineno, (error.text or "").strip())])
    if not hasattr(loaded, attribute):
        raise RuntimeFault(
            "Runtime.HandlerNotFound", "Handler '%s' missing on module '%s'" % (attribute, module), [])
    return getattr(loaded, attribute)


def own_trace(error):
    """The frames of the function's own code: those of this file and of the import system say nothing."""
    frames = traceback.extract_tb(error.__traceback__)
    kept = [f for f in frames if f.filename != __file__ and not f.filename.startswith("<frozen importlib")
            and os.sep + "importlib" + os.sep not in f.filename]
    return traceback.format_list(kept)


def describe(error, request_id):
    if isinstance(error, RuntimeFault):
        kind, trace = error.kind, error.trace
    else:
        kind, trace = type(error).__name__, own_trace(error)
    return {"errorMessage": str(error), "errorType": kind, "requestId": request_id, "stackTrace": trace}


def log_error(error, described):
    print("[ERROR] %s: %s" % (described["errorType"], described["errorMessage"]))
    if described["stackTrace"]:
        print("Traceback (most recent call last):\n" + "".join(described["stackTrace"]).rstrip("\n"))


def to_json(value):
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError("Object of type %s is not JSON serializable" % type(value).__name__)


def run(handler, body, context):
    """The operation and the body that answer an invocation."""
    try:
        result = handler(json.loads(body.decode("utf-8")), context)
        try:
            answer = json.dumps(result, default=to_json).encode("utf-8")
        except Exception as error:
            raise RuntimeFault("Runtime.MarshalError", "Unable to marshal response: %s" % error, [])
        return "response", answer
    except Exception as error:
        described = describe(error, context.aws_request_id)
        log_error(error, described)
        return "error", json.dumps(described).encode("utf-8")


def set_up_logging():
    output = logging.StreamHandler(sys.stdout)
    form = logging.Formatter(
        "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s", "%Y-%m-%dT%H:%M:%S")
    form.converter = time.gmtime
    output.setFormatter(form)
    output.addFilter(RequestIdFilter())
    logging.getLogger().addHandler(output)


def main():
    # The folder of this file stands first on the path, where the function's own code belongs.
    sys.path[0] = os.environ["LAMBDA_TASK_ROOT"]
    sys.meta_path.append(SdkOfTheMachine)
    site.setquit()  # Started with -S, which keeps the machine's packages out, Python has no exit().
    connection = Connection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    set_up_logging()
    try:
        handler = load_handler(os.environ["_HANDLER"])
    except Exception as error:
        described = describe(error, "")
        log_error(error, described)
        sys.stdout.flush()
        connection.send(connection.request("POST", "init/error", json.dumps(described).encode("utf-8")))
        connection.receive()
        os._exit(1)
    answer = b""
    while True:
        connection.send(answer + connection.request("GET", "invocation/next"))
        if answer:
            connection.receive()
        headers, body = connection.receive()
        context = LambdaContext(headers)
        RequestIdFilter.request_id = context.aws_request_id
        os.environ["_X_AMZN_TRACE_ID"] = headers.get("lambda-runtime-trace-id", "")
        operation, content = run(handler, body, context)
        sys.stdout.flush()
        sys.stderr.flush()
        answer = connection.request(
            "POST", "invocation/%s/%s" % (context.aws_request_id, operation), content)


if __name__ == "__main__":
    main()
