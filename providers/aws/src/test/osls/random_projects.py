#!/usr/bin/env python3
"""Makes random projects of functions, events and provider settings, to compare with osls.

usage: random_projects.py SEED COUNT CASES

The same seed gives the same projects. The archive code.zip has to lie in CASES; then expected.py OSLS CASES makes the
templates of osls. What osls is known to refuse is not made; a few projects that it refuses all the same do no harm.
"""
import json, os, sys

from rest_api_random import Projects as RestProjects

ACCOUNT = '123456789012'
METHODS = ['GET', 'post', 'PUT', 'DELETE', 'any', '*', 'patch', 'HEAD']
TRIGGERS = ['PreSignUp', 'PostConfirmation', 'PreAuthentication', 'PostAuthentication', 'PreTokenGeneration',
            'CustomMessage', 'DefineAuthChallenge', 'CreateAuthChallenge', 'VerifyAuthChallengeResponse', 'UserMigration']
TRANSFORMER = {'inputTemplate': '{"time": <eventTime>}', 'inputPathsMap': {'eventTime': '$.time'}}
RULES = [{'prefix': 'in/'}, {'suffix': '.jpg'}, {'prefix': {'Ref': 'Prefix'}}]
STATEMENTS = [{'Effect': 'Allow', 'Action': 'dynamodb:GetItem', 'Resource': '*'},
              {'Effect': 'Allow', 'Action': ['s3:*'], 'Resource': {'Fn::GetAtt': ['Bucket', 'Arn']}}]
LOG_POLICY = {'Name': 'p', 'Version': '2021-06-01', 'Statement': []}
VPC = [{'securityGroupIds': ['sg-1'], 'subnetIds': ['subnet-1', 'subnet-2']}, {'securityGroupIds': [], 'subnetIds': []},
       {'securityGroupIds': ['sg-2'], 'subnetIds': [{'Ref': 'Net'}], 'ipv6AllowedForDualStack': True}]
EVENTS = ['http', 'httpApi', 'schedule', 'websocket', 's3', 'sns', 'sqs', 'stream', 'kafka', 'msk', 'activemq',
          'rabbitmq', 'alb', 'iot', 'iotFleetProvisioning', 'cloudwatchEvent', 'cloudwatchLog', 'cognitoUserPool',
          'eventBridge', 'alexaSkill', 'alexaSmartHome', 'cloudFront']


def arn(service, rest):
    return f'arn:aws:{service}:us-east-1:{ACCOUNT}:{rest}'


