#!/usr/bin/env python3
"""Makes the expected template parts of the REST API's cases by running osls.

usage: rest_api_expected.py OSLS CASES [NAME...]

OSLS   bin/serverless.js of osls 4.3.1 (npm install osls@4.3.1)
CASES  src/test/resources/dev/tradewind/aws/http/cases: one folder a case, each with a serverless.json
NAME   the cases to make; without one, those that have no expected.json yet

Nothing is deployed and no account is needed. Of each template only what the http event makes is kept, and the time
in the id of the deployment is replaced by that of the tests.
"""
import json, os, re, shutil, subprocess, sys, tempfile

INSTANCE = '1767323045678'
KINDS = ('AWS::ApiGateway::', 'Custom::ApiGatewayAccountRole')
IDS = re.compile(r'.*LambdaPermissionApiGateway|ApiGatewayLogGroup|IamRoleCustomResourcesLambdaExecution')


def part(template):
    text = re.sub(r'ApiGatewayDeployment\d{13}', 'ApiGatewayDeployment' + INSTANCE, json.dumps(template))
    template = json.loads(text)
    resources = {name: resource for name, resource in template['Resources'].items()
                 if resource['Type'].startswith(KINDS) or IDS.fullmatch(name)}
    outputs = {name: output for name, output in template['Outputs'].items() if name == 'ServiceEndpoint'}
    return {'Resources': resources, 'Outputs': outputs}


def main():
    osls, cases, names = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3:]
    names = names or [n for n in sorted(os.listdir(cases))
                      if not os.path.exists(os.path.join(cases, n, 'expected.json'))]
    env = dict(os.environ, AWS_ACCESS_KEY_ID='x', AWS_SECRET_ACCESS_KEY='x', CI='1')
    failed = False
    for name in names:
        with tempfile.TemporaryDirectory() as work:
            shutil.copy(os.path.join(cases, name, 'serverless.json'), work)
            open(os.path.join(work, 'index.js'), 'w').close()
            done = subprocess.run(['node', osls, 'package'], cwd=work, env=env, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if done.returncode:
                failed = True
                print(f'{name}: {done.stdout.strip()[-900:]}')
                continue
            out = os.path.join(work, '.serverless', 'cloudformation-template-update-stack.json')
            with open(out, encoding='utf-8') as file:
                expected = part(json.load(file))
            with open(os.path.join(cases, name, 'expected.json'), 'w', encoding='utf-8') as file:
                file.write(json.dumps(expected, indent=2, ensure_ascii=False) + '\n')
            print(f'{name}: made')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
