import decimal
import logging
import os
import sys
import time

count = 0
logger = logging.getLogger()
logger.setLevel(logging.INFO)


def echo(event, context):
    global count
    count += 1
    return {"event": event, "count": count, "id": context.aws_request_id}


def context(event, context):
    return {
        "name": context.function_name,
        "version": context.function_version,
        "arn": context.invoked_function_arn,
        "memory": context.memory_limit_in_mb,
        "group": context.log_group_name,
        "stream": context.log_stream_name,
        "remaining": context.get_remaining_time_in_millis(),
        "trace": os.environ["_X_AMZN_TRACE_ID"],
        "directory": os.getcwd(),
    }


def log(event, context):
    print("printed")
    logger.info("logged %s", 1)
    sys.stderr.write("to stderr\n")
    return context.aws_request_id


def throws(event, context):
    raise ValueError("it broke")


def unserialisable(event, context):
    return {1, 2}


def decimals(event, context):
    return [decimal.Decimal("1.5"), decimal.Decimal("3")]


def exits(event, context):
    sys.exit(4)


def slow(event, context):
    time.sleep(60)


def large(event, context):
    return "x" * event["size"]
