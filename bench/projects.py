"""The projects that are measured: generated, and the same on every machine and in every run."""

import json
import random
import shutil
from pathlib import Path

PACKAGES = 110  # npm packages in the package project
FILES = 5000  # files in the package project, its own and those of npm together


def write_print_project(folder: Path) -> None:
    """60 functions in files by domain, resources in files, settings by stage."""
    domains = "orders invoices customers stock shipping returns prices search mail audit login reports".split()
    files = {
        "serverless.yml": _print_service(domains),
        "config/dev.json": _settings("debug", 512, "false", ["subnet-1", "subnet-2"]),
        "config/prod.json": _settings("info", 1024, "true", ["subnet-8", "subnet-9"]),
        "config/common.yml": "owner: shop\nretention: { dev: 7, prod: 90 }\nheaders: [Content-Type, Authorization]\n",
        "src/handler.js": "exports.handle = async () => ({ statusCode: 200 });\n",
    }
    for domain in domains:
        files[f"functions/{domain}.yml"] = _functions(domain)
        files[f"resources/{domain}.yml"] = _resources(domain)
    _write(folder, files)


def _settings(level: str, memory: int, alarms: str, subnets: list[str]) -> str:
    return json.dumps({"logLevel": level, "memory": memory, "alarms": alarms, "vpc": {"subnets": subnets}})


def _print_service(domains: list[str]) -> str:
    functions = "\n".join(f"  - ${{file(functions/{domain}.yml)}}" for domain in domains)
    resources = "\n".join(f"  - ${{file(resources/{domain}.yml)}}" for domain in domains)
    return f"""\
service: shop
useDotenv: true

params:
  default:
    domain: ${{sls:stage}}.shop.example
  prod:
    domain: shop.example

custom:
  stage: ${{opt:stage, self:provider.stage}}
  settings: ${{file(config/${{self:custom.stage}}.json)}}
  common: ${{file(config/common.yml)}}
  prefix: ${{self:service}}-${{self:custom.stage}}
  alarms: ${{strToBool(${{self:custom.settings.alarms}})}}

provider:
  name: aws
  runtime: nodejs20.x
  stage: dev
  region: ${{opt:region, 'eu-west-1'}}
  memorySize: ${{self:custom.settings.memory}}
  logRetentionInDays: ${{self:custom.common.retention.${{self:custom.stage}}}}
  environment:
    LOG_LEVEL: ${{env:LOG_LEVEL, self:custom.settings.logLevel}}
    DOMAIN: ${{param:domain}}
    PREFIX: ${{self:custom.prefix}}
  vpc:
    securityGroupIds: [sg-1]
    subnetIds: ${{self:custom.settings.vpc.subnets}}
  httpApi:
    cors:
      allowedOrigins: ["https://${{param:domain}}"]
      allowedHeaders: ${{self:custom.common.headers}}

functions:
{functions}

resources:
{resources}
"""


def _functions(domain: str) -> str:
    parts = []
    for action, event in [
        ("list", f"httpApi: GET /{domain}"),
        ("read", f"httpApi: GET /{domain}/{{id}}"),
        ("write", f"httpApi: PUT /{domain}/{{id}}"),
        ("remove", f"httpApi: DELETE /{domain}/{{id}}"),
        ("sweep", "schedule: rate(1 hour)"),
    ]:
        parts.append(f"""\
{domain}-{action}:
  handler: src/handler.handle
  name: ${{self:custom.prefix}}-{domain}-{action}
  description: {action} {domain} of ${{self:custom.common.owner}}
  timeout: ${{param:timeout, 15}}
  environment:
    TABLE: ${{self:custom.prefix}}-{domain}
    TOPIC: !Sub 'arn:aws:sns:${{self:provider.region}}:${{AWS::AccountId}}:{domain}'
  events:
    - {event}
""")
    return "".join(parts)


def _resources(domain: str) -> str:
    name = domain.capitalize()
    return f"""\
Resources:
  {name}Table:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: ${{self:custom.prefix}}-{domain}
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - {{ AttributeName: id, AttributeType: S }}
      KeySchema:
        - {{ AttributeName: id, KeyType: HASH }}
  {name}Queue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: ${{self:custom.prefix}}-{domain}
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt {name}DeadLetters.Arn
        maxReceiveCount: 5
  {name}DeadLetters:
    Type: AWS::SQS::Queue
Outputs:
  {name}TableName:
    Value: !Ref {name}Table
"""


