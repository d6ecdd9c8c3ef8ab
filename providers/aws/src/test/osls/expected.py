#!/usr/bin/env python3
"""Makes the expected templates of the compiler's cases by running osls.

usage: expected.py OSLS CASES [NAME...]

OSLS   bin/serverless.js of osls 4.3.1 (npm install osls@4.3.1)
CASES  the folder with one folder a case, each with a serverless.json
NAME   the cases to make; without one, those that have no template.json yet

Nothing is deployed and no account is needed. Layers make osls ask CloudFormation what is deployed: a small
server here answers that there is no stack. Times in the template are replaced by that of the tests.
"""
import concurrent.futures, glob, http.server, json, os, re, shutil, subprocess, sys, tempfile, threading

TIME = '1767323045678-2026-01-02T03:04:05.678Z'


class NoStack(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers.get('Content-Length') or 0))
        body = (b'<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>'
                b'<Message>Stack with id x does not exist</Message></Error></ErrorResponse>')
        self.send_response(400)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


def same_time(text):
    """A template as if it had been made at the time of the tests."""
    text = re.sub(r'\d{13}-\d{4}-\d\d-\d\dT[\d:.]+Z', TIME, text)
    return re.sub(r'(ApiGatewayDeployment|"ForceDeploy": ?)\d{13}', r'\g<1>' + TIME[:13], text)


def make(osls, cases, name, env):
    """Makes the template of a case in a copy of its folder, beside copies of the archives; gives what went wrong."""
    with tempfile.TemporaryDirectory() as work:
        for archive in glob.glob(os.path.join(cases, '*.zip')):
            shutil.copy(archive, work)
        project = os.path.join(work, name)
        shutil.copytree(os.path.join(cases, name), project)
        done = subprocess.run(['node', osls, 'package'], cwd=project, env=env, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            return done.stdout.strip()[-400:]
        out = os.path.join(project, '.serverless', 'cloudformation-template-update-stack.json')
        with open(out, encoding='utf-8') as file:
            text = same_time(file.read())
        with open(os.path.join(cases, name, 'template.json'), 'w', encoding='utf-8') as file:
            file.write(json.dumps(json.loads(text), indent=2, ensure_ascii=False) + '\n')
        return None


def main():
    osls, cases, names = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3:]
    names = names or [n for n in sorted(os.listdir(cases)) if os.path.isdir(os.path.join(cases, n))
                      and not os.path.exists(os.path.join(cases, n, 'template.json'))]
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), NoStack)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    env = dict(os.environ, AWS_ACCESS_KEY_ID='x', AWS_SECRET_ACCESS_KEY='x', CI='1',
               AWS_ENDPOINT_URL=f'http://127.0.0.1:{server.server_address[1]}')
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, problem in zip(names, pool.map(lambda name: make(osls, cases, name, env), names)):
            failed = failed or problem is not None
            print(f'{name}: {problem or "made"}')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