class Projects(RestProjects):
    """Whole projects; those of the class above have http events only."""

    def project(self):
        self.seen, self.priority, self.pools = set(), 0, set()
        kinds = self.random.sample(EVENTS, self.random.randint(1, 6))
        if 'cloudFront' in kinds and self.maybe(.7):
            kinds = [kind for kind in kinds if kind != 'cloudFront'] or ['schedule']
        self.edge = 'cloudFront' in kinds
        keys = self.random.sample(['one', 'two-b', 'three_c', 'Four', 'five5', 'a-b_c'], self.random.randint(1, 4))
        self.keys_of_functions = keys
        project = {'service': self.one(['svc', 'my-service', 'A1-b']), 'configValidationMode': 'error',
                   'provider': self.provider(kinds), 'package': {'artifact': '../code.zip'},
                   'functions': {key: self.function(kinds) for key in keys}}
        if self.maybe(.2):
            project['functions']['check'] = {'handler': 'index.check'}
        for name in ('check', 'check-two', 'check_alias'):
            if 'http' in kinds:
                project['functions'][name] = {'handler': 'index.check'}
        if self.maybe():
            project['resources'] = self.resources(keys)
        return project

    def provider(self, kinds):
        provider = {'name': 'aws', 'runtime': self.one(['nodejs22.x', 'python3.13', 'java21', 'provided.al2023'])}
        provider.update(self.some(
            stage=['prod', 'Dev-1'], memorySize=[128, 2048], timeout=[1, 30, 900], stackName=['own-stack'],
            tags=[{'a': 'b'}, {'a': 'b', 'c:d': 'e'}], stackTags=[{'s': 't'}], versionFunctions=[False, True],
            logRetentionInDays=[1, 365], logDataProtectionPolicy=[LOG_POLICY], deploymentPrefix=['pre'],
            deploymentBucket=['existing-bucket', {'blockPublicAccess': True, 'versioning': True},
                              {'name': 'named-bucket', 'serverSideEncryption': 'AES256'},
                              {'skipPolicySetup': True, 'tags': {'k': 'v'}}],
            runtimeManagement=['auto', 'onFunctionUpdate']))
        if not self.edge:
            provider.update(self.some(
                architecture=['arm64', 'x86_64'], environment=[{'A': 'b'}, {'A': 'b', 'N': {'Ref': 'AWS::Region'}}],
                vpc=VPC, kmsKeyArn=[arn('kms', 'key/k'), {'Ref': 'Key'}], region=['eu-west-1', 'us-east-1', 'cn-north-1'],
                layers=[[arn('lambda', 'layer:l:1')]]))
        if 'cn-north-1' in provider.values():
            provider['region'] = 'eu-central-1' if self.maybe(.5) else 'cn-north-1'
        tracing = self.some(lambda_=['Active', 'PassThrough', True, False], apiGateway=[True, False])
        if tracing:
            provider['tracing'] = {key.rstrip('_'): value for key, value in tracing.items()}
        self.identity(provider)
        if 'httpApi' in kinds:
            provider['httpApi'] = self.http_api()
        if 'http' in kinds:
            provider['apiGateway'] = {'request': {'schemas': {'shared': {'schema': {'type': 'object'}, 'name': 'S'},
                                                              'Shared-two': {'schema': {'a': 1}}}}}
            provider['apiGateway'].update(self.some(minimumCompressionSize=[0, 1024], binaryMediaTypes=[['*/*']],
                                                    metrics=[True, False], description=['d']))
            provider.update(self.some(apiName=['own-api'], endpointType=['REGIONAL', 'edge', 'PRIVATE']))
        provider.update(self.some(websocketsApiName=['sockets'], websocketsDescription=['d'],
                                  websocketsApiRouteSelectionExpression=['$request.body.action']))
        logs = self.some(
            restApi=[True, False, {'accessLogging': False}, {'executionLogging': True, 'level': 'ERROR'}],
            httpApi=[True, False, {'format': '$context.requestId'}],
            websocket=[True, False, {'level': 'INFO', 'fullExecutionData': False}, {'accessLogging': False}],
            lambda_=[{'logFormat': 'JSON', 'applicationLogLevel': 'INFO', 'systemLogLevel': 'WARN'},
                     {'logFormat': 'Text'}, {'logGroup': '/shared/group'}], frameworkLambda=[True, False])
        if logs:
            provider['logs'] = {key.rstrip('_'): value for key, value in logs.items()}
        if self.maybe(.2):
            provider['kinesis'] = {'consumerNamingMode': 'serviceSpecific'}
        provider['alb'] = {'authorizers': {
            'people': {'type': 'cognito', 'userPoolArn': arn('cognito-idp', 'userpool/us-east-1_a'),
                       'userPoolClientId': 'c', 'userPoolDomain': 'd',
                       **self.some(onUnauthenticatedRequest=['allow', 'deny'], scope=['openid'], sessionTimeout=[5],
                                   requestExtraParams=[{'prompt': 'login'}], sessionCookieName=['cookie'])},
            'others': {'type': 'oidc', 'authorizationEndpoint': 'https://a.example.com', 'clientId': 'i',
                       'clientSecret': 's', 'issuer': 'https://i.example.com', 'tokenEndpoint': 'https://t.example.com',
                       'userInfoEndpoint': 'https://u.example.com', **self.some(onUnauthenticatedRequest=['allow', 'deny'])}},
            **self.some(targetGroupPrefix=['pre'])}
        provider['s3'] = {'declared': {'name': 'declared-bucket', 'versioningConfiguration': {'Status': 'Enabled'}}}
        return provider

    def identity(self, provider):
        kind = self.random.randint(0, 9)
        if kind == 0:
            provider['iam'] = {'role': self.one([f'arn:aws:iam::{ACCOUNT}:role/r', {'Fn::GetAtt': ['OwnRole', 'Arn']}])}
        elif kind == 1:
            provider['role'] = f'arn:aws:iam::{ACCOUNT}:role/r'
        elif kind < 4:
            provider.update(self.some(iamRoleStatements=[STATEMENTS], iamManagedPolicies=[['arn:aws:iam::aws:policy/P']],
                                      rolePermissionsBoundary=[f'arn:aws:iam::{ACCOUNT}:policy/b'],
                                      cfnRole=[f'arn:aws:iam::{ACCOUNT}:role/d']))
        else:
            provider['iam'] = {'role': self.some(
                name=['role-of-mine'], path=['/p/'], statements=[STATEMENTS, []], tags=[{'r': 's'}],
                managedPolicies=[['arn:aws:iam::aws:policy/P', {'Ref': 'P'}]],
                permissionsBoundary=[f'arn:aws:iam::{ACCOUNT}:policy/b'])}

    def http_api(self):
        api = self.some(
            name=['api-name'], description=['d'], payload=['1.0', '2.0'], metrics=[True, False],
            disableDefaultEndpoint=[True, False], shouldStartNameWithService=[True, False],
            cors=[True, {'allowedOrigins': ['https://a.example.com'], 'allowCredentials': True},
                  {'allowedMethods': ['GET'], 'allowedHeaders': ['X-A'], 'exposedResponseHeaders': ['X-B'], 'maxAge': 5}])
        api['authorizers'] = {
            'token': {'type': 'jwt', 'identitySource': '$request.header.Authorization', 'issuerUrl': 'https://i.example.com',
                      'audience': self.one(['a', ['a', 'b']])},
            'asked': {'type': 'request', **self.one([{'functionName': self.keys_of_functions[0]},
                                                     {'functionArn': arn('lambda', 'function:f')}]),
                      **self.some(name=['other'], enableSimpleResponses=[True], payloadVersion=['1.0', '2.0'],
                                  identitySource=[['$request.header.X']])}}
        if self.maybe():
            api['authorizers']['asked'].update(resultTtlInSeconds=60, identitySource=['$request.header.X'])
        return api

    def function(self, kinds):
        function = {'handler': 'index.handler', **self.some(
            name=[self.one(['named-', 'x_']) + str(self.random.randint(0, 10 ** 6))], description=['d', 'two words'],
            memorySize=[256], timeout=[5, 29], tags=[{'t': 'u'}, {'a': 'other'}], logRetentionInDays=[14],
            versionFunction=[True, False], reservedConcurrency=[0, 5], disableLogs=[True, False],
            role=[f'arn:aws:iam::{ACCOUNT}:role/own', {'Fn::GetAtt': ['OwnRole', 'Arn']}, 'OwnRole'],
            maximumEventAge=[60], maximumRetryAttempts=[0, 2], dependsOn=['Thing', ['Thing', 'Other']],
            recursiveLoop=['Allow', 'Terminate'], tracing=['Active', 'PassThrough', True, False],
            runtimeManagement=['onFunctionUpdate', {'mode': 'manual', 'arn': 'arn:aws:lambda:us-east-1::runtime:r'}],
            logs=[{'logFormat': 'JSON', 'systemLogLevel': 'DEBUG'}, {'logGroup': '/own/group'}],
            logDataProtectionPolicy=[LOG_POLICY])}
        if not self.edge:
            function.update(self.some(
                runtime=['nodejs22.x', 'python3.13'], architecture=['arm64', 'x86_64'], ephemeralStorageSize=[1024],
                environment=[{'B': 'c'}, {'A': 'z', 'I': {'Fn::ImportValue': 'x'}}], vpc=VPC + [None],
                kmsKeyArn=[arn('kms', 'key/f'), {'Fn::GetAtt': ['Key', 'Arn']}], onError=[arn('sns', 'dead'), {'Ref': 'Dead'}],
                layers=[[arn('lambda', 'layer:f:2'), {'Ref': 'Lay'}], []],
                url=[True, {'authorizer': 'aws_iam'}, {'cors': True, 'invokeMode': 'RESPONSE_STREAM'},
                     {'cors': {'allowedOrigins': ['https://a'], 'maxAge': 3, 'allowCredentials': True}}],
                destinations=[{'onSuccess': self.one(self.keys_of_functions)}, {'onFailure': arn('sqs', 'failed')},
                              {'onSuccess': arn('events', 'event-bus/b'),
                               'onFailure': {'type': 'sns', 'arn': {'Ref': 'Topic'}}}]))
            if function.get('vpc', {}) and 'securityGroupIds' in (function.get('vpc') or {}) and self.maybe():
                function['fileSystemConfig'] = {'arn': arn('elasticfilesystem', 'access-point/fsap-00000000000000001'),
                                                'localMountPath': '/mnt/data'}
            if self.maybe(.15):
                function['provisionedConcurrency'] = self.one([1, 3])
            elif self.maybe(.1):
                function['snapStart'] = True
            if self.maybe(.1):
                function['condition'] = 'Wanted'
        if 'httpApi' in kinds and self.maybe():
            function['httpApi'] = {'payload': self.one(['1.0', '2.0'])}
        function['events'] = [event for _ in range(self.random.randint(0, 5)) if (event := self.any_event(kinds))]
        return function

    def any_event(self, kinds):
        kind = self.one(kinds)
        made = getattr(self, 'event_' + kind)()
        if made is None:
            return None
        once = json.dumps([kind, made])
        if once in self.seen:
            return None
        self.seen.add(once)
        return {kind: made}

    def once(self, *route):
        if route in self.seen:
            return False
        self.seen.add(route)
        return True

    def event_http(self):
        event = self.event()
        method, path = event.split(' ') if isinstance(event, str) else (event['method'], event['path'])
        return event if self.once('http', method.lower(), path.strip('/').lower()) else None

    def event_httpApi(self):
        method, path = self.one(METHODS), '/' + self.path().strip('/')
        if not self.once('httpApi', method.lower().replace('*', 'any'), path):
            return None
        if self.maybe(.1):
            return '*' if self.once('*') else None
        if self.maybe():
            return f'{method} {path}' if method != '*' else None
        return {'method': method, 'path': path, **self.some(authorizer=[
            'token', 'asked', {'name': 'token', 'scopes': ['s']}, {'id': 'abc', 'type': 'jwt'}, {'type': 'aws_iam'},
            {'id': {'Ref': 'Authorizer'}, 'type': 'request'}])}

    def input(self):
        return self.one([{}, {}, {'input': {'a': 1, 'b': [True, 'x']}}, {'inputPath': '$.stageVariables'},
                         {'inputTransformer': TRANSFORMER}])

    def event_schedule(self):
        if self.maybe():
            return self.one(['rate(1 hour)', 'cron(0 12 * * ? *)', 'rate(10 minutes)'])
        rates = self.one([['rate(2 hours)'], ['rate(1 day)', 'cron(0 0/4 ? * MON-FRI *)'], 'rate(3 days)'])
        event = {'rate': rates, **self.some(enabled=[True, False], description=['d'])}
        if self.maybe():
            event.update(method='scheduler', **self.some(timezone=['Europe/Berlin'], groupName=['g', {'Ref': 'Group'}],
                                                         roleArn=[f'arn:aws:iam::{ACCOUNT}:role/s'],
                                                         input=[{'a': 1}, 'text']))
        else:
            event.update(self.input())
        if self.maybe(.2):
            event['name'] = f'schedule-{self.random.randint(0, 10 ** 6)}'
        return event

    def event_websocket(self):
        route = self.one(['$connect', '$disconnect', '$default', 'send', 'a-b_c'])
        if not self.once('websocket', route):
            return None
        if self.maybe():
            return route
        event = {'route': route, **self.some(routeResponseSelectionExpression=['$default'])}
        if route == '$connect':
            event.update(self.some(authorizer=[self.keys_of_functions[0], arn('lambda', 'function:auth'), {
                'name': self.keys_of_functions[0], 'identitySource': ['route.request.header.A', 'route.request.querystring.b']}]))
        return event

    def event_s3(self):
        if self.maybe(.3):
            return self.one(['photos-in', 'declared'])
        if self.maybe(.3):
            return {'bucket': 'there-already', 'existing': True,
                    **self.some(event=['s3:ObjectRemoved:*'], rules=[RULES[:1], RULES[:2]], forceDeploy=[True])} \
                if self.once('existing', len(self.seen)) and self.once('existing bucket') else None
        return {'bucket': self.one(['photos-in', 'declared', 'docs.x']),
                **self.some(event=['s3:ObjectRemoved:*', 's3:ObjectCreated:Put'], rules=[RULES, RULES[:1], []])}

    def event_sns(self):
        if self.maybe():
            return self.one(['topic-one', 'topic_two', arn('sns', 'there')])
        event = self.one([{'topicName': 'topic-three', 'displayName': 'Three'}, {'arn': arn('sns', 'other')},
                          {'arn': {'Fn::Join': ['', ['arn:', 'x']]}, 'topicName': 'joined'},
                          {'arn': arn('sns', 'far').replace('us-east-1', 'eu-west-3')},
                          {'arn': {'Ref': 'Topic'}, 'topicName': 'made'}])
        return {**event, **self.some(
            filterPolicy=[{'pet': ['dog']}], filterPolicyScope=['MessageBody', 'MessageAttributes'],
            redrivePolicy=[{'deadLetterTargetArn': arn('sqs', 'dead')}, {'deadLetterTargetRef': 'Dead'},
                           {'deadLetterTargetImport': {'arn': arn('sqs', 'imported'), 'url': 'https://q'}}])}

    def event_sqs(self):
        source = self.one([arn('sqs', 'Q-1'), arn('sqs', 'q_2.fifo'), {'Fn::GetAtt': ['Queue', 'Arn']},
                           {'Fn::ImportValue': 'the:queue'}])
        if not self.once('sqs', json.dumps(source)):
            return None
        return {'arn': source, **self.some(
            batchSize=[1, 10], enabled=[True, False], functionResponseType=['ReportBatchItemFailures'],
            maximumBatchingWindow=[0, 300], maximumConcurrency=[2, 100], filterPatterns=[[{'a': [1]}]])} \
            if isinstance(source, dict) or self.maybe(.6) else source

    def event_stream(self):
        source = self.one([arn('dynamodb', 'table/T-1/stream/2020-01-01T00:00:00.000'), arn('kinesis', 'stream/s_1'),
                           {'Fn::GetAtt': ['Table', 'StreamArn']}, {'Fn::GetAtt': ['Stream', 'Arn']}])
        if not self.once('stream', json.dumps(source)):
            return None
        if isinstance(source, str) and self.maybe():
            return source
        event = {'arn': source, **self.some(
            batchSize=[1, 1000], enabled=[True, False], startingPosition=['LATEST', 'TRIM_HORIZON'], batchWindow=[0, 10],
            parallelizationFactor=[1, 10], maximumRetryAttempts=[-1, 0, 5], bisectBatchOnFunctionError=[True, False],
            maximumRecordAgeInSeconds=[-1, 120], functionResponseType=['ReportBatchItemFailures'],
            tumblingWindowInSeconds=[0, 30], filterPatterns=[[{'a': [1]}, {'b': ['x']}]],
            destinations=[{'onFailure': arn('sqs', 'failed')}, {'onFailure': {'arn': {'Ref': 'Topic'}, 'type': 'sns'}}])}
        kinesis = 'kinesis' in json.dumps(source) or '"Stream"' in json.dumps(source)
        if isinstance(source, dict) or self.maybe():
            event['type'] = 'kinesis' if kinesis else 'dynamodb'
        if kinesis and event.get('type'):
            event.update(self.some(consumer=[True, False, arn('kinesis', 'stream/s/consumer/c:1')]))
        if event.get('consumer') and self.maybe():  # without a consumer osls forgets the time, and AWS refuses that
            event.update(startingPosition='AT_TIMESTAMP', startingPositionTimestamp=1)
        return event

    def poller(self):
        return self.some(batchSize=[1, 500], enabled=[True, False], maximumBatchingWindow=[0, 30], filterPatterns=[[{'a': [1]}]])

    def event_kafka(self):
        topic = self.one(['topic.one', 'My_topic', 't-2'])
        if not self.once('kafka', topic):
            return None
        access = self.some(saslPlainAuth=[arn('secretsmanager', 'secret:a')], vpcSubnet=['subnet-1', ['subnet-1', 'subnet-2']],
                           vpcSecurityGroup=['sg-1', ['sg-1']], saslScram512Auth=[[arn('secretsmanager', 'secret:c')]])
        if ('vpcSubnet' in access) != ('vpcSecurityGroup' in access) or not access:
            access = {'saslScram256Auth': arn('secretsmanager', 'secret:b')}
        return {'accessConfigurations': access, 'bootstrapServers': self.one(['a:9092', ['a:9092', 'b:9092']]),
                'topic': topic, **self.poller(), **self.some(startingPosition=['LATEST', 'TRIM_HORIZON'], consumerGroupId=['g'],
                                                             provisionedPollerConfig=[{'minimumPollers': 1}])}

    def event_msk(self):
        source, topic = self.one([arn('kafka', 'cluster/Clu-s/abc-1'), {'Ref': 'Cluster'}]), self.one(['topic.one', 't_2'])
        if not self.once('msk', json.dumps(source), topic):
            return None
        return {'arn': source, 'topic': topic, **self.poller(),
                **self.some(startingPosition=['LATEST', 'TRIM_HORIZON'], consumerGroupId=['g'],
                            saslScram512=[arn('secretsmanager', 'secret:c')])}

    def event_activemq(self):
        queue = self.one(['queue-1', 'q_2'])
        if not self.once('activemq', queue):
            return None
        return {'arn': self.one([arn('mq', 'broker:Bro-ker:b-1'), {'Ref': 'Broker'}]), 'queue': queue,
                'basicAuthArn': self.one([arn('secretsmanager', 'secret:m'), {'Ref': 'Secret'}]), **self.poller()}

    def event_rabbitmq(self):
        queue = self.one(['queue-1', 'q_2'])
        if not self.once('rabbitmq', queue):
            return None
        return {'arn': self.one([arn('mq', 'broker:Rab-bit:b-2'), {'Ref': 'Rabbit'}]), 'queue': queue,
                'basicAuthArn': arn('secretsmanager', 'secret:m'), **self.poller(), **self.some(virtualHost=['/', 'vh'])}

    def event_alb(self):
        self.priority += 1
        listener = self.one([arn('elasticloadbalancing', 'listener/app/l/50dc6c495c0c9188/f2f7dc8efc522ab2'), {'Ref': 'Listener'}])
        conditions = {'path': '/p', **self.some(
            method=['GET', ['GET', 'POST']], host=['a.example.com', ['a.example.com', 'b.example.com']],
            header=[{'name': 'X-A', 'values': ['a', 'b']}, [{'name': 'X-A', 'values': ['a']}, {'name': 'X-B', 'values': ['b']}]],
            ip=['10.0.0.0/8', ['10.0.0.0/8', 'fe80::/10']], query=[{'q': 'v'}, {'q': 'v', 'r': 'w'}])}
        return {'listenerArn': listener, 'priority': self.priority, 'conditions': conditions, **self.some(
            authorizer=['people', ['others'], ['people', 'others']], multiValueHeaders=[True, False],
            healthCheck=[True, False, {'path': '/h'}, {'intervalSeconds': 10, 'timeoutSeconds': 5, 'healthyThresholdCount': 2,
                                                       'unhealthyThresholdCount': 3, 'matcher': {'httpCode': '200'}}])}

    def event_iot(self):
        return {'sql': self.one(["SELECT * FROM 'a'", "SELECT *\n  FROM 'b'\nWHERE c = 1"]), **self.some(
            sqlVersion=['beta', '2016-03-23'], enabled=[True, False], description=['d'],
            name=[f'rule_{self.random.randint(0, 10 ** 6)}'])}

    def event_iotFleetProvisioning(self):
        if not self.once('iotFleetProvisioning'):
            return None
        return {'templateBody': {'Parameters': {}, 'Resources': {'a': {'b': 1}}},
                'provisioningRoleArn': self.one([f'arn:aws:iam::{ACCOUNT}:role/p', {'Fn::GetAtt': ['Role', 'Arn']}]),
                **self.some(enabled=[True, False], templateName=[f'template-{self.random.randint(0, 10 ** 6)}'])}

    def event_cloudwatchEvent(self):
        return {'event': {'source': ['aws.ec2'], 'detail': {'state': ['pending']}}, **self.input(), **self.some(
            enabled=[True, False], description=['d', 'two\nlines'], name=[f'rule-{self.random.randint(0, 10 ** 6)}'])}

    def event_cloudwatchLog(self):
        group = self.one(['/aws/lambda/one', 'group.two', '/three'])
        if not self.once('cloudwatchLog', group):
            return None
        return group if self.maybe() else {'logGroup': group, **self.some(filter=['{$.a = 1}', 'ERROR "x"'])}

    def event_cognitoUserPool(self):
        pool, trigger = self.one(['People', 'My-pool', 'there']), self.one(TRIGGERS)
        if not self.once('cognito', pool, trigger):
            return None
        event = {'pool': pool, 'trigger': trigger}
        if pool == 'there':
            if not self.once('cognito', 'there'):
                return None
            event.update(existing=True, **self.some(forceDeploy=[True, False]))
        return event

    def event_eventBridge(self):
        event = self.one([{'schedule': 'rate(5 minutes)'}, {'pattern': {'source': ['a'], 'detail': {'x': [{'prefix': 'p'}]}}},
                          {'pattern': {'detail-type': ['t']}, 'eventBus': self.one([
                              'bus-one', arn('events', 'event-bus/there'), {'Ref': 'Bus'}, 'default'])}])
        return {**event, **self.input(), **self.some(
            enabled=[True, False], description=['d'], name=[f'rule-{self.random.randint(0, 10 ** 6)}'],
            retryPolicy=[{'maximumEventAge': 60, 'maximumRetryAttempts': 3}, {'maximumRetryAttempts': 0}],
            deadLetterQueueArn=[arn('sqs', 'dead'), {'Fn::GetAtt': ['Dead', 'Arn']}])}

    def event_alexaSkill(self):
        return self.one(['amzn1.ask.skill.xx-1', {'appId': 'amzn1.ask.skill.yy-2', 'enabled': self.one([True, False])}])

    def event_alexaSmartHome(self):
        return self.one(['amzn1.ask.skill.xx-3', {'appId': 'amzn1.ask.skill.yy-4', 'enabled': self.one([True, False])}])

    def event_cloudFront(self):
        kind = self.one(['viewer-request', 'origin-request', 'origin-response', 'viewer-response'])
        path = self.one(['/docs/*', '/a', '*.jpg'])
        if not self.once('cloudFront', kind, path):
            return None
        return {'eventType': kind, 'pathPattern': path, 'origin': 's3://bucket.s3.amazonaws.com/files',
                **(self.some(includeBody=[True]) if 'request' in kind else {}),
                **self.some(behavior=[{'ViewerProtocolPolicy': 'https-only'}], cachePolicy=[{'id': 'some-policy'}])}

    def resources(self, keys):
        name = keys[0].replace('-', 'Dash').replace('_', 'Underscore')
        name = name[0].upper() + name[1:]
        own = {'Resources': {'Queue': {'Type': 'AWS::SQS::Queue', 'Properties': {'QueueName': 'q', 'DelaySeconds': None}}},
               'Outputs': {'QueueUrl': {'Value': {'Ref': 'Queue'}}}}
        more = self.one([
            {'Conditions': {'Wanted': {'Fn::Equals': ['a', 'a']}}, 'Parameters': {'P': {'Type': 'String', 'Default': 'd'}}},
            {'Resources': {name + 'LambdaFunction': {'Type': 'AWS::Lambda::Function', 'Properties': {'Description': 'over', 'Tags': [{'Key': 'x', 'Value': 'y'}]}}}},
            {'extensions': {name + 'LambdaFunction': {'Properties': {'Description': 'more'}, 'DependsOn': ['Queue'],
                                                      'Metadata': {'m': 1}}}},
            {'Resources': {'Bucket': {'Type': 'AWS::S3::Bucket', 'DeletionPolicy': 'Retain'}}, 'Description': 'own'}])
        return self.one([own, more, [own, more]])


def main():
    seed, count, cases = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    for number in range(count):
        folder = os.path.join(cases, f'random-{seed}-{number:03}')
        os.makedirs(folder)
        with open(os.path.join(folder, 'serverless.json'), 'w', encoding='utf-8') as file:
            file.write(json.dumps(Projects(seed * 1000 + number).project(), indent=2) + '\n')


if __name__ == '__main__':
    main()