def write_functions_project(folder: Path, count: int) -> None:
    """A service of one file and as many functions, each with a route, settings of its own and all that is usual."""
    functions = "".join(
        f"""\
  item-{number}:
    handler: src/handler.handle
    description: Item {number}
    memorySize: {256 if number % 2 else 512}
    environment: {{ ITEM: item-{number} }}
    events:
      - httpApi: GET /items/{number}
"""
        for number in range(count)
    )
    service = f"""\
service: bench-functions

provider:
  name: aws
  runtime: nodejs22.x
  environment:
    STAGE: ${{sls:stage}}

functions:
{functions}"""
    _write(
        folder,
        {"serverless.yml": service, "src/handler.js": "exports.handle = async () => ({ statusCode: 200 });\n"},
    )


def write_package_project(folder: Path, package_rules: str) -> None:
    """A Node.js service with the files that npm puts beside it, a fifth of its packages for development only."""
    numbers = random.Random(5000)
    files = {
        "serverless.yml": _package_service(package_rules),
        **{f"src/{name}.js": _source(numbers, 3000) for name in ("handler", "orders", "customers", "storage", "mail")},
        **{f"test/{name}.test.js": _source(numbers, 2000) for name in ("orders", "customers")},
        "README.md": "# A service\n",
    }
    names = [f"package-{number:03}" for number in range(PACKAGES)]
    development = set(names[::5])
    locked = {}
    for name in names:
        # A package uses some that come later, of its own kind: no circles, and no doubt what is for development.
        later = names[names.index(name) + 1 :]
        usable = [other for other in later if (other in development) == (name in development)]
        uses = {other: "^1.0.0" for other in numbers.sample(usable, min(len(usable), numbers.randint(0, 3)))}
        about = {"name": name, "version": "1.0.0", "main": "lib/index.js", "license": "MIT", "dependencies": uses}
        files[f"node_modules/{name}/package.json"] = json.dumps(about, indent=2)
        locked[f"node_modules/{name}"] = {"version": "1.0.0", "dependencies": uses}
        if name in development:
            locked[f"node_modules/{name}"]["dev"] = True

    root = {
        "name": "bench-package",
        "version": "1.0.0",
        "dependencies": {name: "^1.0.0" for name in names if name not in development},
        "devDependencies": {name: "^1.0.0" for name in names if name in development},
    }
    files["package.json"] = json.dumps(root, indent=2)
    files["package-lock.json"] = json.dumps({**root, "lockfileVersion": 3, "packages": {"": root, **locked}}, indent=2)
    files["node_modules/.package-lock.json"] = json.dumps({**root, "lockfileVersion": 3, "packages": locked}, indent=2)

    kinds = ["lib/part-{}.js"] * 10 + ["dist/esm/part-{}.mjs"] * 5 + ["types/part-{}.d.ts"] * 3
    kinds += ["dist/part-{}.js.map"] * 2 + ["test/part-{}.test.js", "docs/part-{}.md"]
    while len(files) < FILES:
        # Some packages are large and most are small, and so are files.
        name = names[int(PACKAGES * numbers.random() ** 2)]
        path = numbers.choice(kinds).format(len(files))
        size = min(120_000, 60 + int(numbers.lognormvariate(7.3, 1.2)))
        files[f"node_modules/{name}/{path}"] = _source(numbers, size)
    _write(folder, files)


# What a service keeps out, and one folder that it takes back in.
SELECTION = """\
package:
  patterns:
    - '!test/**'
    - '!README.md'
    - '!node_modules/**/*.md'
    - '!node_modules/**/*.map'
    - '!node_modules/**/*.d.ts'
    - '!node_modules/**/test/**'
    - node_modules/package-001/docs/**
"""

EVERYTHING = """\
package:
  excludeDevDependencies: false
"""


def _package_service(package_rules: str) -> str:
    return f"""\
service: bench-package

provider:
  name: aws
  runtime: nodejs20.x

{package_rules}
functions:
  handle:
    handler: src/handler.handle
    events:
      - httpApi: '*'
"""


_WORDS = (
    "const let return function await async if else for of new this value options error result request response "
    "context module exports require state index length map filter reduce push callback promise resolve reject "
    "buffer stream config default undefined null true false throw typeof object string number"
).split()


def _source(numbers: random.Random, size: int) -> str:
    """Text that packs about as well as JavaScript does."""
    lines = []
    written = 0
    while written < size:
        words = numbers.choices(_WORDS, k=numbers.randint(2, 9))
        line = "  " * numbers.randint(0, 3) + " ".join(words) + f"({numbers.randrange(10**6):x});"
        lines.append(line)
        written += len(line) + 1
    return "\n".join(lines)[:size] + "\n"


def _write(folder: Path, files: dict[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="\n")
