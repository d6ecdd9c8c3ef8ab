#!/usr/bin/env python3
"""Makes random projects with http events, to compare with osls.

usage: rest_api_random.py SEED COUNT CASES

Then rest_api_expected.py OSLS CASES makes the expected parts, and the tests take the folder in with
mvn test -Dtest=RestApiLikeOslsTest -Dtradewind.rest.cases=CASES
"""
import json, os, random, sys

SEGMENTS = ['users', '{id}', 'foo-bar', 'v1.0', 'A_b', '{proxy+}', 'Items', 'x~y', '{user-id}', 'orders', '{a_b}']
METHODS = ['get', 'POST', 'Put', 'patch', 'DELETE', 'head', 'options', 'any', 'ANY']
INTEGRATIONS = [None, None, None, 'lambda', 'LAMBDA', 'aws', 'lambda-proxy', 'AWS_PROXY', 'http', 'HTTP', 'http-proxy',
                'HTTP_PROXY', 'mock']
POOL = 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_ABC'
FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:other-dev-'


class Projects:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.one = self.random.choice

    def maybe(self, chance=.3):
        return self.random.random() < chance

    def some(self, **values):
        """Some of the keys, each with one of its values."""
        return {key: self.one(choices) for key, choices in values.items() if self.maybe()}

    def several(self, keys, values, most):
        return {self.one(keys): self.one(values) for _ in range(self.random.randint(0, most))}

    def path(self):
        path = '/'.join(self.one(SEGMENTS) for _ in range(self.random.randint(0, 4)))
        return self.one(['', '/']) + path + (self.one(['', '/']) if path else '')

    def authorizer(self, integration):
        kind = self.random.randint(0, 8)
        if kind == 0:
            return self.one(['aws_iam', 'AWS_IAM', {'type': 'AWS_IAM'}, {'type': 'aws_iam'}])
        if kind == 1:
            return self.one(['check', 'check-two', 'check_alias', FUNCTION + 'one', POOL])
        if kind == 2:
            return {'type': self.one(['TOKEN', 'request', 'COGNITO_USER_POOLS', 'aws_iam']),
                    'authorizerId': self.one(['id', {'Ref': 'Authorizer'}]), **self.some(scopes=[['a'], []])}
        if kind < 5:
            authorizer = {'name': self.one(['check', 'check-two', 'check_alias'])}
        elif kind < 7:
            authorizer = {'name': self.one(['named', 'n-m_o']),
                          'arn': self.one([FUNCTION + 'three', {'Fn::ImportValue': 'arn'}])}
        else:
            authorizer = {'name': f'pool{kind}', 'arn': self.one([POOL, {'Fn::GetAtt': ['Pool', 'Arn']}]),
                          'type': 'COGNITO_USER_POOLS'}
        if kind < 7:
            authorizer.update(self.some(type=['token', 'request', 'REQUEST', 'TOKEN', 'custom']))
        authorizer.update(self.some(
            resultTtlInSeconds=[0, 1, 3600, '30'], identitySource=['method.request.header.X'],
            identityValidationExpression=['^a$'], managedExternally=[True, False],
            scopes=[['a'], ['a', {'Ref': 'S'}], [], 'single']))
        if integration in ('lambda', 'LAMBDA', 'aws'):
            authorizer.update(self.some(claims=[['email'], ['custom:x', 'sub'], []]))
        return authorizer

    def cors(self):
        if self.maybe():
            return self.one([True, False, 'true'])
        return self.some(
            origin=['*', 'http://a.com', 'http://a.com,http://*.b.com', 'http://a.com, http://c.d.e'],
            origins=[['http://a.com'], ['http://a.com', 'http://*.x.y'], 'http://single.com', []],
            methods=[['GET'], ['POST', 'OPTIONS', 'ANY'], [], 'PUT'], headers=[['X-A'], ['X-B', 'X-A'], [], 'X-C'],
            allowCredentials=[True, False], maxAge=[1, 600, '77'], cacheControl=['no-cache'])

    def request(self, integration):
        values = [True, False, 'true', {'required': True}, {'required': False, 'mappedValue': 'context.x'},
                  {'mappedValue': "'s'"}, {}]
        request = self.some(
            schemas=[{}, {'application/json': {'type': 'object'}}, {'text/plain': 'shared', 'a/b.c-D+e': 'Shared-two'},
                     {'application/json': {'schema': {'type': 'object'}, 'name': 'N', 'description': 'd'}},
                     {'application/json': 'none'}],
            passThrough=['NEVER', 'WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES'],
            contentHandling=['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'], method=METHODS)
        if self.maybe():
            request['template'] = self.several(
                ['application/json', 'application/x-www-form-urlencoded', 'text/x'],
                ['{}', 'a extraCognitoPoolClaims b', None, '1'], 2)
        if integration != 'mock' and self.maybe(.5):  # osls passes those of a mock on in a form that AWS refuses
            request['parameters'] = {place: self.several(['a', 'b-c', 'D.e', 'f[]'], values, 3)
                                     for place in ('querystrings', 'headers', 'paths') if self.maybe(.5)}
        return request

    def status(self):
        return {**self.some(pattern=['', '.*404.*', 'x'],
                            template=['t', {'application/json': 'j', 'text/x': 'y'}, {}]),
                'headers': self.several(['A', 'Z'], ["'h'"], 1)}

    def response(self, integration):
        response = self.some(headers=[{}, {'A': "'x'"}, {'A': 'integration.response.header.Q', 'B-c': 1}],
                             template=['t', '2'], contentHandling=['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'])
        if integration == 'mock' or self.maybe(.6):  # osls fails on a mock without them
            response['statusCodes'] = {self.one(['200', '201', '404', '500', '302']): self.status()
                                       for _ in range(self.random.randint(0, 4))}
        return response

    def event(self):
        if self.maybe(.15):
            return self.one(METHODS) + ' /' + self.path().lstrip('/')
        integration = self.one(INTEGRATIONS)
        name = (integration or 'lambda-proxy').upper().replace('_', '-')
        event = {'path': self.path(), 'method': self.one(METHODS)}
        if integration:
            event['integration'] = integration
        if self.maybe():
            event['authorizer'] = self.authorizer(integration)
        if self.maybe(.4):
            event['cors'] = self.cors()
        if self.maybe(.5):
            event['request'] = self.request(integration)
        if name == 'HTTP' or self.maybe(.5):  # osls fails on http without a response
            event['response'] = self.response(integration)
        if name.startswith('HTTP'):
            event.setdefault('request', {})['uri'] = self.one(['http://x/y', {'Fn::Sub': 'http://${A}'}])
            if self.maybe():
                event['connectionType'] = self.one(['vpc-link', 'VPC_LINK', 'Vpc_Link'])
                event['connectionId'] = self.one(['c', {'Ref': 'L'}])
        if name.endswith('PROXY') and self.maybe():
            event.setdefault('response', {})['transferMode'] = self.one(['STREAM', 'buffered', 'Stream'])
        elif self.maybe():
            event['async'] = self.one([True, False])
        event.update(self.some(private=[True, False, 'true'], timeoutInMillis=[50, 29000, '3000'],
                               operationId=['op', '123']))
        return event

    def events(self, most, seen):
        """Events of different routes: of the same one only the last would count."""
        events = []
        for _ in range(self.random.randint(1, most)):
            event = self.event()
            method, path = event.split(' ') if isinstance(event, str) else (event['method'], event['path'])
            route = (method.lower(), path.strip('/').lower())
            if route not in seen:
                seen.add(route)
                events.append({'http': event})
        return events

    def keys(self):
        return [self.one(['k1', 'k2', {'name': 'n'}, {'value': 'v' * 20},
                          {'name': 'n', 'enabled': False, 'description': 'x', 'customerId': 'q'}])
                for _ in range(self.random.randint(0, 3))]

    def limits(self):
        return self.some(quota=[{'limit': 5, 'period': 'DAY'}, {'limit': '5', 'offset': 1, 'period': 'MONTH'}],
                         throttle=[{'burstLimit': 1, 'rateLimit': '2'}, {'burstLimit': 1}])

    def gateway(self):
        gateway = self.some(
            binaryMediaTypes=[['*/*'], 'image/png', []], description=['d', '1'],
            disableDefaultEndpoint=[True, False, 'true'], minimumCompressionSize=[0, 5, '10'],
            apiKeySourceType=['header', 'AUTHORIZER'], stage=['st'], shouldStartNameWithService=[True, False],
            timeoutInMillis=[100, '200'],
            endpoint=[{}, {'securityPolicy': 'P', 'accessMode': 'basic'}, {'accessMode': ''}],
            resourcePolicy=[[], [{'Effect': 'Allow', 'Principal': '*', 'Action': 'execute-api:Invoke',
                                  'Resource': ['execute-api:/*']}],
                            [{'Effect': 'Deny', 'Principal': {'AWS': 'arn:aws:iam::123456789012:root'},
                              'NotAction': ['x:y'], 'Resource': '*'}]])
        gateway['request'] = {'schemas': {'shared': {'schema': {'type': 'object'}, 'name': 'S'},
                                          'Shared-two': {'schema': {'a': 1}, 'description': 'D'}}}
        if self.maybe():
            gateway['usagePlan'] = [{'free': self.limits()}, {'paid': self.limits()}]
            if self.maybe(.5):
                gateway['apiKeys'] = [{'free': self.keys()}, {'paid': self.keys()}]
        elif self.maybe(.5):
            gateway['usagePlan'] = self.limits()
            gateway.update(apiKeys=self.keys())
        return gateway

    def provider(self):
        provider = {'name': 'aws', 'runtime': 'nodejs22.x', 'apiGateway': self.gateway(), **self.some(
            endpointType=['edge', 'REGIONAL', 'Regional', 'private'], tags=[{'a': '1', 'b': 'x'}], apiName=['nm'],
            logRetentionInDays=[14],
            logs=[{'restApi': logs} for logs in (True, False, {}, {'accessLogging': False},
                                                 {'accessLogging': True, 'roleManagedExternally': True},
                                                 {'role': 'arn:aws:iam::123456789012:role/x', 'level': 'ERROR'})])}
        if provider.get('endpointType') == 'private':
            provider['vpcEndpointIds'] = ['v1']
        if self.maybe(.15):
            provider.pop('logs', None)
            del provider['apiGateway']['request']  # osls loses the API of shared models when it is another stack's
            provider['apiGateway'].update(restApiId=self.one(['abc', {'Fn::ImportValue': 'i'}]),
                                          restApiRootResourceId=self.one(['r', {'Fn::ImportValue': 'rr'}]))
        return provider

    def project(self):
        functions = {'check': {'handler': 'index.h'}, 'check-two': {'handler': 'index.h'},
                     'check_alias': {'handler': 'index.h', 'provisionedConcurrency': 1}}
        seen = set()
        for key in ['fn', 'f-2', 'g_3'][:self.random.randint(1, 3)]:
            functions[key] = {'handler': 'index.h', 'events': self.events(8, seen),
                              **self.some(provisionedConcurrency=[1])}
        if self.maybe():
            functions['check']['events'] = self.events(1, seen)
        return {'service': 'random-svc', 'configValidationMode': 'error', 'provider': self.provider(),
                'functions': functions}


def main():
    seed, count, cases = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    projects = Projects(seed)
    for number in range(count):
        folder = os.path.join(cases, f'random-{seed}-{number:03}')
        os.makedirs(folder)
        with open(os.path.join(folder, 'serverless.json'), 'w', encoding='utf-8') as file:
            file.write(json.dumps(projects.project(), indent=2) + '\n')


if __name__ == '__main__':
    main()
